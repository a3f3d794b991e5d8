using System.Security.Cryptography;
using System.Text;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Migrations;

/// <summary>Both databases come from empty, and from every released shape, to the model.</summary>
public sealed class MigrationTests
{
    private const string Begin = "20261123000000_Begin";

    [Test]
    public void Both_databases_have_the_same_migrations_in_the_same_order()
    {
        using var sqlite = Sqlite("unused.db");
        using var postgres = Postgres("Host=unused");
        Assert.That(sqlite.Database.GetMigrations(), Is.EqualTo(postgres.Database.GetMigrations()));
        Assert.That(sqlite.Database.GetMigrations().First(), Is.EqualTo(Begin));
    }

    [Test]
    public void Nothing_of_the_model_waits_for_a_migration()
    {
        using var sqlite = Sqlite("unused.db");
        using var postgres = Postgres("Host=unused");
        Assert.That((sqlite.Database.HasPendingModelChanges(), postgres.Database.HasPendingModelChanges()), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task A_database_of_the_first_release_is_brought_up_to_date_with_what_it_holds_and_its_trail_is_guarded()
    {
        var folder = Directory.CreateTempSubdirectory("cbprecord-migrate-").FullName;
        try
        {
            await using (var db = Sqlite(Path.Combine(folder, "old.db")))
            {
                await db.GetService<IMigrator>().MigrateAsync(Begin);
                await db.Database.ExecuteSqlRawAsync(Act);
                await db.Database.MigrateAsync();
                Assert.That(await db.Acts.CountAsync(), Is.EqualTo(1));
                Assert.That(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Acts\""), Throws.Exception.With.Message.Contains(AuditGuard.Refusal));
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task So_is_one_on_PostgreSQL()
    {
        if (TestDatabase.Postgres is not { } server) { Assert.Ignore("No PostgreSQL was named in CBPRECORD_TEST_POSTGRES: tests/run starts one."); return; }
        await using var db = Postgres($"{server};Database=upgrade_{Guid.NewGuid():N};Pooling=false");
        try
        {
            await db.GetService<IMigrator>().MigrateAsync(Begin);
            await db.Database.ExecuteSqlRawAsync(Act);
            await db.Database.MigrateAsync();
            Assert.That(await db.Acts.CountAsync(), Is.EqualTo(1));
            Assert.That(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Acts\""), Throws.Exception.With.Message.Contains(AuditGuard.Refusal));
            Assert.That(() => db.Database.ExecuteSqlRawAsync("TRUNCATE \"Acts\" CASCADE"), Throws.Exception.With.Message.Contains(AuditGuard.Refusal));
        }
        finally
        {
            await db.Database.EnsureDeletedAsync();
        }
    }

    /// <summary>A released migration never changes: databases have gone through it as it was.</summary>
    [TestCase("Begin", "11fa50b81172bfda", "cafa639deca23035")]
    [TestCase("Docket", "d015f90aabea02b8", "843533699b62d79d")]
    [TestCase("GuardAudit", "a7153bab61bc079b", "1c502cb65df8c5f9")]
    [TestCase("Proofs", "7336aa48ca43d54d", "58f0330972a7f9b8")]
    [TestCase("Border", "f721039717fe47b6", "f84d20c6184816e3")]
    [TestCase("Nearness", "6f4789b2abb37c20", "7740f7e19f3cb3d4")]
    public void A_released_migration_is_as_it_was(string name, string onSqlite, string onPostgres)
    {
        using var sqlite = Sqlite("unused.db");
        using var postgres = Postgres("Host=unused");
        Assert.That((Print(sqlite, name), Print(postgres, name)), Is.EqualTo((onSqlite, onPostgres)));
    }

    [Test]
    public void A_new_file_is_laid_by_all_migrations_as_they_stand()
    {
        using var sqlite = Sqlite("unused.db");
        var script = sqlite.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);
        Assert.That(NewSqlite.Text().ReplaceLineEndings("\n").Trim(), Is.EqualTo(script.ReplaceLineEndings("\n").Trim()),
            "The migrations have changed. Write their script anew:  cd migrations && dotnet ef migrations script --no-transactions --context SqliteCbpRecordDb --output Sqlite/Whole.sql");
    }

    [Test]
    public async Task A_new_file_has_every_migration_and_a_file_with_something_in_it_is_left_to_them()
    {
        var folder = Directory.CreateTempSubdirectory("cbprecord-new-").FullName;
        try
        {
            var file = Path.Combine(folder, "new.db");
            await using var db = Sqlite(file);
            Assert.That(NewSqlite.Lay(file), Is.EqualTo(db.Database.GetMigrations()));
            Assert.That(await db.Database.GetPendingMigrationsAsync(), Is.Empty);
            await db.Database.ExecuteSqlRawAsync(Act);
            Assert.That(NewSqlite.Lay(file), Is.Empty);
            Assert.That(await db.Acts.CountAsync(), Is.EqualTo(1));
            Assert.That(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Acts\""), Throws.Exception.With.Message.Contains(AuditGuard.Refusal));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Print(CbpRecordDb db, string name)
    {
        var all = db.Database.GetMigrations().ToList();
        var at = all.FindIndex(m => m.EndsWith($"_{name}", StringComparison.Ordinal));
        var sql = db.GetService<IMigrator>().GenerateScript(at == 0 ? null : all[at - 1], all[at]).ReplaceLineEndings("\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))[..16];
    }

    private const string Act = """
        INSERT INTO "Acts" ("Number", "At", "ActorId", "ActorName", "ActorRole", "Type", "Correlation", "Outcome", "Codes", "PreviousHash", "Hash")
        VALUES (1, '2026-11-23 17:00:00', '019b75f6-e400-7000-809e-000000000001', 'Lin Yue', 'Staff', 'AddClient', 'c', 'Done', '', 'p', 'h')
        """;

    private static SqliteCbpRecordDb Sqlite(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteCbpRecordDb>();
        Use.Sqlite(options, file);
        return new SqliteCbpRecordDb(options.Options, DbSession.ForSystem(TimeProvider.System));
    }

    private static PostgresCbpRecordDb Postgres(string connection)
    {
        var options = new DbContextOptionsBuilder<PostgresCbpRecordDb>();
        Use.Postgres(options, connection);
        return new PostgresCbpRecordDb(options.Options, DbSession.ForSystem(TimeProvider.System));
    }
}
