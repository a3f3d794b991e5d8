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
    [TestCase("Sqlite", "11fa50b81172bfda")]
    [TestCase("Postgres", "cafa639deca23035")]
    public void The_first_release_is_as_it_was(string provider, string hash)
    {
        using CbpRecordDb db = provider == "Sqlite" ? Sqlite("unused.db") : Postgres("Host=unused");
        var sql = db.GetService<IMigrator>().GenerateScript(toMigration: Begin).ReplaceLineEndings("\n");
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))[..16], Is.EqualTo(hash));
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
