namespace CbpRecord.Infrastructure.Data;

/// <summary>
/// The triggers that refuse to change or delete what the trail holds: the one pair that the house allows. They are a guard against
/// accidents and careless tools; what finds deliberate tampering is the chain. Laid by the migration <c>GuardAudit</c>, so the text is as
/// unchangeable as a released migration.
/// </summary>
public static class AuditGuard
{
    public const string Refusal = "The audit trail is append-only.";
    private static readonly string[] Tables = ["Acts", "Changes"];

    public static IEnumerable<string> SqliteUp => Tables.SelectMany(table => new[] { "UPDATE", "DELETE" }, (table, verb) =>
        $"CREATE TRIGGER \"Guard{table}{verb}\" BEFORE {verb} ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;");

    public static IEnumerable<string> SqliteDown => Tables.SelectMany(table => new[] { "UPDATE", "DELETE" }, (table, verb) => $"DROP TRIGGER \"Guard{table}{verb}\";");

    public static IEnumerable<string> PostgresUp =>
    [
        $"CREATE FUNCTION cbprecord_guard_trail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$;",
        .. Tables.Select(table => $"CREATE TRIGGER \"Guard{table}\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"{table}\" FOR EACH STATEMENT EXECUTE FUNCTION cbprecord_guard_trail();"),
    ];

    public static IEnumerable<string> PostgresDown => [.. Tables.Select(table => $"DROP TRIGGER \"Guard{table}\" ON \"{table}\";"), "DROP FUNCTION cbprecord_guard_trail();"];

    /// <summary>Counts the triggers in place: <see cref="Sqlite"/> or <see cref="Postgres"/> when all are.</summary>
    internal const string CountSqlite = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'Guard%' AND tbl_name IN ('Acts', 'Changes')";
    internal const string CountPostgres = "SELECT COUNT(*)::int AS \"Value\" FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgname IN ('GuardActs', 'GuardChanges')";
    internal const int Sqlite = 4, Postgres = 2;
}
