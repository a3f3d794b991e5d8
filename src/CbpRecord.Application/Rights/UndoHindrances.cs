using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>What keeps an import from being taken back: all of it at once, right by right.</summary>
internal static class UndoHindrances
{
    /// <param name="rights">What the import brought or changed, as it stands now.</param>
    /// <param name="lines">What it changed.</param>
    /// <param name="going">What it brought.</param>
    public static async Task<List<Error>> Of(ICbpRecordDb db, ImportBatchId batch, IReadOnlyList<Right> rights, IReadOnlyList<ImportLine> lines, HashSet<RightId> going, CancellationToken cancellation)
    {
        var left = lines.ToDictionary(l => l.RightId, l => l.VersionAfter);
        var undone = await UndoneLines(db, batch, cancellation);
        return
        [
            .. rights.Where(r => !IsAsLeft(r, left.GetValueOrDefault(r.Id, 1), undone[r.Id])).Select(r => ImportErrors.EditedSince(NameOf(r))),
            .. await Work(db, rights, going, cancellation),
        ];
    }

    /// <summary>A later import that was taken back left the right as it was, two versions on: its change and its undo.</summary>
    private static bool IsAsLeft(Right right, long left, IEnumerable<long> undone) => right.Version - 2 * undone.Count(version => version > left) == left;

    /// <summary>The versions after which imports that were taken back since had left the rights of this one.</summary>
    private static async Task<ILookup<RightId, long>> UndoneLines(ICbpRecordDb db, ImportBatchId batch, CancellationToken cancellation) =>
        (await db.Set<ImportLine>().Where(l => db.Set<ImportBatch>().Any(b => b.Id == l.BatchId && b.UndoneAt != null)
                && (db.Set<ImportLine>().Any(own => own.BatchId == batch && own.RightId == l.RightId) || db.Rights.Any(r => r.Id == l.RightId && r.BroughtBy == batch)))
            .Select(l => new { l.RightId, l.VersionAfter }).ToListAsync(cancellation)).ToLookup(l => l.RightId, l => l.VersionAfter);

    /// <summary>Cases, goods at the border, deadlines done and papers filed: what people built on the rights since.</summary>
    private static async Task<List<Error>> Work(ICbpRecordDb db, IReadOnlyList<Right> rights, HashSet<RightId> going, CancellationToken cancellation)
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
