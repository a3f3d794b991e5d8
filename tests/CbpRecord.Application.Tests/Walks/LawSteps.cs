using CbpRecord.Application.Law;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>The law as the firm reads it changes and changes back, and days on which offices were closed come and go.</summary>
internal static class LawSteps
{
    public static async Task<string> Read(Walk walk)
    {
        var point = walk.One(ReadingBook.All);
        return await Confirm(walk, id => new RehearseReading(id, point.Id, walk.One(point.Options).Code), id => new ChooseReading(id, "CBP's mail."));
    }

    public static async Task<string> Close(Walk walk)
    {
        var days = await walk.App.Look(db => db.Obligations.Select(o => o.LastActionOn ?? o.DueOn).Distinct().OrderBy(day => day).ToListAsync());
        return days.Count == 0 ? "nothing due" : await Confirm(walk, id => new RehearseClosure(id, walk.One(days), walk.One(Enum.GetValues<Offices>()), "Snow", "OPM notice"), id => new AddClosureDay(id));
    }

    public static async Task<string> OpenAgain(Walk walk)
    {
        var closures = await walk.App.Look(db => db.Set<ClosureDay>().OrderBy(c => c.Id).Select(c => c.Id).ToListAsync());
        return closures.Count == 0 ? "no closure" : await Confirm(walk, id => new RehearseTakingBack(id, walk.One(closures)), id => new TakeBackClosureDay(id, "Closed for an hour only."));
    }

    private static async Task<string> Confirm(Walk walk, Func<LawChangeId, IRequest<Result<LawChangeId>>> rehearse, Func<LawChangeId, IRequest<Result>> confirm)
    {
        var id = LawChangeId.New();
        var said = await walk.Send(Cast.Dana, rehearse(id));
        if (!said.EndsWith("done", StringComparison.Ordinal)) return said;
        await walk.App.AsSystem().Do(new CountLawChange(id));
        var (shown, before) = ((await walk.App.As(Cast.Dana).Do(new ShowLawChange(id))).Counts.Dates, await Ledger.Read(walk.App));
        if (walk.Chance(20)) return $"{said}, and no more";
        said = await walk.Send(Cast.Dana, confirm(id));
        await walk.App.AsSystem().Do(new CarryOutLawChange(id));
        Assert.That(before.DatesMovedTo(await Ledger.Read(walk.App)), Is.EqualTo(shown), $"{said}: as many dates as rehearsed");
        return $"{said}: {shown} dates";
    }
}
