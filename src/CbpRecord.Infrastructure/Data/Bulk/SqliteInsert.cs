using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CbpRecord.Infrastructure.Data.Bulk;

/// <summary>
/// One prepared statement a table, bound and stepped on the connection's own handle: a row costs its binds and its B-trees, no
/// objects. Values are written exactly as Microsoft.Data.Sqlite writes them.
/// </summary>
internal static class SqliteInsert
{
    /// <param name="read">Gives a row's values where they were read already, else null.</param>
    public static void Write(CbpRecordDb db, BulkTable table, IEnumerable<object> rows, Func<object, object?[]?> read, CancellationToken cancellation)
    {
        var sql = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        Run(db, sql, rows, (row, sink) =>
        {
            if (read(row) is { } values) foreach (var value in values) sink.Put(value);
            else foreach (var column in table.Columns) column.Write(row, sink);
        }, cancellation);
    }

    /// <summary>Runs one statement for each row, prepared once.</summary>
    public static void Run<T>(CbpRecordDb db, string sql, IEnumerable<T> rows, Action<T, ValueSink> tell, CancellationToken cancellation)
    {
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Check(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
        {
            var sink = new Sink(statement);
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                sink.Begin();
                tell(row, sink);
                var done = raw.sqlite3_step(statement);
                if (done != raw.SQLITE_DONE) Check(done, handle);
                raw.sqlite3_reset(statement);
            }
        }
    }

    internal static void Check(int code, sqlite3 handle)
    {
        if (code != raw.SQLITE_OK) throw new SqliteException($"SQLite: {raw.sqlite3_errmsg(handle).utf8_to_string()}", code & 0xFF, code);
    }

    private sealed class Sink(sqlite3_stmt statement) : ValueSink
    {
        private byte[] buffer = new byte[4096];
        private int at;

        public void Begin() => at = 0;
        public override void Null() => raw.sqlite3_bind_null(statement, ++at);
        public override void Number(long value) => raw.sqlite3_bind_int64(statement, ++at, value);
        public override void Flag(bool value) => raw.sqlite3_bind_int64(statement, ++at, value ? 1 : 0);

        public override void Text(string value)
        {
            if (value.Length == 0) { raw.sqlite3_bind_text(statement, ++at, ""); return; }     // an empty span would be null
            var most = Encoding.UTF8.GetMaxByteCount(value.Length);
            if (most > buffer.Length) buffer = new byte[most];
            Bind(buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer)));
        }

        public override void Id(Guid value) => Bind(KeptText.Of(value, buffer));
        public override void Day(DateOnly value) => Bind(KeptText.Of(value, buffer));

        public override void Time(DateTime value)
        {
            value.TryFormat(buffer, out var written, "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture);
            Bind(buffer.AsSpan(0, written));
        }

        private void Bind(ReadOnlySpan<byte> text) => raw.sqlite3_bind_text(statement, ++at, text);
    }
}

/// <summary>The text under which SQLite keeps a value.</summary>
internal static class KeptText
{
    public static ReadOnlySpan<byte> Of(Guid id, Span<byte> room)
    {
        id.TryFormat(room, out var written);
        Ascii.ToUpperInPlace(room[..written], out _);
        return room[..written];
    }

    public static ReadOnlySpan<byte> Of(DateOnly day, Span<byte> room)
    {
        day.TryFormat(room, out var written, "O", CultureInfo.InvariantCulture);
        return room[..written];
    }
}
