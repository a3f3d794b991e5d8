using System.Data.Common;
using System.Globalization;
using System.Text;
using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure;

/// <summary>What must hold before the site serves anybody: how the database keeps its promises, and what the machine knows of languages and time.</summary>
public sealed class SelfCheck(CbpRecordDb db)
{
    private static readonly (string Pragma, string Expected)[] Promises = [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")];

    /// <summary>What does not hold, each as a sentence; empty when all does.</summary>
    public async Task<IReadOnlyList<string>> Troubles(CancellationToken cancellation = default)
    {
        var troubles = Machine();
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = db.Database.GetDbConnection();
        if (await Guards(connection, cancellation) is { } unguarded) troubles.Add(unguarded);
        if (db.Database.IsSqlite()) troubles.AddRange(await OfSqlite(connection, cancellation));
        await db.Database.CloseConnectionAsync();
        return troubles;
    }

    /// <summary>The triggers that keep the trail append-only are in place, or the sentence that says they are not.</summary>
    private async Task<string?> Guards(DbConnection connection, CancellationToken cancellation)
    {
        var (sql, expected) = db.Database.IsSqlite() ? (AuditGuard.CountSqlite, AuditGuard.Sqlite) : (AuditGuard.CountPostgres, AuditGuard.Postgres);
        var found = await Ask(connection, sql, cancellation);
        return found == expected.ToString(CultureInfo.InvariantCulture) ? null : $"The audit trail is not guarded against changes ({found} of {expected} triggers): apply the migrations, or restore the database.";
    }

    /// <summary>The promises of one open SQLite connection.</summary>
    internal static async Task<IReadOnlyList<string>> OfSqlite(DbConnection connection, CancellationToken cancellation)
    {
        var troubles = new List<string>();
        foreach (var (pragma, expected) in Promises)
            if (await Ask(connection, $"PRAGMA {pragma}", cancellation) is var found && found != expected) troubles.Add($"SQLite's {pragma} is {found}, and must be {expected}.");
        if (await Ask(connection, "PRAGMA busy_timeout", cancellation) == "0") troubles.Add("SQLite's busy_timeout is 0: a second writer would fail at once.");
        return troubles;
    }

    private static List<string> Machine()
    {
        var troubles = new List<string>();
        foreach (var culture in new[] { "en-US", "zh-Hans-CN" })
            try { CultureInfo.GetCultureInfo(culture, predefinedOnly: true); }
            catch (CultureNotFoundException) { troubles.Add($"The language {culture} is unknown to this machine: install ICU."); }
        if ("\uff21".Normalize(NormalizationForm.FormKC) != "A") troubles.Add("Compatibility forms of characters are not folded: install ICU.");
        foreach (var zone in new[] { "America/New_York", "Asia/Shanghai" })
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) troubles.Add($"The time zone {zone} is unknown to this machine: install tzdata.");
        return troubles;
    }

    private static async Task<string?> Ask(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }
}
