using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>
/// Counts a rehearsal: every right is derived as the law would be and compared with its stored deadlines, a batch at a time, each saved
/// with its lines and its progress. Sent again it goes on where it stopped. Sent as the system, so that no right is out of its sight.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed record CountLawChange(LawChangeId Id) : ICommand
{
    /// <summary>Rights compared, and their lines held, at a time.</summary>
    public const int Batch = 500;

    string? IActed.Subject => Id.ToString();
}

internal sealed class CountLawChangeHandler(ICbpRecordDb db, LawChanges changes, Today today, TimeProvider clock) : IRequestHandler<CountLawChange, Result>
{
    public async Task<Result> Handle(CountLawChange request, CancellationToken cancellationToken)
    {
        var change = await db.Set<LawChange>().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (change is null) return Error.NotFound(request.Id);
        if (change.State != LawChangeState.Counting) return Result.Done;
        if (!await changes.Stands(change, cancellationToken)) return LawAnswers.RehearseFirst;
        var changed = await changes.Under(change, cancellationToken);
        try
        {
            while (change.State == LawChangeState.Counting)
            {
                await Batch(change, changed, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                db.Forget(keep: change);
            }
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            return Error.Changed(nameof(LawChange));             // counted elsewhere at the same time
        }
    }

    private async Task Batch(LawChange change, LawInForce changed, CancellationToken cancellation)
    {
        var rights = await Next(change.Reached).ToListAsync(cancellation);
        if (rights.Count == 0) { change.EndCount(clock.GetUtcNow().UtcDateTime); return; }
        var ids = rights.ConvertAll(r => r.Right.Id);
        var matters = await db.Matters(rights.ConvertAll(r => r.Right), QueryTrackingBehavior.NoTracking, cancellation);
        var kept = (await db.Obligations.AsNoTracking().Where(o => ids.Contains(o.RightId)).ToListAsync(cancellation)).ToLookup(o => o.RightId);
        var lines = matters.SelectMany(m => Compare(change.Id, m, kept[m.Right.Id], changed)).ToList();
        lines.ForEach(db.AddInBulk);
        change.Pass(rights[^1].Key, rights.Count, lines, clock.GetUtcNow().UtcDateTime);
    }

    private sealed record Keyed(Right Right, string Key);

    private IQueryable<Keyed> Next(string? after)
    {
        var rights = db.Rights.AsNoTracking();
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
        if (after is not null) rights = rights.Where(r => string.Compare(EF.Property<string>(r, RightColumns.SortKey), after) > 0);
#pragma warning restore CA1309
        return rights.OrderBy(r => EF.Property<string>(r, RightColumns.SortKey)).Take(CountLawChange.Batch).Select(r => new Keyed(r, EF.Property<string>(r, RightColumns.SortKey)));
    }

    private IEnumerable<LawChangeLine> Compare(LawChangeId change, Matter matter, IEnumerable<Obligation> kept, LawInForce changed)
    {
        var derived = DeadlineCalendar.Deadlines(changed.Findings(MatterFactsOf.Matter(matter), today.Date));
        var places = new Places(kept, derived);
        foreach (var deadline in derived)
        {
            var after = RehearsedDates.Of(deadline);
            if (places.Of(deadline) is not { State: not ObligationState.Withdrawn } known)
                yield return Line(LawMove.Added, (deadline.Kind, deadline.Cycle, deadline.About), places.Of(deadline)?.State, null, after);
            else if (Dates(known) is var before && before != after)
                yield return Line(LawMove.Moved, (deadline.Kind, deadline.Cycle, deadline.About), known.State, before, after);
        }
        foreach (var gone in places.Left.Where(o => o.State is ObligationState.Open or ObligationState.Met))
            yield return Line(LawMove.Withdrawn, (gone.Kind, gone.Cycle, gone.About), gone.State, Dates(gone), null);

        LawChangeLine Line(LawMove what, (DeadlineKind, int?, string?) deadline, ObligationState? state, RehearsedDates? before, RehearsedDates? after) =>
            new(change, matter.Right.Id, matter.Right.ClientId, what, deadline, state, before, after);
    }

    private static RehearsedDates Dates(Obligation kept) => new(kept.OpensOn, kept.DueOn, kept.LastActionOn ?? kept.DueOn, kept.GraceLastActionOn ?? kept.LastActionOn ?? kept.DueOn, kept.TargetOn);
}
