using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>What rehearsing and confirming share: the law as it would be, and whether the rehearsal still stands.</summary>
internal sealed class LawChanges(ICbpRecordDb db, ILawInForce law, CurrentActor current, Today today)
{
    public async Task<Result<LawChangeId>> Begin(Func<string, int, Actor, DateTime, LawChange> make, CancellationToken cancellation)
    {
        var change = make((await law.Read(cancellation)).Digest(today.Date), await db.Rights.CountAsync(cancellation), current.Actor, today.Utc);
        db.Set<LawChange>().Add(change);
        await db.SaveChangesAsync(cancellation);
        return change.Id;
    }

    /// <summary>Whether the law it was counted over is still in force.</summary>
    public async Task<bool> Stands(LawChange change, CancellationToken cancellation) => (await law.Read(cancellation)).Digest(today.Date) == change.Before;

    /// <summary>The law in force as the change would make it.</summary>
    public async Task<LawInForce> Under(LawChange change, CancellationToken cancellation)
    {
        var now = await law.Read(cancellation);
        return change.Kind switch
        {
            LawChangeKind.Reading => now with { Readings = now.Readings.With(change.Reading!, change.Option!).Value },
            LawChangeKind.Closure => now with { Calendar = new([.. now.Calendar.Closures, new Closure(change.ClosedOn!.Value, change.Reason!, change.Source, change.Offices!.Value)]) },
            _ => now with { Calendar = new((await Others(change.ClosureId, cancellation)).Select(c => c.Closure)) },
        };
    }

    /// <summary>A rehearsed change, confirmed and not yet saved; refused when the law moved on or it was confirmed already.</summary>
    public async Task<Result<LawChange>> Confirm(LawChangeId id, LawChangeKind kind, string? reason, CancellationToken cancellation)
    {
        var change = await db.Set<LawChange>().SingleOrDefaultAsync(c => c.Id == id && c.Kind == kind, cancellation);
        if (change is null) return Error.NotFound(id);
        if (change.State == LawChangeState.Counting) return LawAnswers.StillCounting;
        if (change.State == LawChangeState.Cleared) return LawAnswers.RehearseFirst;
        if (change.State != LawChangeState.Rehearsed) return LawAnswers.AlreadyConfirmed;
        // The number first: whoever is confirmed between it and the look at the law has taken it, and the save is refused.
        var number = (await db.Set<LawChange>().MaxAsync(c => c.Number, cancellation) ?? 0) + 1;
        if (!await Stands(change, cancellation)) return LawAnswers.RehearseFirst;
        var why = (reason ?? change.Reason)?.Trim() ?? "";
        if (why.Length == 0) return LawAnswers.ReasonMissing;
        change.Confirm(number, why, current.Actor, today.Utc);
        return change;
    }

    /// <summary>The one save of a confirmation; of two at the same time one is refused.</summary>
    public async Task<Result> Save(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || db.IsTaken(clash))
        {
            db.Forget();
            return LawAnswers.RehearseFirst;
        }
    }

    private Task<List<ClosureDay>> Others(Guid? closure, CancellationToken cancellation) =>
        db.Set<ClosureDay>().AsNoTracking().Where(c => c.TakenBackAt == null && c.Id != closure).ToListAsync(cancellation);
}
