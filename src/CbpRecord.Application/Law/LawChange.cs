using System.Globalization;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;

namespace CbpRecord.Application.Law;

/// <summary>What of the law changes.</summary>
public enum LawChangeKind { Reading, Closure, TakenBack }

/// <summary>How far a change of the law is: its rehearsal is counted, can be confirmed, was confirmed and is being carried out, is carried out, or was left so long that its lines were cleared.</summary>
public enum LawChangeState { Counting, Rehearsed, Confirmed, CarriedOut, Cleared }

/// <summary>
/// A change of the law, rehearsed over the whole portfolio before it is confirmed. It remembers the law it was counted over: when that is
/// no longer in force, it cannot be confirmed.
/// </summary>
public sealed class LawChange : Aggregate
{
    private LawChange() { }

    private static LawChange Begin(LawChangeId id, LawChangeKind kind, string before, int total, Actor by, DateTime at) =>
        new() { Id = id, Kind = kind, Before = before, Total = total, By = by.Id, ByName = by.Name, At = at, BeatAt = at };

    public static LawChange OfReading(LawChangeId id, string reading, string option, string before, int total, Actor by, DateTime at)
    {
        var change = Begin(id, LawChangeKind.Reading, before, total, by, at);
        (change.Reading, change.Option) = (reading, option);
        return change;
    }

    public static LawChange OfClosure(LawChangeId id, Closure closure, string before, int total, Actor by, DateTime at)
    {
        var change = Begin(id, LawChangeKind.Closure, before, total, by, at);
        (change.ClosedOn, change.Offices, change.Reason, change.Source) = (closure.Date, closure.Offices, closure.Reason, closure.Source);
        return change;
    }

    public static LawChange OfTakingBack(LawChangeId id, ClosureDay closure, string before, int total, Actor by, DateTime at)
    {
        var change = Begin(id, LawChangeKind.TakenBack, before, total, by, at);
        (change.ClosureId, change.ClosedOn, change.Offices) = (closure.Id, closure.On, closure.Offices);
        return change;
    }

