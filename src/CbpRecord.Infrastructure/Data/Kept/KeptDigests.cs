using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>The digests as the database holds them. Changed by sums, so that two savers of one right do not undo each other.</summary>
internal static class KeptDigests
{
    /// <summary>The stored rows of a right changed by so much; nothing where none is kept yet.</summary>
    public static Task Move(CbpRecordDb db, RightId right, long delta, CancellationToken cancellation) => db.Database.ExecuteSqlRawAsync(
        """UPDATE "MatterDigests" SET "Rows" = ("Rows" + {0}) & {1} WHERE "RightId" = {2}""", [delta, DigestSum.Mask, right.Value], cancellation);

    /// <summary>Keeps what the deadlines were derived from.</summary>
    /// <param name="whole">The digest of all stored rows, where none is kept yet.</param>
    /// <param name="delta">By how much it changed, where one is.</param>
    public static async Task Stamp(CbpRecordDb db, DerivedFrom stamp, long whole, long delta, CancellationToken cancellation)
    {
        var known = await db.Database.ExecuteSqlRawAsync("""UPDATE "MatterDigests" SET "Law" = {0}, "Facts" = {1}, "Rows" = ("Rows" + {2}) & {3} WHERE "RightId" = {4}""",
            [stamp.Law, stamp.Facts, delta, DigestSum.Mask, stamp.Right.Value], cancellation);
        if (known == 0)
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "MatterDigests" ("RightId", "Law", "Facts", "Rows") VALUES ({0}, {1}, {2}, {3})""",
                [stamp.Right.Value, stamp.Law, stamp.Facts, whole], cancellation);
    }
}
