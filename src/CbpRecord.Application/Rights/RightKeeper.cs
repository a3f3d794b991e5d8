using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>What every change of a right's facts does in its one save: deadlines derived anew, and the search kept in step.</summary>
public sealed class RightKeeper(ICbpRecordDb db, Docketing docketing, Rehearsal rehearsal)
{
    public async Task<Result> Add(Right right, CancellationToken cancellation)
    {
        if (right.Responsibility == Responsibility.Nobody) right.Entrust(await Caretakers.Of(db, right.ClientId, cancellation));
        db.Rights.Add(right);
        await InStep(right, cancellation);
        return await Unless(right, async () => { await db.SaveChangesAsync(cancellation); return Result.Done; });
    }

    /// <param name="version">The version that the form carried.</param>
    public async Task<Result> Save(Right right, long version, CancellationToken cancellation)
    {
        await InStep(right, cancellation);
        return await Unless(right, () => db.SaveAsync(right, version, cancellation));
    }

    /// <summary>The same after a form that may have corrected dates that stood; such a correction says why.</summary>
    /// <param name="before"><see cref="DatedFacts.Of"/> as it was.</param>
    public async Task<Result> Save(Right right, IReadOnlyDictionary<string, DateOnly?> before, string? reason, long version, CancellationToken cancellation)
    {
        var reasoned = rehearsal.Reason(DatedFacts.Corrected(before, DatedFacts.Of(right)), reason);
        return reasoned.Refused ? reasoned : await Save(right, version, cancellation);
    }

    /// <summary>Derives the deadlines and the search terms of the right and of its cases into the tracker; saves nothing.</summary>
    public async Task InStep(Right right, CancellationToken cancellation)
    {
        await docketing.Rederive(right, cancellation);
        await db.Index(right, cancellation);
        foreach (var item in db.Here<CbpCase>(right.Id)) await db.Index(item, cancellation);
    }

    private async Task<Result> Unless(Right right, Func<Task<Result>> save)
    {
        try
        {
            return await save();
        }
        catch (DbUpdateException clash) when (db.IsTaken(clash) && NumberIsNew(right))
        {
            return RightErrors.NumberTaken(right.NumberPrinted ?? (right as Trademark)?.SerialNumber ?? right.Name);
        }
    }

    /// <summary>Else what clashed is something of the right that somebody else added at the same moment.</summary>
    private bool NumberIsNew(Right right)
    {
        var entry = db.Entry(right);
        return entry.State == EntityState.Added || entry.Property(r => r.Number).IsModified || right is Trademark && entry.Property(nameof(Trademark.SerialNumber)).IsModified;
    }
}
