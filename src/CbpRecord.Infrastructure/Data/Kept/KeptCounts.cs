using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>The per-day counts as the database holds them.</summary>
internal static class KeptCounts
{
    private const string Insert = """INSERT INTO "DayCounts" ("Key", "On", "State", "Verified", "ClientId", "ResponsibleId", "Count") """;
    private const string Else = """ ON CONFLICT ("Key") DO UPDATE SET "Count" = "DayCounts"."Count" + excluded."Count" """;

    /// <summary>Adds to each place, in the order of the keys.</summary>
    public static async Task Write(CbpRecordDb db, IReadOnlyDictionary<Place, int> changes, CancellationToken cancellation)
    {
        var rows = changes.Where(c => c.Value != 0).Select(c => (c.Key.Key, Place: c.Key, By: c.Value)).OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        if (rows.Count == 0) return;
        if (db is SqliteCbpRecordDb)
            Bulk.SqliteInsert.Run(db, $"{Insert} VALUES (?, ?, ?, ?, ?, ?, ?) {Else}", rows, Tell, cancellation);
        else
            await InPostgres(db, rows, cancellation);
    }

    private static void Tell((string Key, Place Place, int By) row, Bulk.ValueSink sink)
    {
        sink.Text(row.Key);
        sink.Day(row.Place.On);
        sink.Text(row.Place.State.ToString());
        sink.Number(row.Place.Verified ? 1 : 0);
        if (row.Place.Client is { } client) sink.Id(client.Value); else sink.Null();
        if (row.Place.Responsible is { } person) sink.Id(person.Value); else sink.Null();
        sink.Number(row.By);
    }

    private static async Task InPostgres(CbpRecordDb db, List<(string Key, Place Place, int By)> rows, CancellationToken cancellation)
    {
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"{Insert} SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7) {Else}";
        Give(NpgsqlDbType.Text, rows.ConvertAll(r => r.Key));
        Give(NpgsqlDbType.Date, rows.ConvertAll(r => r.Place.On));
        Give(NpgsqlDbType.Text, rows.ConvertAll(r => r.Place.State.ToString()));
        Give(NpgsqlDbType.Boolean, rows.ConvertAll(r => r.Place.Verified));
        Give(NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Place.Client?.Value));
        Give(NpgsqlDbType.Uuid, rows.ConvertAll(r => r.Place.Responsible?.Value));
        Give(NpgsqlDbType.Integer, rows.ConvertAll(r => r.By));
        await command.ExecuteNonQueryAsync(cancellation);
        void Give<T>(NpgsqlDbType type, List<T> values) => command.Parameters.Add(new NpgsqlParameter { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
    }

    /// <summary>How the stored deadlines of these rights are counted.</summary>
    public static async Task<List<(Place Place, int Count)>> OfRights(CbpRecordDb db, IReadOnlyCollection<RightId> rights, CancellationToken cancellation)
    {
        var found = new List<(Place, int)>();
        foreach (var some in rights.Chunk(500))
        {
            var holes = string.Join(", ", some.Select((_, i) => $"{{{i}}}"));
            var sql = Grouped($"""WHERE "RightId" IN ({holes})""");          // holes alone; the values are parameters
            found.AddRange((await db.Database.SqlQueryRaw<CountedPlace>(sql, [.. some.Select(r => (object)r.Value)]).ToListAsync(cancellation)).Select(c => c.AsPlace));
        }
        return found;
    }

    /// <summary>Compares every kept count with a recount, and mends what is off.</summary>
    public static async Task<int> Recount(CbpRecordDb db, CancellationToken cancellation)
    {
        await using var turn = await db.Database.BeginTransactionAsync(cancellation);
        if (db is PostgresCbpRecordDb) await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "Obligations", "DayCounts" IN SHARE ROW EXCLUSIVE MODE""", cancellation);
        var off = new Dictionary<Place, int>();
        await foreach (var counted in db.Database.SqlQueryRaw<CountedPlace>(Grouped("")).AsAsyncEnumerable().WithCancellation(cancellation)) off[counted.AsPlace.Place] = counted.Count;
        await foreach (var kept in db.Database.SqlQueryRaw<CountedPlace>("""SELECT "On" AS "ActOn", "State", "Verified", "ClientId", "ResponsibleId", "Count" FROM "DayCounts" """).AsAsyncEnumerable().WithCancellation(cancellation))
            if (off.GetValueOrDefault(kept.AsPlace.Place) is var count && count == kept.Count) off.Remove(kept.AsPlace.Place);
            else off[kept.AsPlace.Place] = count - kept.Count;
        await Write(db, off, cancellation);
        await turn.CommitAsync(cancellation);
        return off.Count;
    }

    /// <summary>Counts everything anew, after the database has taken another shape.</summary>
    public static async Task Rebuild(CbpRecordDb db, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "DayCounts" """, cancellation);
        await Recount(db, cancellation);
    }

    private static string Grouped(string where) => $"""SELECT "ActOn", "State", "Verified", "ClientId", "ResponsibleId", CAST(COUNT(*) AS INTEGER) AS "Count" FROM "Obligations" {where} GROUP BY "ActOn", "State", "Verified", "ClientId", "ResponsibleId" """;

    private sealed record CountedPlace(DateOnly ActOn, string State, bool Verified, Guid? ClientId, Guid? ResponsibleId, int Count)
    {
        public (Place Place, int Count) AsPlace => (new(ActOn, Enum.Parse<ObligationState>(State), Verified, ClientId is { } client ? new ClientId(client) : null, ResponsibleId is { } person ? new PersonId(person) : null), Count);
    }
}
