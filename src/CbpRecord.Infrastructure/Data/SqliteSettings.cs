using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CbpRecord.Infrastructure.Data;

/// <summary>What must hold on every SQLite connection: a committed write survives a power cut, and a foreign key is a promise.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    // What one save changes stays in memory up to 128 MB: a page that is spilled before the end is written, and its checksums counted, again for each change. All that the engine
    // can map of the file is read without copies (2 GB less 64 KB).
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000; PRAGMA cache_size=-32000; PRAGMA cache_spill=-131072; PRAGMA mmap_size=2147418112;";

    // No connection is used by two threads at once (a context never is), so the engine need not guard each call. Refused once the
    // engine has started, as when a backup was read before: then it guards them, which is slower and as right.
    static SqliteSettings()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    // Whether a database exists is asked over a read-only connection, which may not set how the file is written.
    internal static void Set(DbConnection connection)
    {
        if (connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
