using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Many rights with what their deadlines follow from, in two queries.</summary>
internal static class StoredMatters
{
    /// <summary>The matters of these rights as they are stored and in sight, in the order of the rights.</summary>
    public static async Task<List<Matter>> Matters(this ICbpRecordDb db, IReadOnlyCollection<Right> rights, QueryTrackingBehavior tracking, CancellationToken cancellation)
    {
        var ids = rights.Select(r => r.Id).ToList();
        var cases = (await db.Cases.AsTracking(tracking).Where(c => ids.Contains(c.RightId)).ToListAsync(cancellation)).ToLookup(c => c.RightId);
        var border = (await db.BorderCases.AsTracking(tracking).Where(b => ids.Contains(b.RightId)).ToListAsync(cancellation)).ToLookup(b => b.RightId);
        return [.. rights.Select(r => Matter.Of(r, cases[r.Id], border[r.Id]))];
    }
}
