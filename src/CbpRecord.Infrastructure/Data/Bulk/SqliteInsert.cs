using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    /// <param name="missed">Told of a row for which the statement changed nothing.</param>
    public static void Run<T>(CbpRecordDb db, string sql, IEnumerable<T> rows, Action<T, ValueSink> tell, CancellationToken cancellation, Action<T>? missed = null)
    {
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Check(raw.sqlite3_prepare_v2(handle, sql, out var statement), handle);
        using (statement)
        {
            var (sink, stepped) = (new Sink(statement, handle), statement.DangerousGetHandle());
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                sink.Begin();
                tell(row, sink);
                var done = SqliteCalls.sqlite3_step(stepped);
                if (done != raw.SQLITE_DONE) Check(done, handle);
                if (missed is not null && raw.sqlite3_changes(handle) == 0) missed(row);
                raw.sqlite3_reset(statement);
            }
        }
    }

    internal static void Check(int code, sqlite3 handle)
    {
        if (code != raw.SQLITE_OK) throw new SqliteException($"SQLite: {raw.sqlite3_errmsg(handle).utf8_to_string()}", code & 0xFF, raw.sqlite3_extended_errcode(handle));
    }

    /// <summary>Binds without copies: a row's texts lie one after another in memory that does not move, and the engine reads them there.</summary>
    private sealed class Sink(sqlite3_stmt statement, sqlite3 database) : ValueSink
    {
        private readonly IntPtr handle = statement.DangerousGetHandle();
        private readonly List<byte[]> full = [];
        private byte[] room = Fixed(65_536);
        private int at, used;

        public void Begin()
        {
            (at, used) = (0, 0);
            full.Clear();
        }

        public override void Null() => Check(SqliteCalls.sqlite3_bind_null(handle, ++at), database);
        public override void Number(long value) => Check(SqliteCalls.sqlite3_bind_int64(handle, ++at, value), database);
        public override void Flag(bool value) => Number(value ? 1 : 0);
        public override void Text(string value)
        {
            var free = Free(Encoding.UTF8.GetMaxByteCount(value.Length));
            Bind(free[..Encoding.UTF8.GetBytes(value, free)]);
        }

        public override void Id(Guid value) => Bind(KeptText.Of(value, Free(36)));
        public override void Day(DateOnly value) => Bind(KeptText.Of(value, Free(10)));

        public override void Time(DateTime value)
        {
            var free = Free(32);
            value.TryFormat(free, out var written, "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture);
            Bind(free[..written]);
        }

        private void Bind(ReadOnlySpan<byte> text)
        {
            Check(SqliteCalls.sqlite3_bind_text(handle, ++at, in MemoryMarshal.GetReference(text), text.Length, SqliteCalls.Stays), database);
            used += text.Length;
        }

        /// <summary>Never empty, so that an empty text has an address and is not null.</summary>
        private Span<byte> Free(int most)
        {
            if (room.Length - used <= most)
            {
                full.Add(room);                     // what is bound already stays where it is until the row is done
                (room, used) = (Fixed(Math.Max(room.Length * 2, most + 1)), 0);
            }
            return room.AsSpan(used);
        }

        private static byte[] Fixed(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: true);
    }
}

/// <summary>The text under which SQLite keeps a value.</summary>
internal static class KeptText
{
    // Compiled well at once: the runtime's own way is slow until it has been compiled a second time, and an import may be over by then.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<byte> Of(Guid id, Span<byte> room)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var at = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i is 4 or 6 or 8 or 10) room[at++] = (byte)'-';
            room[at++] = "0123456789ABCDEF"u8[bytes[i] >> 4];
            room[at++] = "0123456789ABCDEF"u8[bytes[i] & 15];
        }
        return room[..at];
    }

    public static ReadOnlySpan<byte> Of(DateOnly day, Span<byte> room)
    {
        day.TryFormat(room, out var written, "O", CultureInfo.InvariantCulture);
        return room[..written];
    }
}
