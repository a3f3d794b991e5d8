using CbpRecord.Domain.Law;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Law;

/// <summary>The Eastern day on Beijing's clock, against the machine's own time zones, which the rule does not use.</summary>
public sealed class BeijingTests
{
    private static readonly TimeZoneInfo Washington = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), Beijing = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [TestCase("2026-12-02", "2026-12-03", 13, Description = "winter")]
    [TestCase("2026-07-01", "2026-07-02", 12, Description = "summer")]
    [TestCase("2027-03-13", "2027-03-14", 13, Description = "the Saturday before the clocks go forward")]
    [TestCase("2027-03-14", "2027-03-15", 12, Description = "the Sunday on which they do")]
    [TestCase("2027-11-06", "2027-11-07", 12, Description = "the Saturday before they go back")]
    [TestCase("2027-11-07", "2027-11-08", 13, Description = "the Sunday on which they do")]
    [TestCase("2026-12-31", "2027-01-01", 13, Description = "over the year's end")]
    public void The_eastern_day_ends_in_Beijing_on_the_next_day_at_noon_or_one(string day, string on, int hour) =>
        Assert.That(Dates.BeijingEndOf(DateOnly.Parse(day)), Is.EqualTo((DateOnly.Parse(on), new TimeOnly(hour, 0))));

    [Test]
    public void Every_day_from_2007_to_2045_ends_when_the_time_zones_say()
    {
        for (var day = new DateOnly(2007, 1, 1); day.Year < 2046; day = day.AddDays(1))
        {
            var end = TimeZoneInfo.ConvertTime(day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Washington, Beijing);
            Assert.That(Dates.BeijingEndOf(day), Is.EqualTo((DateOnly.FromDateTime(end), TimeOnly.FromDateTime(end))), $"{day:O}");
        }
    }

    [Test]
    public void Whoever_is_done_by_the_file_by_day_is_in_time_whatever_the_season()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2028; day = day.AddDays(1))
        {
            var last = Dates.BeijingFileBy(day).ToDateTime(new TimeOnly(23, 59), DateTimeKind.Unspecified);
            Assert.That(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(last, Beijing, Washington)), Is.EqualTo(day.AddDays(-1)), "a working day is left in Washington");
        }
    }
}
