using Microsoft.Data.Sqlite;

namespace CbpRecord.Infrastructure.Data;

/// <summary>What a backup asks of an SQLite file: a copy of one moment, whole, while others write; and what stands in it.</summary>
internal static class SqliteCopy
{
    /// <summary>Writes the database of this moment into a new file.</summary>
    public static async Task Take(string database, string into, CancellationToken cancellation)
    {
        await using var connection = await Open(database, cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $into";
        command.Parameters.AddWithValue("$into", into);
        await command.ExecuteNonQueryAsync(cancellation);
        await using var copy = await Open(into, cancellation);
        await Texts(copy, "PRAGMA journal_mode=DELETE", cancellation);          // one file, with nothing beside it
    }

    /// <summary>How many rows each table holds, by name; the head of the trail; the documents that rows name.</summary>
    public static async Task<(IReadOnlyDictionary<string, long> Counts, long HeadNumber, string Head, IReadOnlyList<string> Documents)> Read(string database, CancellationToken cancellation)
    {
        await using var connection = await Open(database, cancellation);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", cancellation))
            counts[table] = long.Parse((await Texts(connection, $"SELECT COUNT(*) FROM \"{table}\"", cancellation))[0], System.Globalization.CultureInfo.InvariantCulture);
        var head = await Texts(connection, "SELECT \"Number\" || ' ' || \"Hash\" FROM \"Acts\" ORDER BY \"Number\" DESC LIMIT 1", cancellation);
        var (number, hash) = head is [{ } last] && last.Split(' ') is [var n, var h] ? (long.Parse(n, System.Globalization.CultureInfo.InvariantCulture), h) : (0, Application.Audit.Chain.Genesis);
        return (counts, number, hash, await Texts(connection, "SELECT DISTINCT \"Document\" FROM \"Documents\"", cancellation));
    }

    /// <summary>What the file's own check says is broken; empty when it is whole.</summary>
    public static async Task<IReadOnlyList<string>> Troubles(string database, CancellationToken cancellation)
    {
        await using var connection = await Open(database, cancellation);
        return [.. (await Texts(connection, "PRAGMA integrity_check", cancellation)).Where(t => t != "ok")];
    }

    private static async Task<SqliteConnection> Open(string database, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static async Task<List<string>> Texts(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellation)) texts.Add(reader.GetString(0));
        return texts;
    }
}