    public LawChangeId Id { get; private set; }
    public LawChangeKind Kind { get; private set; }
    public LawChangeState State { get; private set; }
    public string? Reading { get; private set; }
    public string? Option { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public Offices? Offices { get; private set; }

    /// <summary>The closure day that is taken back.</summary>
    public Guid? ClosureId { get; private set; }

    /// <summary>Why; of a closure what closed the offices. A reading's is given when it is confirmed.</summary>
    public string? Reason { get; private set; }

    /// <summary>Where a closure was announced.</summary>
    public string? Source { get; private set; }

    /// <summary>The digest of the law in force when it was counted.</summary>
    public string Before { get; private set; } = "";
    public PersonId By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>The last sign of life of the count.</summary>
    public DateTime BeatAt { get; private set; }

    /// <summary>Where the count goes on: the last right's place in the list.</summary>
    public string? Reached { get; private set; }

    /// <summary>Rights there were when the count began, and those looked at.</summary>
    public int Total { get; private set; }
    public int Looked { get; private set; }

    /// <summary>Rights with at least one date that moves, is added or withdrawn.</summary>
    public int Matters { get; private set; }
    public int Moved { get; private set; }
    public int Added { get; private set; }
    public int Withdrawn { get; private set; }

    /// <summary>Its place among the confirmed changes; two cannot take the same, so of two confirmed at once one is refused.</summary>
    public int? Number { get; private set; }
    public PersonId? ConfirmedBy { get; private set; }
    public string? ConfirmedByName { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    public int Dates => Moved + Added + Withdrawn;

    /// <summary>The request that rehearses the same change over the law of today.</summary>
    public IRequest<Result<LawChangeId>> Again(LawChangeId id) => Kind switch
    {
        LawChangeKind.Reading => new RehearseReading(id, Reading!, Option),
        LawChangeKind.Closure => new RehearseClosure(id, ClosedOn, Offices!.Value, Reason, Source),
        _ => new RehearseTakingBack(id, ClosureId!.Value),
    };

    /// <summary>A batch was compared, and its lines are saved with this.</summary>
    public void Pass(string reached, int looked, IReadOnlyCollection<LawChangeLine> lines, DateTime at)
    {
        (Reached, Looked, BeatAt) = (reached, Looked + looked, at);
        Matters += lines.Select(l => l.RightId).Distinct().Count();
        Moved += lines.Count(l => l.What == LawMove.Moved);
        Added += lines.Count(l => l.What == LawMove.Added);
        Withdrawn += lines.Count(l => l.What == LawMove.Withdrawn);
    }

    public void EndCount(DateTime at) => (State, BeatAt) = (LawChangeState.Rehearsed, at);

    public void Confirm(int number, string reason, Actor by, DateTime at) =>
        (State, Number, Reason, ConfirmedBy, ConfirmedByName, ConfirmedAt, BeatAt) = (LawChangeState.Confirmed, number, reason, by.Id, by.Name, at, at);

    public void Clear() => State = LawChangeState.Cleared;

    public void CarryOut() => State = LawChangeState.CarriedOut;
}

/// <summary>What a change of the law does to a deadline.</summary>
public enum LawMove { Moved, Added, Withdrawn }

/// <summary>The days of a deadline as the rehearsal compares them; <paramref name="Final"/> is the last of them, the time that a request would buy included.</summary>
public sealed record RehearsedDates(DateOnly? Opens, DateOnly Due, DateOnly Last, DateOnly Final, DateOnly? Target)
{
    public static RehearsedDates Of(Deadline deadline) => new(deadline.OpensOn, deadline.DueOn, deadline.LastActionOn, deadline.GraceLastActionOn ?? deadline.LastActionOn, deadline.TargetOn);
}

/// <summary>One deadline that a change of the law would move, add or withdraw.</summary>
public sealed class LawChangeLine : IOfClient
{
    private LawChangeLine() { }

    public LawChangeLine(LawChangeId change, RightId right, ClientId? client, LawMove what, (DeadlineKind Kind, int? Cycle, string? About) deadline, ObligationState? state,
        RehearsedDates? before, RehearsedDates? after)
    {
        (Id, ChangeId, RightId, ClientId, What, Kind, Cycle, About, State) = (Guid.CreateVersion7(), change, right, client, what, deadline.Kind, deadline.Cycle, deadline.About, state);
        if (before is not null) (BeforeOpens, BeforeDue, BeforeLast, BeforeFinal, BeforeTarget) = (before.Opens, before.Due, before.Last, before.Final, before.Target);
        if (after is not null) (AfterOpens, AfterDue, AfterLast, AfterFinal, AfterTarget) = (after.Opens, after.Due, after.Last, after.Final, after.Target);
        LineKey = string.Create(CultureInfo.InvariantCulture, $"{AfterDue ?? BeforeDue:yyyyMMdd}-{Id:N}");
    }

    public Guid Id { get; private set; }
    public LawChangeId ChangeId { get; private set; }
    public RightId RightId { get; private set; }
    public ClientId? ClientId { get; private set; }

    /// <summary>Due day and id in one: the lists are in the order of days.</summary>
    public string LineKey { get; private set; } = "";
    public LawMove What { get; private set; }
    public DeadlineKind Kind { get; private set; }
    public int? Cycle { get; private set; }
    public string? About { get; private set; }

    /// <summary>The stored deadline's state; null for one that is added. What was done or waived stays so.</summary>
    public ObligationState? State { get; private set; }
    public DateOnly? BeforeOpens { get; private set; }
    public DateOnly? BeforeDue { get; private set; }
    public DateOnly? BeforeLast { get; private set; }
    public DateOnly? BeforeFinal { get; private set; }
    public DateOnly? BeforeTarget { get; private set; }
    public DateOnly? AfterOpens { get; private set; }
    public DateOnly? AfterDue { get; private set; }
    public DateOnly? AfterLast { get; private set; }
    public DateOnly? AfterFinal { get; private set; }
    public DateOnly? AfterTarget { get; private set; }
}
