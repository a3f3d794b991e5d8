using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Rights;
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
    private const int Chunk = 2500;

    /// <summary>Filled anew; or, where CBPRECORD_KEPT names a folder, once for each size on SQLite and taken up again from there.</summary>
    public static async Task<TestApp> With(int rights, Provider provider = Provider.Sqlite)
    {
        var app = await TestApp.Start(provider, new DateOnly(2026, 11, 23));
        var kept = provider == Provider.Sqlite && Environment.GetEnvironmentVariable("CBPRECORD_KEPT") is { } folder ? Path.Combine(folder, $"{rights}.db") : null;
        if (!File.Exists(kept)) await Fill(app, rights, provider);
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

    private static async Task Fill(TestApp app, int rights, Provider provider)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var (db, docketing) = (scope.ServiceProvider.GetRequiredService<CbpRecordDb>(), scope.ServiceProvider.GetRequiredService<Docketing>());
        var law = await scope.ServiceProvider.GetRequiredService<ILawInForce>().Read(default);
        var clients = Enumerable.Range(0, 50).Select(i => Client.Add(ClientId.New(), $"INV{i:00}", $"Invented Lighting {i} Co., Ltd.", null, Language.English).Value).ToList();
        db.Clients.AddRange(clients);
        await db.SaveChangesAsync();
        foreach (var numbers in Enumerable.Range(0, rights).Chunk(Chunk))
        {
            foreach (var i in numbers)
            {
                var mark = Trademark.Add(RightId.New(), Record(i), new Provenance("bulk.xml", new string('a', 64), new DateOnly(2026, 11, 22)));
                mark.AssignTo(clients[i % clients.Count].Id);
                mark.Entrust(new(i % 10 == 0 ? null : i % 3 == 0 ? Cast.Zhou.Id : Cast.Lin.Id, null, null));
                db.AddInBulk(mark);
                docketing.Derive(mark, law, db.AddInBulk);
            }
            await db.SaveChangesAsync();
            db.Forget();
        }
        // SQLite has looked at its tables as they grew, as everywhere; PostgreSQL would look by and by.
        await db.Database.ExecuteSqlRawAsync(provider == Provider.Sqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE");
    }

    private static TrademarkRecord Record(int i)
    {
        var (registered, today) = (new DateOnly(1990, 1, 2).AddDays(i * 7 % 13000), new DateOnly(2026, 11, 23));
        var kept = new List<RightEvent>();
        if (i % 50 != 0)
            for (var years = 6; registered.AddYears(years) <= today; years += years == 6 ? 4 : 10)
                kept.Add(new(years == 6 ? RightEventKind.SectionEightAccepted : RightEventKind.SectionEightNineAccepted, registered.AddYears(years).AddDays(-60)));
        DateOnly? renewed = today.Year - registered.Year is var age and >= 10 ? registered.AddYears(age / 10 * 10) : null;
        return new()
        {
            Mark = $"LUMEN {i % 977} HARBOR {i}", Number = $"{1500000 + i}", NumberPrinted = $"{1500000 + i:#,0}", SerialNumber = $"{76000000 + i}", Register = Register.Principal,
            Basis = FilingBasis.Use, StatusCode = "800", RegisteredOn = registered, RenewedOn = renewed, ExpiresOn = RegistrationTerm.EndsOn(registered, renewed),
            Classes = [new($"{i % 34 + 1:000}", "Lamps, cables, chargers and cases, and parts and fittings for all of them")], Owners = [new($"Invented Lighting {i % 500} Co., Ltd.", "CN")],
            Maintenance = kept,
        };
    }
}
