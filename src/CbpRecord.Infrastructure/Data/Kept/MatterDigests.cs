using System.Data;
using System.Data.Common;
using System.Text;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>Reads digests and what they speak of, row by row and past the tracker, alike on both databases.</summary>
internal sealed class MatterDigests(CbpRecordDb db) : IMatterDigests
{
    private static readonly long NotAssigned = HashOf("0");
    private static readonly string[] Sums = ["Law", "Facts", "Rows"];

    public long OfFacts(Matter matter) => HashedRows.Facts(db, matter);

    public async Task<CheckedPage> Check(RightId? after, int most, long law, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var snapshot = await Snapshot(cancellation);
            var (found, rights) = (new Dictionary<Guid, Found>(most), new List<Guid>(most));
            await Rows("Rights", $"""WHERE "Rights"."Id" > {Mark(after)} ORDER BY "Rights"."Id" LIMIT {most}""", [.. HashedRows.OfRight, .. HashedRows.Keepers], row =>
            {
                var id = row.Id(0);
                rights.Add(id);
                found[id] = new Found { Kept = row.IsNull(-3) ? null : (row.Number(-3), row.Number(-2), row.Number(-1)), Facts = row.Hash(0, HashedRows.OfRight.Length), Client = row.Hash(HashedRows.OfRight.Length, 1), Person = row.Hash(HashedRows.OfRight.Length + 1, 1) };
            }, cancellation);
            if (rights.Count == 0) return new([], null, 0);
            var these = $"""WHERE "RightId" > {Mark(after)} AND "RightId" <= '{Text(rights[^1])}'""";
            await Rows("Cases", these, HashedRows.OfCase, row => Of(row).Facts = DigestSum.Add(Of(row).Facts, row.Hash(1, HashedRows.OfCase.Length)), cancellation);
            await Rows("BorderCases", these, HashedRows.OfBorder, row => Of(row).Facts = DigestSum.Add(Of(row).Facts, row.Hash(1, HashedRows.OfBorder.Length)), cancellation);
            await Rows("Cases", $"""{these} AND "Type" = 'Recordation'""", HashedRows.OfRecordation, row => Of(row).Rows = DigestSum.Add(Of(row).Rows, row.Hash(1, HashedRows.OfRecordation.Length)), cancellation);
            var places = 0L;
            var (all, counted) = (HashedRows.OfDeadline.Length, HashedRows.Place.Length);
            var (at, of) = (Guid.Empty, new Found());
            await Rows("Obligations", these, HashedRows.OfDeadline, row =>
            {
                var id = row.Id(0);
                if (id != at) (at, of) = (id, found[id]);              // those of one right come together
                of.Rows = DigestSum.Add(of.Rows, row.Hash(1, all));
                of.Astray |= row.Hash(all - 1, 1) != of.Client || row.Hash(all, 1) != of.Person && row.Hash(all - 4, 1) == NotAssigned;
                places = DigestSum.Add(places, row.Hash(1 + all - counted, counted));
            }, cancellation);
            return new([.. rights.Select(r => found[r].Checked(r, law))], rights.Count < most ? null : new RightId(rights[^1]), places);
            Found Of(IHashedRow row) => found[row.Id(0)];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public async Task<long> OfCounts(CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            var sum = 0L;
            await Rows("DayCounts", "", ["On", "State", "Verified", "ClientId", "ResponsibleId", "Count"],
                row => sum = DigestSum.Add(sum, unchecked(row.Hash(0, HashedRows.Place.Length) * row.Number(-1)) & DigestSum.Mask), cancellation);
            return sum;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public Task<int> Recount(CancellationToken cancellation) => KeptCounts.Recount(db, cancellation);

    private sealed class Found
    {
        public (long Law, long Facts, long Rows)? Kept;
        public long Facts, Rows, Client, Person;

        /// <summary>A deadline is another client's or person's than its right.</summary>
        public bool Astray;

        public Checked Checked(Guid right, long law) => new(new RightId(right), Kept != (law, Facts, Rows) || Astray, Kept is { } kept && kept.Rows != Rows, Facts, DigestSum.Subtract(Rows, Kept?.Rows ?? 0));
    }

    /// <summary>Every read of a page sees the same moment.</summary>
    private async Task<DbTransaction> Snapshot(CancellationToken cancellation) => db.Database.GetDbConnection() is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true) : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    private async Task Rows(string table, string where, string[] columns, Action<IHashedRow> each, CancellationToken cancellation)
    {
        var sqlite = db is SqliteCbpRecordDb;
        if (table is "Cases" or "BorderCases" or "Obligations") columns = ["RightId", .. columns];
        var names = columns.Select(c => Column(table, c, sqlite));
        if (table == "Rights") names = names.Concat(Sums.Select(s => $"\"MatterDigests\".\"{s}\""));
        var joined = table == "Rights" ? """ LEFT JOIN "MatterDigests" ON "MatterDigests"."RightId" = "Rights"."Id" """ : "";
        var sql = $"SELECT {string.Join(", ", names)} FROM \"{table}\"{joined} {where}";
        if (sqlite) SqliteRow.Read(db, sql, [.. columns.Select(c => StoreType(table, c) == "INTEGER")], each, cancellation); else await PostgresRow.Read(db, sql, each, cancellation);
    }

    /// <summary>The column as the text that SQLite keeps.</summary>
    private string Column(string table, string name, bool sqlite)
    {
        var column = $"\"{table}\".\"{name}\"";
        if (table == "Cases" && name == HashedRows.Application) return $"""CASE WHEN "Stage" = 'Recorded' THEN {column} END""";
        if (sqlite || (table, name) == ("DayCounts", "Count")) return column;
        return StoreType(table, name) switch
        {
            "uuid" => Id(column, sqlite),
            "date" => $"to_char({column}, 'YYYY-MM-DD')",
            "boolean" => $"CASE WHEN {column} THEN '1' WHEN NOT {column} THEN '0' END",
            _ => $"{column}::text",
        };
    }

    private string StoreType(string table, string column) => db.Model.GetRelationalModel().FindTable(table, null)!.FindColumn(column)!.StoreType;

    private static long HashOf(string text)
    {
        var hash = new RowHash();
        hash.Add(text);
        return hash.Value;
    }

    private static string Id(string column, bool sqlite) => sqlite ? column : $"upper({column}::text)";
    private static string Text(Guid id) => id.ToString().ToUpperInvariant();
    private static string Mark(RightId? after) => after is { } id ? $"'{Text(id.Value)}'" : "'00000000-0000-0000-0000-000000000000'";
}
