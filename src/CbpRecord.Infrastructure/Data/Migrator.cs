using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CbpRecord.Infrastructure.Data;

/// <summary>Brings the database to the newest shape.</summary>
public sealed class Migrator(CbpRecordDb db, DataFolder folder, ILogger<Migrator> log)
{
    /// <summary>Applies what is missing. Answers the names applied, oldest first.</summary>
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken cancellation = default)
    {
        if (db is SqliteCbpRecordDb && NewSqlite.Lay(folder.Database) is { Count: > 0 } laid)
        {
            log.LogInformation("A new database of {Count} migrations, the last {Last}", laid.Count, laid[^1]);
            return laid;
        }
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (missing.Count > 0)
        {
            log.LogInformation("Applying {Count} migrations, the last {Last}", missing.Count, missing[^1]);
            await db.Database.MigrateAsync(cancellation);
            await Kept.KeptCounts.Rebuild(db, cancellation);
        }
        await db.LookAtTables(cancellation);
        return missing;
    }
}
