using CbpRecord.Application.Clients;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>A deadline of the matter, for the case's own page.</summary>
public sealed record NextDeadline(DeadlineId Id, DeadlineKind Kind, DateOnly ActOn, DateOnly DueOn, DateOnly FinalOn, bool Verified, Standing Standing);

/// <summary>Another case of the same right: a later filing, or the recordation it is about.</summary>
public sealed record OtherCase(CaseId Id, string Reference, TransactionKind Transaction, Stage Stage, DateOnly OpenedOn, DateOnly? FiledOn, DateOnly? DecidedOn)
{
    public bool IsOpen => Stage is not (Stage.Recorded or Stage.Cancelled);

    internal static OtherCase Of(CbpCase item) => new(item.Id, item.Reference, item.Transaction, item.Stage, item.OpenedOn, item.FiledOn, item.DecidedOn);
}

/// <summary>Everything that the page of a case shows, for whoever may see it.</summary>
public sealed record CaseView
{
    public required CbpCase Case { get; init; }
    public required ClientNames? Client { get; init; }

    /// <summary>The status word; for a later filing that of its own steps.</summary>
    public required RecordationStatus Status { get; init; }

    /// <summary>Whether CBP protects the right today: only from approval to expiry.</summary>
    public required bool Protected { get; init; }
    public required Timeline? Timeline { get; init; }
    public required IReadOnlyList<NextDeadline> Deadlines { get; init; }
    public required IReadOnlyList<OtherCase> Others { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>A date behind an open deadline of the matter was read only once.</summary>
    public required bool Unverified { get; init; }
    public CaseId Id => Case.Id;
    public Right Right => Case.Right;

    /// <summary>The recordation itself: this case, or the one that it is a later filing on.</summary>
    public Recordation? Recordation => Case as Recordation ?? (Case as Renewal)?.Recordation;
    public bool IsRecordation => Case is Recordation;
}

/// <summary>One case, a recordation or a later filing on one, with its status, its clocks and its history.</summary>
[Requires(Permission.ReadRecordations)]
public sealed record ShowCase(CaseId Id) : IQuery<CaseView>;

internal sealed class ShowCaseHandler(ICbpRecordDb db, Docketing docketing, ILawInForce law, Today today) : IRequestHandler<ShowCase, Result<CaseView>>
{
    private const int DeadlinesShown = 8;
    private static readonly DeadlineKind[] Owed = [.. KindBook.Owed];

    public async Task<Result<CaseView>> Handle(ShowCase request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var cases = await docketing.CasesOf(item.RightId, cancellationToken);
        var deadlines = await db.Obligations.AsNoTracking().Where(o => o.RightId == item.RightId && o.State == ObligationState.Open && (o.FinalOn >= today.Date || Owed.Contains(o.Kind)))
            .OrderBy(o => o.DocketKey).ToListAsync(cancellationToken);
        var client = await ClientNames.Of(db, item.ClientId, cancellationToken);
        var recordation = item as Recordation;
        return new CaseView
        {
            Case = item, Client = client, Today = today.Date,
            Status = recordation?.StatusOn(today.Date, cases.AskedForTime(recordation.Id)) ?? new RecordationStanding(item.Stage, null, null, null, null, false).On(today.Date),
            Protected = recordation?.ProtectsOn(today.Date) ?? ((Renewal)item).Recordation.ProtectsOn(today.Date),
            Timeline = RightClocks.Of(Matter.Of(item.Right, cases, []), await law.Read(cancellationToken), today.Date),      // no clock of the border is drawn
            Unverified = deadlines.Exists(o => !o.Verified),
            Deadlines = [.. deadlines.Take(DeadlinesShown).Select(o => new NextDeadline(o.Id, o.Kind, o.ActOn, o.DueOn, o.FinalOn, o.Verified, o.StandingOn(today.Date)))],
            Others = [.. cases.Where(c => c.Id != item.Id).Select(OtherCase.Of)],
        };
    }
}

internal static class CaseStates
{
    /// <summary>A request for more time is filed and CBP has not decided it.</summary>
    public static bool AskedForTime(this IEnumerable<CbpCase> cases, CaseId recordation) => cases.OfType<Renewal>().Any(r => r.RecordationId == recordation
        && r is { Transaction: TransactionKind.Extension, Stage: Stage.Submitted or Stage.UnderReview or Stage.InfoRequested });
}
