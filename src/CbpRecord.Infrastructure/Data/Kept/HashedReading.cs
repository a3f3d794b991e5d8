using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>The row that a reading stands at. A negative place counts from the end.</summary>
internal interface IHashedRow
{
    Guid Id(int at);
    long Number(int at);
    bool IsNull(int at);
    long Hash(int from, int count);
}

/// <summary>A row stepped on the connection's own handle: a value is asked for once and costs neither an object nor a transition, because millions are read each night.</summary>
internal sealed class SqliteRow(IntPtr statement, int columns, bool[] numbers) : IHashedRow
{
    /// <summary>The row's values, valid until the next step: a number, or where its text begins and how long it is; nowhere for null.</summary>
    private readonly (nint First, int Bytes, long? Number)[] values = new (nint, int, long?)[numbers.Length];

    /// <param name="numbers">Which columns are kept as numbers: the engine takes its time to write one out as text. What is selected after them is only asked for by <see cref="Number"/>.</param>
    public static void Read(CbpRecordDb db, string sql, bool[] numbers, Action<IHashedRow> each, CancellationToken cancellation)
    {
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        Bulk.SqliteInsert.Check(raw.sqlite3_prepare_v2(handle, sql, out var read), handle);
        using (read)
        {
            var statement = read.DangerousGetHandle();
            var row = new SqliteRow(statement, raw.sqlite3_column_count(read), numbers);
            int done;
            while ((done = SqliteCalls.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                cancellation.ThrowIfCancellationRequested();
                row.Take();
                each(row);
            }
            if (done != raw.SQLITE_DONE) Bulk.SqliteInsert.Check(done, handle);
        }
    }

    public Guid Id(int at)
    {
        var text = Text(values[at]);
        if (text.SequenceEqual(lastText)) return last;                          // those of one right come together
        last = Utf8Parser.TryParse(text, out Guid id, out _) ? id : throw new InvalidDataException("A stored id is none.");
        lastText = text.ToArray();
        return last;
    }

    private byte[] lastText = [];
    private Guid last;

    public long Number(int at) => SqliteCalls.sqlite3_value_int64(SqliteCalls.sqlite3_column_value(statement, At(at)));
    public bool IsNull(int at) => SqliteCalls.sqlite3_value_type(SqliteCalls.sqlite3_column_value(statement, At(at))) == raw.SQLITE_NULL;

    public long Hash(int from, int count)
    {
        var hash = new RowHash();
        foreach (ref readonly var value in values.AsSpan(from, count))
            if (value.Number is { } number) hash.Add(number); else hash.Add(Text(value));
        return hash.Value;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take()
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = SqliteCalls.sqlite3_column_value(statement, i);
            values[i] = numbers[i] && SqliteCalls.sqlite3_value_type(value) != raw.SQLITE_NULL ? (default, default, SqliteCalls.sqlite3_value_int64(value))
                : SqliteCalls.sqlite3_value_blob(value) is var first && first == default ? default : (first, SqliteCalls.sqlite3_value_bytes(value), null);
        }
    }

    private int At(int at) => at < 0 ? columns + at : at;
    private static ReadOnlySpan<byte> Text((nint First, int Bytes, long? Number) value) =>
        value.First == default ? [] : MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), value.First), value.Bytes);
}

/// <summary>The same from PostgreSQL, asked for as text.</summary>
internal sealed class PostgresRow(NpgsqlDataReader read) : IHashedRow
{
    public static async Task Read(CbpRecordDb db, string sql, Action<IHashedRow> each, CancellationToken cancellation)
    {
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Made of the model's own names and of ids.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new PostgresRow(reader);
        while (await reader.ReadAsync(cancellation)) each(row);
    }

    public Guid Id(int at) => Guid.Parse(read.GetString(At(at)));
    public long Number(int at) => Convert.ToInt64(read.GetValue(At(at)), System.Globalization.CultureInfo.InvariantCulture);
    public bool IsNull(int at) => read.IsDBNull(At(at));

    public long Hash(int from, int count)
    {
        var hash = new RowHash();
        for (var i = from; i < from + count; i++) if (read.IsDBNull(i)) hash.Add([]); else hash.Add(read.GetString(i));
        return hash.Value;
    }

    private int At(int at) => at < 0 ? read.FieldCount + at : at;
}
