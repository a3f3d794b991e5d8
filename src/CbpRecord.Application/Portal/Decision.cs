using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Portal;

/// <summary>One decision of a client: the deadline, what it costs in time, in grace and anew, and what happens when it is let go.</summary>
public sealed record Decision(DocketRow Row, DeadlineCosts Costs, IReadOnlyList<NothingLine> IfNothing)
{
    /// <summary>The firm asked and has no answer yet.</summary>
    public bool IsWaiting => Row.AskedOn is not null && Row.Instruction is null;

    /// <summary>The day to decide by: the day it stands under or, once that is gone, the last of all.</summary>
    public DateOnly By => Row.ActOn >= Row.Today ? Row.ActOn : Row.FinalOn;

    /// <summary>For people in China: by the end of this day, Beijing time; once that is gone, by this instant of Beijing's clock.</summary>
    public DateOnly BeijingBy => Dates.BeijingFileBy(By);
    public (DateOnly On, TimeOnly At) BeijingEnd => Dates.BeijingEndOf(By);

    /// <summary>The day without surcharge is gone: what is paid now is the price in grace.</summary>
    public bool IsLate => Row.LastActionOn < Row.Today;
}

/// <summary>Reads what the decisions of a page need: the rights with what happened to their goods, and their cases, in one query each, and the law.</summary>
internal sealed class Decisions(ICbpRecordDb db, ILawInForce law, Today today)
{
    /// <summary>The kinds that a client decides about.</summary>
    public static readonly DeadlineKind[] Kinds = [.. KindBook.All.Where(k => k.IsClients).Select(k => k.Kind)];

    /// <summary>How far ahead what the firm has not asked about yet is shown, in days.</summary>
    public const int Ahead = 180;

    public async Task<IReadOnlyList<Decision>> Of(IReadOnlyList<DocketRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return [];
        var ids = rows.Select(r => r.RightId).Distinct().ToList();
        var held = await db.Rights.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { Right = r, Border = db.BorderCases.Where(b => b.RightId == r.Id).ToList() }).ToListAsync(cancellation);
        var cases = (await db.Cases.AsNoTracking().Where(c => ids.Contains(c.RightId)).ToListAsync(cancellation)).ToLookup(c => c.RightId);
        var inForce = await law.Read(cancellation);
        var matters = held.ToDictionary(h => h.Right.Id, h => Matter.Of(h.Right, cases[h.Right.Id], h.Border));
        var lines = matters.ToDictionary(m => m.Key, m => NothingOf.Matter(m.Value, inForce, today.Date));
        return [.. rows.Select(row => new Decision(row, NothingOf.Costs(row.Kind, matters[row.RightId], today.Date),
            IfNothing.Of(row.Kind, row.Cycle, row.DueOn, lines[row.RightId])))];
    }
}

/// <summary>What this client has to decide: what the firm asked about first, then what comes within half a year, then what was answered. Each in the order of days.</summary>
[Requires(Permission.InstructFirm)]
public sealed record ListDecisions : IQuery<DecisionList>;

/// <param name="Answered">Open still, with the answer given; the firm acts on it.</param>
/// <param name="More">There is more than is shown.</param>
public sealed record DecisionList(IReadOnlyList<Decision> Asked, IReadOnlyList<Decision> Coming, IReadOnlyList<Decision> Answered, bool More, DateOnly Today, DateTime At)
{
    public const int Most = 40;
}

internal sealed class ListDecisionsHandler(ICbpRecordDb db, ILawInForce law, Today today) : IRequestHandler<ListDecisions, Result<DecisionList>>
{
    public async Task<Result<DecisionList>> Handle(ListDecisions request, CancellationToken cancellationToken)
    {
        var (day, soon) = (today.Date, today.Date.AddDays(Decisions.Ahead));
        var rows = await db.Obligations.AsNoTracking()
            .Where(o => o.State == ObligationState.Open && Decisions.Kinds.Contains(o.Kind) && (o.AskedOn != null || o.Instruction != null || (o.FinalOn >= day && o.ActOn <= soon)))
            .OrderBy(o => o.Instruction != null ? 2 : o.AskedOn == null ? 1 : 0).ThenBy(o => o.DocketKey).Take(DecisionList.Most + 1).Rows(db, day).ToListAsync(cancellationToken);
        var shown = await new Decisions(db, law, today).Of([.. rows.Take(DecisionList.Most)], cancellationToken);
        return new DecisionList([.. shown.Where(d => d.IsWaiting)], [.. shown.Where(d => d.Row is { AskedOn: null, Instruction: null })], [.. shown.Where(d => d.Row.Instruction is not null)],
            rows.Count > DecisionList.Most, day, today.Utc);
    }
}

/// <summary>One of them, whole.</summary>
[Requires(Permission.InstructFirm)]
public sealed record ShowDecision(DeadlineId Id) : IQuery<Decision>;

internal sealed class ShowDecisionHandler(ICbpRecordDb db, ILawInForce law, Today today) : IRequestHandler<ShowDecision, Result<Decision>>
{
    public async Task<Result<Decision>> Handle(ShowDecision request, CancellationToken cancellationToken)
    {
        var row = await db.Obligations.AsNoTracking().Where(o => o.Id == request.Id).Rows(db, today.Date).SingleOrDefaultAsync(cancellationToken);
        if (row is null || !row.Entry.IsClients) return Error.NotFound(request.Id);
        return (await new Decisions(db, law, today).Of([row], cancellationToken))[0];
    }
}
