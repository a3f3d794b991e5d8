using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>
/// Derives the deadlines of many rights anew: those whose digest (facts, readings, rule version, closure days, horizon, stored rows)
/// changed, or all. In batches of bounded size, each one save with its act, each continued where the last one stopped. What people did
/// about a deadline stays done. What is out of the sight of whoever runs it keeps its old digest and is left to the night.
/// </summary>
public sealed class Rederivation(ICbpRecordDb db, IMatterDigests digests, Docketing docketing, Verification.Readings readings, ILawInForce law, Today today, TimeProvider clock)
{
    /// <summary>Rights looked at, and at most saved, at a time.</summary>
    public const int Batch = 1000;

    /// <summary>Rights to derive that are worth a save; never more than this and a batch in memory.</summary>
    private const int Enough = 500;
    private const int Tries = 3;

    /// <param name="Last">The last right that was looked at.</param>
    /// <param name="Looked">Rights looked at since the last save.</param>
    private sealed record Portion(RightId Last, int Looked, IReadOnlyList<Checked> Due);

    /// <summary>
    /// Looks at every right under the law in force now and stores what moved. Call it after a reading or a closure day was saved
    /// (everything before must be saved: the tracker is emptied), or each night. Safe to call again: an unfinished run for the same
    /// day and reason is continued, and what is in step already is left alone.
    /// </summary>
    /// <param name="all">Derive every right, whatever its digest says.</param>
    /// <param name="because">A word for the report: "night", "reading", "closure".</param>
    public async Task<DerivationRun> Run(DateOnly on, bool all, string because, CancellationToken cancellation)
    {
        law.Forget();
        var inForce = await law.Read(cancellation);
        db.Forget();
        var run = await Begin(on, all, because, cancellation);
        var (after, looked, places, whole) = (run.After, run.Looked, 0L, run.After is null);
        var (due, last, passed) = (new List<Checked>(), run.After, 0);
        // Asked first: every right is looked at before it is saved, so that the places seen are those of this moment too.
        long? counted = all || !whole ? null : await digests.OfCounts(cancellation);
        do
        {
            var page = await digests.Check(after, Batch, inForce.Stamp(today.Date), cancellation);
            due.AddRange(all ? page.Rights : page.Rights.Where(r => r.Stale));
            (looked, passed) = (looked + page.Rights.Count, passed + page.Rights.Count);
            places = DigestSum.Add(places, page.Places);
            if (page.Rights.Count > 0) last = page.Rights[^1].Right;
            after = page.Last;
            if (due.Count < Enough && (after is not null || due.Count == 0)) continue;
            run = await Save(run, new(last!.Value, passed, due), inForce, cancellation);
            (due, passed) = ([], 0);
        } while (after is not null);
        // What was counted while it was changed may differ without being wrong; the recount decides in one transaction.
        var recounted = places == counted ? 0 : await digests.Recount(cancellation);
        run.End(looked, recounted, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return run;
    }

    private async Task<DerivationRun> Begin(DateOnly on, bool all, string because, CancellationToken cancellation)
    {
        var run = await db.Set<DerivationRun>().Where(r => r.On == on && r.All == all && r.Because == because && r.EndedAt == null)
            .OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation);
        if (run is not null) return run;
        db.Set<DerivationRun>().Add(run = DerivationRun.Begin(on, all, because, today.Utc));
        await db.SaveChangesAsync(cancellation);
        return run;
    }

    /// <summary>Derives and saves one batch; from the start again when somebody changed one of its deadlines meanwhile.</summary>
    private async Task<DerivationRun> Save(DerivationRun run, Portion portion, LawInForce inForce, CancellationToken cancellation)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await Derive(run, portion, inForce, cancellation);
                await db.SaveChangesAsync(cancellation);
                db.Forget(keep: run);
                return run;
            }
            catch (DbUpdateConcurrencyException) when (tried < Tries)
            {
                db.Forget();
                run = await db.Set<DerivationRun>().SingleAsync(r => r.Id == run.Id, cancellation);
            }
        }
    }

    private async Task Derive(DerivationRun run, Portion portion, LawInForce inForce, CancellationToken cancellation)
    {
        var found = new List<DerivationDifference>();
        var byRight = portion.Due.ToDictionary(c => c.Right);
        var read = await readings.Of(byRight.Keys, cancellation);
        foreach (var (matter, kept) in await Load([.. byRight.Keys], cancellation))
        {
            var (right, seen, added) = (matter.Right, byRight[matter.Right.Id], new List<Obligation>());
            var differences = docketing.Compare(matter, kept, inForce, added.Add);
            db.Obligations.AddRange(added);
            await readings.Follow(matter, [.. kept, .. added], read[right.Id], cancellation);
            if (differences.Count == 0 && seen.Altered) differences = [new(right.Id, right.ClientId, DifferenceKind.Altered, null, null)];
            found.AddRange(differences);
            if (seen.Stale) db.Stamp(new(right.Id, inForce.Stamp(today.Date), seen.Facts, ReadVersions.Of(matter), seen.Mend));
        }
        foreach (var (line, difference) in found.Index())
        {
            difference.Of(run, run.Differences + line + 1);
            db.AddInBulk(difference);
        }
        run.Pass(portion.Last, portion.Looked, portion.Due.Count, found);
    }

    private async Task<List<(Matter Matter, List<Obligation> Kept)>> Load(IReadOnlyList<RightId> ids, CancellationToken cancellation)
    {
        var rights = await db.Rights.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellation);
        var matters = await db.Matters(rights, QueryTrackingBehavior.TrackAll, cancellation);
        var kept = (await db.Obligations.Where(o => ids.Contains(o.RightId)).ToListAsync(cancellation)).ToLookup(o => o.RightId);
        return [.. matters.OrderBy(m => m.Right.Id.Value).Select(m => (m, kept[m.Right.Id].ToList()))];
    }
}

/// <summary>Sums of digests, kept below 2^62 so that either database can add two of them.</summary>
public static class DigestSum
{
    public const long Mask = (1L << 62) - 1;

    public static long Add(long one, long other) => unchecked(one + other) & Mask;
    public static long Subtract(long one, long other) => unchecked(one - other) & Mask;
}
