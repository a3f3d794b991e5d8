using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>
/// Takes a whole import back: its new rights go, what it changed is put back. Refused, with the list of everything that stands in
/// the way, when a right was edited since, is in a case, or was worked on.
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
        var undone = batch.Undo(today.Utc, current.Actor.Id);
        if (undone.Refused) return undone;
        var brought = await db.Rights.Where(r => r.BroughtBy == batch.Id).ToListAsync(cancellationToken);
        var ofBatch = db.Set<ImportLine>().Where(l => l.BatchId == batch.Id);
        var lines = await ofBatch.ToListAsync(cancellationToken);
        var marks = await db.Rights.OfType<Trademark>().Where(m => ofBatch.Any(l => l.RightId == m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        var going = brought.Select(r => r.Id).ToHashSet();

        if (await UndoHindrances.Of(db, batch.Id, [.. brought.Union(marks.Values)], lines, going, cancellationToken) is { Count: > 0 } inTheWay) return inTheWay;

        foreach (var line in lines.Where(l => marks.ContainsKey(l.RightId) && !going.Contains(l.RightId)))
        {
            var mark = marks[line.RightId];
            mark.Restore(line.Before);
            await db.Index(SearchKind.Right, mark.Id.Value, mark.ClientId, RightTerms.Of(mark), cancellationToken);
            await docketing.Rederive(mark, cancellationToken);
        }
        await takenBack.Tell(batch.Id, going, cancellationToken);
        db.Rights.RemoveRange(brought);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var gone in brought.Select(r => r.Id.Value).Chunk(500))
            await db.SearchTerms.Where(t => t.Kind == SearchKind.Right && gone.Contains(t.Subject)).ExecuteDeleteAsync(cancellationToken);
        return Result.Done;
    }
}
