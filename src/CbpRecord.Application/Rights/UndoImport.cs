using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>
/// Takes a whole import back: its new rights go, what it changed is put back. Refused, with the list of everything that stands in
/// the way, when a right was edited since, is in a case, or was worked on. Of more than 2,500 new rights each 2,500 are one save with
/// its act, so that nobody waits long; cut off between them, it is not undone yet, and is sent again for the rest.
/// </summary>
[Requires(Permission.ImportRights)]
public sealed record UndoImport(ImportBatchId Id, string? Reason) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;
}

internal sealed class UndoImportHandler(ICbpRecordDb db, Docketing docketing, TakenBack takenBack, CurrentActor current, Today today) : IRequestHandler<UndoImport, Result>
{
    public async Task<Result> Handle(UndoImport request, CancellationToken cancellationToken)
    {
        if (await db.Set<ImportBatch>().FindAsync([request.Id], cancellationToken) is not { } batch) return Error.NotFound(request.Id);
        if (batch.Undoable is { Refused: true } undone) return undone;
        var brought = await db.Rights.AsNoTracking().Where(r => r.BroughtBy == batch.Id).ToListAsync(cancellationToken);
        var ofBatch = db.Set<ImportLine>().Where(l => l.BatchId == batch.Id);
        var lines = await ofBatch.AsNoTracking().ToListAsync(cancellationToken);
        var marks = db.Rights.OfType<Trademark>().Where(m => ofBatch.Any(l => l.RightId == m.Id));
        var going = brought.Select(r => r.Id).ToHashSet();
        var changed = await marks.AsNoTracking().Where(m => m.BroughtBy != batch.Id).ToListAsync(cancellationToken);
        if (await UndoHindrances.Of(db, batch.Id, [.. brought, .. changed], lines, going, cancellationToken) is { Count: > 0 } inTheWay) return inTheWay;

        await takenBack.Tell(batch.Id, going, cancellationToken);
        foreach (var some in brought.Chunk(Arrivals.Chunk))
        {
            // Somebody may have begun to work on these while the others went.
            if (await UndoHindrances.Of(db, batch.Id, some, lines, going, cancellationToken) is { Count: > 0 } meanwhile) return meanwhile;
            db.Rights.RemoveRange(some);
            if (some[^1] == brought[^1]) break;                         // the last go with the rest
            await Save(some, cancellationToken);
            db.Forget(keep: batch);
        }
        var kept = await marks.Where(m => m.BroughtBy != batch.Id).ToDictionaryAsync(m => m.Id, cancellationToken);
        foreach (var line in lines.Where(l => kept.ContainsKey(l.RightId))) await PutBack(kept[line.RightId], line, cancellationToken);
        var done = batch.Undo(today.Utc, current.Actor.Id);
        await Save(brought.Chunk(Arrivals.Chunk).LastOrDefault([]), cancellationToken);
        return done;
    }

    private async Task PutBack(Trademark mark, ImportLine line, CancellationToken cancellation)
    {
        mark.Restore(line.Before);
        await db.Index(SearchKind.Right, mark.Id.Value, mark.ClientId, RightTerms.Of(mark), cancellation);
        await docketing.Rederive(mark, cancellation);
    }

    /// <summary>Saves, and then takes away the terms under which those that went were found.</summary>
    private async Task Save(IReadOnlyList<Right> gone, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        foreach (var some in gone.Select(r => r.Id.Value).Chunk(500))
            await db.SearchTerms.Where(t => t.Kind == SearchKind.Right && some.Contains(t.Subject)).ExecuteDeleteAsync(cancellation);
    }
}
