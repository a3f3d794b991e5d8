using CbpRecord.Application.Verification;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>Second readings: taken, typed alike or unlike, given back, and settled by a lead.</summary>
internal static class ReadingSteps
{
    private static readonly Cast.Member[] Readers = [Cast.Zhou, Cast.Zhou, Cast.Dana, Cast.Lin];

    public static async Task<string> Take(Walk walk)
    {
        var reader = walk.One(Readers);
        var waiting = (await (await walk.App.AsNow(reader)).Do(new ListReadings())).Waiting;
        if (walk.Chance(80) && walk.OneOrNone(waiting) is { } right && walk.One(right.Dates) is var date) return await walk.Send(reader, new TakeReading(Guid.CreateVersion7(), right.Id, date.Fact, date.At));
        return await walk.Right() is { } any ? await walk.Send(reader, new TakeReading(Guid.CreateVersion7(), any.Id, walk.One(Enum.GetValues<TriggerFact>()))) : "no right";
    }

    public static async Task<string> Enter(Walk walk)
    {
        if (await Of(walk, ReadingState.Taken) is not { } reading) return "nothing taken";
        var read = walk.Chance(65) ? reading.First : reading.First.AddDays(walk.Random.Next(1, 400));
        return await walk.Send(Reader(walk, reading), new EnterReading(reading.Id, reading.Version, read, read.Year));
    }

    public static async Task<string> GiveBack(Walk walk) => await Of(walk, ReadingState.Taken) is not { } reading ? "nothing taken"
        : await walk.Send(Reader(walk, reading), new GiveBackReading(reading.Id));

    public static async Task<string> Settle(Walk walk) => await Of(walk, ReadingState.Mismatch) is not { } reading ? "nothing to review"
        : await walk.Send(walk.Chance(90) ? Cast.Dana : Cast.Lin, new SettleReading(reading.Id, reading.Version, walk.One(Enum.GetValues<ReadingChoice>()), "The certificate, page 1."));

    private static Cast.Member Reader(Walk walk, SecondReading reading) => walk.Chance(90) ? Cast.All.Single(m => m.Id == reading.ReaderId) : walk.Somebody();
    private static async Task<SecondReading?> Of(Walk walk, ReadingState state) =>
        walk.OneOrNone(await walk.App.Look(db => db.SecondReadings.AsNoTracking().Where(r => r.State == state).OrderBy(r => r.Id).ToListAsync()));
}
