using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CbpRecord.Infrastructure.Data.Bulk;

/// <summary>
/// One prepared INSERT a table, bound and stepped on the connection's own handle: a row costs its binds and its B-trees, no
/// parameter objects. Values are written exactly as Microsoft.Data.Sqlite writes them.
/// </summary>
internal static class SqliteInsert
{
    public static Task Write(CbpRecordDb db, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) => Run(db,
        $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})", rows, cancellation);

    /// <summary>Runs one statement for each row of values, prepared once.</summary>
    public static Task Run(CbpRecordDb db, string sql, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Check(raw.sqlite3_prepare_v2(handle, sql, out var insert), handle);
        using (insert)
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < row.Length; i++) Bind(insert, i + 1, row[i]);
                var done = raw.sqlite3_step(insert);
                if (done != raw.SQLITE_DONE) Check(done, handle);
                raw.sqlite3_reset(insert);
            }
        }
        return Task.CompletedTask;
    }

    private static void Bind(sqlite3_stmt insert, int at, object? value)
    {
        switch (value)
        {
            case null: raw.sqlite3_bind_null(insert, at); break;
            case string text: raw.sqlite3_bind_text(insert, at, text); break;
            case long number: raw.sqlite3_bind_int64(insert, at, number); break;
            case int number: raw.sqlite3_bind_int64(insert, at, number); break;
            case bool flag: raw.sqlite3_bind_int64(insert, at, flag ? 1 : 0); break;
            case Guid id: raw.sqlite3_bind_text(insert, at, id.ToString().ToUpperInvariant()); break;
            case DateOnly day: raw.sqlite3_bind_text(insert, at, day.ToString("yyyy'-'MM'-'dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            case DateTime time: raw.sqlite3_bind_text(insert, at, time.ToString("yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", System.Globalization.CultureInfo.InvariantCulture)); break;
            default: throw new InvalidOperationException($"Bulk rows have no value of {value.GetType().Name}.");
        }
    }

    internal static void Check(int code, sqlite3 handle)
    {
        if (code != raw.SQLITE_OK) throw new SqliteException($"SQLite: {raw.sqlite3_errmsg(handle).utf8_to_string()}", code & 0xFF, code);
    }
}
