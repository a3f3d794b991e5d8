using System.Diagnostics;
using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Benchmarks;

/// <summary>The night's re-derivation through its own request: everything, nothing changed, and one right in a hundred changed. Compared within one run, in seconds of processor.</summary>
internal static class DerivationBenchmarks
{
    public static async Task Run(int rights)
    {
        await using var app = await Filled.With(rights);
        var rows = await app.Look(async db => (await db.Rights.CountAsync(), await db.Obligations.CountAsync(), await db.Set<MatterDigest>().CountAsync(), await db.Set<DayCount>().CountAsync()));
        Console.WriteLine($"{rows.Item1} rights, {rows.Item2} deadlines, {rows.Item3} digests, {rows.Item4} day counts; {Environment.ProcessorCount} processors seen");
        var (full, quiet, changed, moved) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 1; round <= 3; round++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            full.Add(await Night(app, all: true));
            quiet.Add(await Night(app, all: false));
            var day = round;
            var touched = await app.Look(db => db.Database.ExecuteSqlAsync($"""UPDATE "Obligations" SET "DueOn" = date("DueOn", '+7 days') WHERE "Kind" = 'Expungement' AND "RightId" IN (SELECT "Id" FROM "Rights" WHERE rowid % 100 = {day})"""));
            changed.Add(await Night(app, all: false));
            var one = await Last(app);
            await app.Look(db => db.Database.ExecuteSqlAsync($"""UPDATE "Rights" SET "RegisteredOn" = date("RegisteredOn", '+7 days') WHERE rowid % 100 = {day}"""));
            moved.Add(await Night(app, all: false));
            var every = await Last(app);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}, seconds of processor: all {full[^1]:0.00}; nothing changed {quiet[^1]:0.000}; one deadline of {touched} rights altered {changed[^1]:0.000} (derived {one.Derived}, moved {one.Moved}); the registration day of {every.Derived} rights altered {moved[^1]:0.000} (moved {every.Moved}, added {every.Added}, withdrew {every.Withdrawn})"));
        }
        var whole = Median(full);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rounds 2 and 3, the slower: all {whole:0.00} s; nothing changed {Median(quiet):0.000} s = {Median(quiet) / whole:0.0%}; 1 % altered {Median(changed):0.000} s = {Median(changed) / whole:0.0%}; 1 % with every date moved {Median(moved):0.000} s = {Median(moved) / whole:0.0%}"));
    }

    private static Task<DerivationRun> Last(TestApp app) => app.Look(db => db.Set<DerivationRun>().AsNoTracking().OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).FirstAsync());

    private static async Task<double> Night(TestApp app, bool all)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        await app.AsSystem().Do(new RederiveDeadlines(app.Today, all));
        return (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalSeconds;
    }

    private static double Median(List<double> rounds) => rounds.Skip(1).Order().ElementAt((rounds.Count - 1) / 2);
}
