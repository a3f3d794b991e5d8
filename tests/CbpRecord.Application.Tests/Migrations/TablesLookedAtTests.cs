using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Migrations;

/// <summary>SQLite chooses the right index only of tables that it has looked at; PostgreSQL looks by itself.</summary>
public sealed class TablesLookedAtTests
{
    [Test]
    public async Task An_import_lets_the_database_look_at_what_it_brought()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        await app.As(Cast.Lin).Do(new ImportRegistrations(ImportBatchId.New(), [Tests.Rights.ImportFiles.At(SharedData.Path("apc", "seed.xml"))], null));
        Assert.That(await Looked(app), Is.SupersetOf(new[] { "Rights", "Obligations", "SearchTerms" }));
    }

    [Test]
    public async Task The_night_looks_at_what_people_typed()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        await app.Trademark();
        await app.AsSystem().Do(new RederiveDeadlines(app.Today));
        Assert.That(await Looked(app), Is.SupersetOf(new[] { "Rights", "Obligations" }));
    }

    [Test]
    public async Task So_does_a_start_on_a_database_that_is_there()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        await app.Trademark();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate();
        Assert.That(await Looked(app), Has.Member("Rights"));
    }

    private static Task<List<string>> Looked(TestApp app) =>
        app.Look(async db => await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = 'sqlite_stat1'").SingleAsync() == 0 ? []
            : await db.Database.SqlQueryRaw<string>("SELECT DISTINCT tbl AS \"Value\" FROM sqlite_stat1").ToListAsync());
}
