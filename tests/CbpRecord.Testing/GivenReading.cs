using CbpRecord.Application.Verification;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;

namespace CbpRecord.Testing;

/// <summary>Second readings of dates, for tests that are about what comes after.</summary>
public static class GivenReading
{
    /// <summary>Zhou takes the reading of a date.</summary>
    public static async Task<Guid> Reading(this TestApp app, RightId right, TriggerFact fact)
    {
        var reading = Guid.CreateVersion7();
        await app.As(Cast.Zhou).Do(new TakeReading(reading, right, fact));
        return reading;
    }

    /// <summary>Zhou reads the date as it was docketed.</summary>
    public static async Task Verified(this TestApp app, RightId right, TriggerFact fact, DateOnly on)
    {
        var reading = await app.Reading(right, fact);
        await (await app.AsNow(Cast.Zhou)).Do(new EnterReading(reading, 1, on, on.Year));
    }
}
