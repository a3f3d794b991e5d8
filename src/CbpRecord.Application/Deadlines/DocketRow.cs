using CbpRecord.Application.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;

namespace CbpRecord.Application.Deadlines;

/// <summary>How a row looks on the day it is read. Depends on today and is never stored.</summary>
public enum Standing { Overdue, InGrace, Today, ThisWeek, Soon, Later, Past, Met, Completed, Waived, Withdrawn }

/// <summary>The standing of a deadline on a day: of a row as of the stored deadline itself.</summary>
public static class Standings
{
    public static Standing StandingOn(this Obligation of, DateOnly today) => Of(of.Kind, of.State, of.LastActionOn ?? of.DueOn, of.GraceLastActionOn, of.FinalOn, today);

    public static Standing Of(DeadlineKind kind, ObligationState state, DateOnly lastActionOn, DateOnly? graceLastActionOn, DateOnly finalOn, DateOnly today) => state switch
    {
        ObligationState.Met => Standing.Met,
        ObligationState.Completed => Standing.Completed,
        ObligationState.Waived => Standing.Waived,
        ObligationState.Withdrawn => Standing.Withdrawn,
        _ when !KindBook.Of(kind).IsOwed && finalOn < today => Standing.Past,
        _ => Urgency.Of(lastActionOn, graceLastActionOn, today) switch
        {
            Urgency.Overdue => Standing.Overdue,
            Urgency.InGrace => Standing.InGrace,
            Urgency.Today => Standing.Today,
            Urgency.ThisWeek => Standing.ThisWeek,
            Urgency.Soon => Standing.Soon,
            _ => Standing.Later,
        },
    };
}

/// <summary>One row of the docket.</summary>
public sealed record DocketRow : IRow
{
    public DeadlineId Id { get; init; }
    public long Version { get; init; }
    public RightId RightId { get; init; }
    public DeadlineKind Kind { get; init; }
    public int? Cycle { get; init; }
    public string? About { get; init; }
    public DateOnly? OpensOn { get; init; }
    public DateOnly DueOn { get; init; }
    public DateOnly LastActionOn { get; init; }
    public DateOnly? GraceEndsOn { get; init; }
    public DateOnly? GraceLastActionOn { get; init; }
    public DateOnly? TargetOn { get; init; }

    /// <summary>The day it stands under.</summary>
    public DateOnly ActOn { get; init; }
    public DateOnly FinalOn { get; init; }
    public string Rule { get; init; } = "";
    public string? Reading { get; init; }
    public ObligationState State { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public DocumentId? Proof { get; init; }
    public string? Reason { get; init; }
    public bool Verified { get; init; }
    public DateOnly? AskedOn { get; init; }
    public string? AskedNote { get; init; }
    public Instruction? Instruction { get; init; }
    public DateOnly? InstructedOn { get; init; }
    public PersonId? ResponsibleId { get; init; }
    public string? Responsible { get; init; }
    public string Right { get; init; } = "";
    public string? RightForeign { get; init; }
    public string? Number { get; init; }
    public string? NumberPrinted { get; init; }
    public ClientId? ClientId { get; init; }
    public string? ClientCode { get; init; }
    public string? ClientName { get; init; }
    public string? ClientChinese { get; init; }
    public ClientNames? Client => ClientName is { } name ? new(name, ClientChinese) : null;
    public DateOnly Today { get; init; }
    public string Cursor { get; init; } = "";

    public KindEntry Entry => KindBook.Of(Kind);

    /// <summary>For people in China: to be done by the end of this day, Beijing time.</summary>
    public DateOnly BeijingBy => Dates.BeijingFileBy(ActOn);

    /// <summary>When that day ends in Washington, on Beijing's clock.</summary>
    public (DateOnly On, TimeOnly At) BeijingEnd => Dates.BeijingEndOf(ActOn);
    public bool IsOpen => State == ObligationState.Open;

    /// <summary>As <see cref="Obligation.IsUnverified"/>.</summary>
    public bool IsUnverified => IsOpen && !Verified;

    public Standing Standing => Standings.Of(Kind, State, LastActionOn, GraceLastActionOn, FinalOn, Today);
}
