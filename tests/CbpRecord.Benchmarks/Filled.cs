using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Benchmarks;

/// <summary>A database of invented marks with every deadline derived and stored, filled by the bulk writer: registered over forty years, of fifty clients, looked after by two people.</summary>
internal static class Filled
{
    private const int Chunk = 10_000;

    /// <summary>Filled anew; or, where CBPRECORD_KEPT names a folder, once for each size on SQLite and taken up again from there.</summary>
    /// <param name="whole">With works and trade names among the marks, recordations, goods at the border, papers and search terms: see <see cref="FilledMatter"/>.</param>
    public static async Task<TestApp> With(int rights, Provider provider = Provider.Sqlite, bool whole = false)
    {
        var app = await TestApp.Start(provider, FilledMatter.Today);
        var kept = provider == Provider.Sqlite && Environment.GetEnvironmentVariable("CBPRECORD_KEPT") is { } folder ? Path.Combine(folder, $"{rights}{(whole ? "-whole" : "")}.db") : null;
        if (!File.Exists(kept)) await Fill(app, rights, provider, whole);
        if (kept is not null) await Swap(app, kept);
        return app;
    }

    /// <summary>Reads the kept file instead of the application's own, which becomes the kept one where there is none; brought to today's shape by the migrations.</summary>
    private static async Task Swap(TestApp app, string kept)
    {
        SqliteConnection.ClearAllPools();
        var own = Path.Combine(app.Folder, "cbprecord.db");
        if (File.Exists(kept)) File.Delete(own);
        else File.Move(own, kept);
        File.CreateSymbolicLink(own, Path.GetFullPath(kept));
        await app.Look(async db => { await db.Database.MigrateAsync(); return 0; });
    }

    private static async Task Fill(TestApp app, int rights, Provider provider, bool whole)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var (db, docketing) = (scope.ServiceProvider.GetRequiredService<CbpRecordDb>(), scope.ServiceProvider.GetRequiredService<Docketing>());
        var law = await scope.ServiceProvider.GetRequiredService<ILawInForce>().Read(default);
        var added = Enumerable.Range(0, 50).Select(i => Client.Add(ClientId.New(), $"INV{i:00}", $"Invented Lighting {i} Co., Ltd.", null, Language.English).Value).ToList();
        db.Clients.AddRange(added);
        await db.SaveChangesAsync();
        // Of a whole database one client has a contact, who sees the portal.
        var clients = added.Select((client, i) => whole && i == 1 ? Cast.Bright : client.Id).ToList();
        foreach (var numbers in Enumerable.Range(0, rights).Chunk(Chunk))
        {
            foreach (var i in numbers)
            {
                var matter = new FilledMatter(i, clients[i % clients.Count], whole);
                db.AddInBulk(matter.Right);
                if (matter.Has) matter.Derive(docketing, law, db.AddInBulk);
                else docketing.Derive(matter.Right, law, db.AddInBulk);
                if (whole) foreach (var row in matter.Found()) db.AddInBulk(row);
            }
            await db.SaveChangesAsync();
            db.Forget();
        }
        // SQLite has looked at its tables as they grew, as everywhere; PostgreSQL would look by and by.
        await db.Database.ExecuteSqlRawAsync(provider == Provider.Sqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE");
    }
}
