using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>
/// Two people who change facts of one right at the same moment, one of its registration and one of its case or of goods at the border, change different rows and would each derive
/// without the other's fact. So a save that has its turn looks whether what it derived from is still all that is stored, whoever may see it; if not it clashes, and is done again.
/// </summary>
internal static class FactsAsRead
{
    public static async Task Hold(CbpRecordDb db, CancellationToken cancellation)
    {
        foreach (var some in db.Stamps.Values.Chunk(500)) await Hold(db, some, cancellation);
    }

    private static async Task Hold(CbpRecordDb db, IReadOnlyList<DerivedFrom> stamps, CancellationToken cancellation)
    {
        var ids = stamps.Select(s => s.Right).ToList();
        var rights = await db.Rights.IgnoreQueryFilters().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Version }).ToDictionaryAsync(r => r.Id, r => r.Version, cancellation);
        var cases = await db.Cases.IgnoreQueryFilters().Where(c => ids.Contains(c.RightId)).Select(c => new { c.RightId, c.Id.Value, c.Version }).ToListAsync(cancellation);
        var border = await db.BorderCases.IgnoreQueryFilters().Where(b => ids.Contains(b.RightId)).Select(b => new { b.RightId, b.Id.Value, b.Version }).ToListAsync(cancellation);
        var others = cases.Concat(border).ToLookup(o => o.RightId);
        foreach (var stamp in stamps)
            if (!stamp.Read.IsAs(new(rights.TryGetValue(stamp.Right, out var version) ? version : null, others[stamp.Right].ToDictionary(o => o.Value, o => o.Version))))
                throw new DbUpdateConcurrencyException($"The facts of right {stamp.Right} were changed while deadlines were derived from them.");
    }
}
