using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Deadlines;
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

        var inTheWay = new List<Error>();
        var left = lines.ToDictionary(l => l.RightId, l => l.VersionAfter);
        List<Right> all = [.. brought.Union(marks.Values)];
        inTheWay.AddRange(all.Where(r => r.Version != left.GetValueOrDefault(r.Id, 1)).Select(r => ImportErrors.EditedSince(NameOf(r))));
        inTheWay.AddRange(await Work(all, going, cancellationToken));
        if (inTheWay.Count > 0) return inTheWay;

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

    /// <summary>Cases, goods at the border, deadlines done and papers filed: what people built on the rights since.</summary>
    private async Task<List<Error>> Work(List<Right> rights, HashSet<RightId> going, CancellationToken cancellation)
    {
        var found = new List<Error>();
        foreach (var some in rights.Chunk(500))
        {
            var names = some.ToDictionary(r => r.Id, NameOf);
            var ids = names.Keys.ToList();
            var owners = ids.Where(going.Contains).Select(i => i.ToString()).ToList();
            found.AddRange((await db.Cases.Where(c => ids.Contains(c.RightId)).Select(c => new { c.RightId, c.Reference }).ToListAsync(cancellation))
                .Select(c => ImportErrors.InCase(names[c.RightId], c.Reference)));
            found.AddRange((await db.BorderCases.Where(b => ids.Contains(b.RightId)).Select(b => new { b.RightId, b.Reference }).ToListAsync(cancellation))
                .Select(b => ImportErrors.InCase(names[b.RightId], b.Reference)));
            found.AddRange((await db.Obligations.Where(o => ids.Contains(o.RightId) && (o.State == ObligationState.Completed || o.State == ObligationState.Waived))
                .Select(o => o.RightId).Distinct().ToListAsync(cancellation)).Select(r => ImportErrors.DeadlineWorked(names[r])));
            found.AddRange((await db.Documents.Where(d => owners.Contains(d.Owner)).Select(d => d.Owner).Distinct().ToListAsync(cancellation))
                .Select(o => ImportErrors.HasDocuments(names[new RightId(Guid.Parse(o))])));
        }
        return found;
    }

    private static string NameOf(Right right) => (right.Number, right.Name) switch
    {
        ({ } number, { Length: > 0 } name) => $"{name} ({number})",
        ({ } number, _) => number,
        (_, { Length: > 0 } name) => name,
        _ => "A mark without words",
    };
}
