using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>What a derivation did to the stored deadlines of one right.</summary>
public sealed record DocketChange(IReadOnlyList<Obligation> Added, IReadOnlyList<Obligation> Moved, IReadOnlyList<Obligation> Withdrawn)
{
    public bool Any => Added.Count + Moved.Count + Withdrawn.Count > 0;
}

/// <summary>
/// Brings the stored deadlines of a right in step with its facts. Called in sight by every use case that changes a fact, before
/// its one save. What people did about a deadline is never undone.
/// </summary>
public sealed class Docketing(ICbpRecordDb db, ILawInForce law, Today today)
{
    /// <summary>Derives and merges into the tracker; saves nothing.</summary>
    /// <param name="right">Tracked, or just added.</param>
    public async Task<DocketChange> Rederive(Right right, CancellationToken cancellation)
    {
        var cases = await CasesOf(right.Id, cancellation);
        var kept = await db.Obligations.Where(o => o.RightId == right.Id).ToListAsync(cancellation);
        kept.AddRange(db.Obligations.Local.Where(o => o.RightId == right.Id && !kept.Contains(o)));
        return Merge(right, cases, kept, await law.Read(cancellation));
    }

    /// <summary>The deadlines of a right that is new, and so has no case and no stored deadline yet.</summary>
    public void Derive(Right right, LawInForce inForce, Action<object> add)
    {
        var findings = DeadlineCalendar.For(MatterFactsOf.Right(right, []), inForce.Readings, inForce.Calendar, LawInForce.Horizon(today.Date));
        Merge(right, null, [], DeadlineCalendar.Deadlines(findings), made => { add(made); return made; });
    }

    /// <summary>Every case of the right in the order it was opened, those added in this request included.</summary>
    public async Task<IReadOnlyList<CbpCase>> CasesOf(RightId right, CancellationToken cancellation)
    {
        var stored = await db.Cases.Where(c => c.RightId == right).ToListAsync(cancellation);
        return [.. stored.Union(db.Cases.Local.Where(c => c.RightId == right)).OrderBy(c => c.OpenedOn).ThenBy(c => c.Id.Value)];
    }

    private DocketChange Merge(Right right, IReadOnlyList<CbpCase> cases, List<Obligation> kept, LawInForce inForce)
    {
        var facts = MatterFactsOf.Right(right, cases);
        var findings = DeadlineCalendar.For(facts, inForce.Readings, inForce.Calendar, LawInForce.Horizon(today.Date));
        var derived = DeadlineCalendar.Deadlines(findings);
        var current = cases.OfType<Recordation>().LastOrDefault(r => r.Stage == Stage.Recorded) ?? cases.OfType<Recordation>().LastOrDefault();
        if (current is not null) RecordationDates.Follow(current, derived);
        return Merge(right, current?.Id, kept, derived, db.Obligations.Add);
    }

    /// <summary>The merge by itself: new rows are handed to <paramref name="add"/>, the others changed in place.</summary>
    public static DocketChange Merge(Right right, CaseId? recordation, IReadOnlyList<Obligation> kept, IReadOnlyList<Deadline> derived, Func<Obligation, object> add)
    {
        var (added, moved, withdrawn) = (new List<Obligation>(), new List<Obligation>(), new List<Obligation>());
        var byKey = kept.ToDictionary(o => o.Key);
        foreach (var deadline in derived)
        {
            var about = KindBook.Of(deadline.Kind).Office == Domain.Law.Office.Cbp || deadline.Kind == DeadlineKind.RecordationExpiry ? recordation : null;
            if (byKey.Remove(deadline.Key, out var known))
            {
                if (known.Follow(deadline)) moved.Add(known);
                known.Belong(right.ClientId, right.Responsibility.Responsible, about);
            }
            else
            {
                var made = Obligation.From(DeadlineId.New(), right.Id, about, right.ClientId, right.Responsibility.Responsible, deadline);
                add(made);
                added.Add(made);
            }
        }
        withdrawn.AddRange(byKey.Values.Where(gone => gone.Withdraw()));
        return new(added, moved, withdrawn);
    }
}
