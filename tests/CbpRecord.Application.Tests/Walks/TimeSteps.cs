using CbpRecord.Application.Deadlines;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>Days and months go by, and nights come.</summary>
internal static class TimeSteps
{
    public static Task<string> Days(Walk walk) => Later(walk, TimeSpan.FromDays(walk.Random.Next(1, 25)));
    public static Task<string> Months(Walk walk) => Later(walk, TimeSpan.FromDays(30 * walk.Random.Next(1, 14)));

    /// <summary>Right after whatever the day brought, a night has nothing to do, whether it looks at what changed or at everything.</summary>
    public static async Task<string> Night(Walk walk)
    {
        var (all, before) = (walk.Chance(50), await Ledger.Read(walk.App));
        var run = await Run(walk, all);
        Assert.That((run.Differences, run.Recounted), Is.EqualTo((0, 0)), "a night right after finds nothing to change");
        Assert.That((await Ledger.Read(walk.App)).Rows.Values.Select(o => (o.Id, o.Version)), Is.EquivalentTo(before.Rows.Values.Select(o => (o.Id, o.Version))), "and writes nothing");
        return $"a night, {(all ? "all" : "what changed")}";
    }

    private static async Task<string> Later(Walk walk, TimeSpan time)
    {
        walk.App.Clock.Advance(time);
        var run = await Run(walk, all: false);
        walk.Did = true;
        return $"{time.TotalDays} days go by to {walk.App.Today:yyyy-MM-dd}: {run.Differences} differences";
    }

    private static async Task<DerivationRun> Run(Walk walk, bool all)
    {
        await walk.App.AsSystem().Do(new RederiveDeadlines(walk.App.Today, all));
        return await walk.App.Look(db => db.Set<DerivationRun>().AsNoTracking().OrderByDescending(r => r.Id).FirstAsync());
    }
}
