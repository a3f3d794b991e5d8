using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
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
public sealed class Docketing(ICbpRecordDb db, ILawInForce law, IMatterDigests digests, Verification.Readings readings, Today today)
{
    /// <summary>Derives and merges into the tracker; saves nothing.</summary>
    /// <param name="right">Tracked, or just added.</param>
    public async Task<DocketChange> Rederive(Right right, CancellationToken cancellation)
    {
        var matter = await MatterOf(right, cancellation);
        var kept = await db.Obligations.Where(o => o.RightId == right.Id).ToListAsync(cancellation);
        kept.AddRange(db.Here<Obligation>(right.Id).Except(kept));
        var inForce = await law.Read(cancellation);
        var change = Merge(matter, kept, inForce, made => db.Obligations.Add(made));
        await readings.Follow(matter, [.. kept, .. change.Added], cancellation);
        db.Stamp(new(right.Id, inForce.Stamp(today.Date), digests.OfFacts(matter), ReadVersions.Of(matter)));
        return change;
    }

    /// <summary>Derives and merges as <see cref="Rederive"/> does, and answers every difference with the dates before and after; stamps and saves nothing.</summary>
    /// <param name="kept">Every stored deadline of the right; changed in place.</param>
    /// <param name="add">Takes each new deadline.</param>
    public IReadOnlyList<DerivationDifference> Compare(Matter matter, IReadOnlyList<Obligation> kept, LawInForce inForce, Action<Obligation> add)
    {
        var before = kept.ToDictionary(o => o.Id, DerivedDates.Of);
        var change = Merge(matter, kept, inForce, add);
        return !change.Any ? [] : [.. Found(DifferenceKind.Added, change.Added), .. Found(DifferenceKind.Moved, change.Moved), .. Found(DifferenceKind.Withdrawn, change.Withdrawn)];
        IEnumerable<DerivationDifference> Found(DifferenceKind what, IEnumerable<Obligation> rows) =>
            rows.Select(o => new DerivationDifference(matter.Right.Id, matter.Right.ClientId, what, o, before.GetValueOrDefault(o.Id)));
    }

    /// <summary>The deadlines of a right that is new, and so has no case and no stored deadline yet.</summary>
    public void Derive(Right right, LawInForce inForce, Action<object> add)
    {
        Merge(right, null, [], Derived(Matter.Of(right, [], []), inForce), add);
        add(new MatterDigest(right.Id, inForce.Stamp(today.Date)));
    }

    /// <summary>What the law in force makes of the facts as they stand; stores nothing.</summary>
    public IReadOnlyList<Deadline> Derived(Matter matter, LawInForce inForce) => DeadlineCalendar.Deadlines(inForce.Findings(MatterFactsOf.Matter(matter), today.Date));

    /// <summary>The right with every case, detention and seizure of it, those added in this request included.</summary>
    public async Task<Matter> MatterOf(Right right, CancellationToken cancellation)
    {
        var border = await db.BorderCases.Where(b => b.RightId == right.Id).ToListAsync(cancellation);
        return Matter.Of(right, await CasesOf(right.Id, cancellation), border.Union(db.Here<BorderCase>(right.Id)));
    }

    /// <summary>Every case of the right in the order it was opened, those added in this request included.</summary>
    public async Task<IReadOnlyList<CbpCase>> CasesOf(RightId right, CancellationToken cancellation)
    {
        var stored = await db.Cases.Where(c => c.RightId == right).ToListAsync(cancellation);
        return CbpCase.InOrder(stored.Union(db.Here<CbpCase>(right)));
    }

    private DocketChange Merge(Matter matter, IReadOnlyList<Obligation> kept, LawInForce inForce, Action<Obligation> add)
    {
        var (derived, current) = (Derived(matter, inForce), matter.Recordation);
        if (current is not null) RecordationDates.Follow(current, derived);
        return Merge(matter.Right, current?.Id, kept, derived, add);
    }

    /// <summary>The merge by itself: new rows are handed to <paramref name="add"/>, the others changed in place.</summary>
    public static DocketChange Merge(Right right, CaseId? recordation, IReadOnlyList<Obligation> kept, IReadOnlyList<Deadline> derived, Action<Obligation> add)
    {
        var (added, moved, withdrawn) = (new List<Obligation>(), new List<Obligation>(), new List<Obligation>());
        var places = new Places(kept, derived);
        foreach (var deadline in derived)
        {
            var about = KindBook.Of(deadline.Kind).Office == Domain.Law.Office.Cbp || deadline.Kind == DeadlineKind.RecordationExpiry ? recordation : null;
            if (places.Of(deadline) is { } known)
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
        foreach (var gone in places.Left) gone.Belong(right.ClientId, right.Responsibility.Responsible, gone.CaseId);
        withdrawn.AddRange(places.Left.Where(gone => gone.Withdraw()));
        return new(added, moved, withdrawn);
    }
}
