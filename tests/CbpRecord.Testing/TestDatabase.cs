using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NUnit.Framework;

namespace CbpRecord.Testing;

/// <summary>The two databases that the data tests run on.</summary>
public enum Provider { Sqlite, PostgreSql }

/// <summary>
/// A fresh database for one test: a copy of a migrated SQLite file, or a copy of a migrated PostgreSQL template in the
/// throw-away cluster that <c>tests/run</c> starts (<c>CBPRECORD_TEST_POSTGRES</c>).
/// </summary>
public sealed class TestDatabase
{
    private const string Template = "cbprecord_template";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static byte[]? sqliteTemplate;
    private static bool postgresTemplate;
    private readonly Provider provider;
    private readonly string place;

    private TestDatabase(Provider provider, string place) => (this.provider, this.place) = (provider, place);

    public static string? Postgres => Environment.GetEnvironmentVariable("CBPRECORD_TEST_POSTGRES");

    public Dictionary<string, string?> Settings => provider == Provider.Sqlite
        ? new() { ["Database:Provider"] = "Sqlite" }
        : new() { ["Database:Provider"] = "PostgreSql", ["ConnectionStrings:CbpRecord"] = $"{Postgres};Database={place};Maximum Pool Size=40" };

    public static async Task<TestDatabase> Fresh(Provider provider, string folder)
    {
        await Gate.WaitAsync();
        try
        {
            return provider == Provider.Sqlite ? await FreshSqlite(folder) : await FreshPostgres();
        }
        finally
        {
            Gate.Release();
        }
    }

    public async Task Drop()
    {
        if (provider == Provider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            return;
        }
        NpgsqlConnection.ClearAllPools();
        await Run("postgres", $"DROP DATABASE IF EXISTS {place} WITH (FORCE)");
    }

    private static async Task<TestDatabase> FreshSqlite(string folder)
    {
        var file = Path.Combine(folder, "cbprecord.db");
        if (sqliteTemplate is null)
        {
            var options = new DbContextOptionsBuilder<SqliteCbpRecordDb>();
            Use.Sqlite(options, file);
            await using (var db = new SqliteCbpRecordDb(options.Options, DbSession.ForSystem(TimeProvider.System)))
            {
                await Lay(db);
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            SqliteConnection.ClearAllPools();
            sqliteTemplate = await File.ReadAllBytesAsync(file);
        }
        await File.WriteAllBytesAsync(file, sqliteTemplate);
        return new(Provider.Sqlite, file);
    }

    private static async Task<TestDatabase> FreshPostgres()
    {
        if (Postgres is null) Assert.Ignore("No PostgreSQL was named in CBPRECORD_TEST_POSTGRES: tests/run starts one.");
        if (!postgresTemplate)
        {
            await Run("postgres", $"DROP DATABASE IF EXISTS {Own(Template)} WITH (FORCE)");
            await Run("postgres", $"CREATE DATABASE {Own(Template)}");
            var options = new DbContextOptionsBuilder<PostgresCbpRecordDb>();
            Use.Postgres(options, $"{Postgres};Database={Own(Template)}");
            await using (var db = new PostgresCbpRecordDb(options.Options, DbSession.ForSystem(TimeProvider.System))) await Lay(db);
            NpgsqlConnection.ClearAllPools();
            postgresTemplate = true;
        }
        var name = $"t{Guid.NewGuid():N}";
        await Run("postgres", $"CREATE DATABASE {name} TEMPLATE {Own(Template)}");
        return new(Provider.PostgreSql, name);
    }

    /// <summary>By the migrations; a model that has moved ahead of them is laid as it is (the test of the migrations is the one to complain).</summary>
    private static Task Lay(CbpRecordDb db) => db.Database.HasPendingModelChanges() ? db.Database.EnsureCreatedAsync() : db.Database.MigrateAsync();

    /// <summary>Each test process has a template of its own.</summary>
    private static string Own(string name) => $"{name}_{Environment.ProcessId}";

    private static async Task Run(string database, string sql)
    {
        await using var connection = new NpgsqlConnection($"{Postgres};Database={database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A fixture that runs once on each database.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class OnBothDatabasesAttribute : TestFixtureSourceAttribute
{
    public OnBothDatabasesAttribute() : base(typeof(OnBothDatabasesAttribute), nameof(Providers)) { }

    public static IEnumerable<TestFixtureData> Providers => [new TestFixtureData(Provider.Sqlite), new TestFixtureData(Provider.PostgreSql)];
}
