using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>The one shape in which cases are loaded: with their right, and for a later filing the recordation it is about.</summary>
internal static class CaseLoading
{
    public static Task<CbpCase?> Case(this ICbpRecordDb db, CaseId id, CancellationToken cancellation) =>
        db.Cases.Include(c => c.Right).Include(c => ((Renewal)c).Recordation).SingleOrDefaultAsync(c => c.Id == id, cancellation);

    /// <summary>Loads, does, and saves at the version the form carried; what is out of sight is not found.</summary>
    public static async Task<Result> Change(this ICbpRecordDb db, CaseId id, long version, Func<CbpCase, Result> change, CancellationToken cancellation)
    {
        if (await db.Case(id, cancellation) is not { } item) return Error.NotFound(id);
        var changed = change(item);
        return changed.Refused ? changed : await db.SaveAsync(item, version, cancellation);
    }

    /// <summary>The same for files, which are changed one at a time: two people at once still clash aloud.</summary>
    public static async Task<Result> ChangeFiles(this ICbpRecordDb db, CaseId id, Func<CbpCase, Result> change, CancellationToken cancellation)
    {
        if (await db.Case(id, cancellation) is not { } item) return Error.NotFound(id);
        var changed = change(item);
        return changed.Refused ? changed : await db.SaveAsync(item, item.Version, cancellation);
    }
}
