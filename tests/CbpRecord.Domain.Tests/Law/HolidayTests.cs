using System.Globalization;
using System.Text.Json;
using CbpRecord.Domain.Law;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Domain.Tests.Law;

/// <summary>Federal holidays against two libraries, where they speak of federal holidays, and against the table of the domain reference.</summary>
public sealed class HolidayTests
{
    [Test]
    public void The_first_library_agrees_from_2020_to_2029()
    {
        var rows = File.ReadLines(SharedData.Path("holidays", "us-federal-2020-2029.csv")).Skip(1).Select(CsvText.Cells).ToList();
        Assert.That(rows, Has.Count.GreaterThan(100));
        // Each holiday has a row on its calendar day; one that is taken on another day has a second row, marked yes, on that day.
        var named = rows.Where(r => r[2] == "yes").Select(r => (Date: Day(r[0]), Name: r[1])).ToHashSet();
        var moved = rows.Where(r => r[2] == "no" && named.Any(n => n.Name == r[1] && Math.Abs(n.Date.DayNumber - Day(r[0]).DayNumber) == 1)).Select(r => (Day(r[0]), r[1])).ToHashSet();
        var off = rows.Select(r => (Date: Day(r[0]), Name: r[1])).Where(r => !moved.Contains(r)).Order().ToList();
        var ours = Enumerable.Range(2020, 10).SelectMany(FederalHolidays.In).Select(h => (h.Date, h.Name)).ToList();
        Assert.That(ours, Is.EqualTo(off));
    }

    [TestCase(2020)]
    [TestCase(2021)]
    [TestCase(2022)]
    [TestCase(2023)]
    [TestCase(2024)]
    [TestCase(2025)]
    public void The_second_library_agrees_on_the_eleven(int year)
    {
        using var table = JsonDocument.Parse(File.ReadAllText(SharedData.Path("holidays", $"date-holidays-US-{year}.json")));
        var theirs = table.RootElement.EnumerateArray()
            .Where(e => e.GetProperty("type").GetString() == "public")
            .Select(e => (Day: Day(e.GetProperty("date").GetString()![..10]), Name: e.GetProperty("name").GetString()!))
            .Where(e => !e.Name.StartsWith("Inauguration", StringComparison.Ordinal))      // the USPTO's calendar only
            .Where(e => e.Day.Year == year).ToList();
        var off = theirs.Where(e => e.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(e => e.Day).Distinct().Order().ToList();
        var ours = FederalHolidays.In(year).Select(h => h.Date).ToList();
        Assert.That(off, Is.SubsetOf(ours), "no federal day off of theirs is unknown here");
        Assert.That(ours.Except(off).Select(day => FederalHolidays.On(day)).Where(h => h!.ObservedFor is null), Is.Empty, "only days in lieu may be missing there (Veterans Day 2023)");
    }

    [Test]
    public void Days_of_the_district_are_not_federal_holidays()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(SharedData.Path("holidays", "vacanza-US_DC-2021-2023.json")));
        var days = table.RootElement.EnumerateObject().Select(p => (Day: Day(p.Name), Name: p.Value.GetString()!)).ToList();
        string[] traps = ["Emancipation Day", "Groundhog Day", "Valentine's Day", "Mother's Day", "Father's Day", "Good Friday", "Easter Sunday", "Halloween"];
        var trapped = days.Where(d => traps.Contains(d.Name)).ToList();
        Assert.That(trapped, Has.Count.GreaterThan(10));
        Assert.That(trapped.Where(d => FederalHolidays.Has(d.Day)), Is.Empty);
        Assert.That(FederalHolidays.Has(new(2021, 1, 20)), Is.False);
        Assert.That(FederalHolidays.IsInaugurationDay(new(2021, 1, 20)), Is.True);
    }

    [Test]
    public void The_list_of_2023_agrees() =>
        Assert.That(FederalHolidays.In(2023).Select(h => (h.Date, h.Name)),
            Is.EqualTo(File.ReadLines(SharedData.Path("holidays", "opm-2023-secondary-copy.csv")).Skip(1).Select(CsvText.Cells).Select(c => (Day(c[0]), c[2]))));

    [TestCase(2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [TestCase(2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31", Description = "New Year 2028 stands here")]
    [TestCase(2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25", Description = "and not here")]
    [TestCase(2032, "01-01 01-19 02-16 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [TestCase(2033, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26")]
    [TestCase(2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25", Description = "no Juneteenth before 2021")]
    [TestCase(1985, "01-01 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25", Description = "no King's Birthday before 1986")]
    public void The_days_off_of_a_year(int year, string days) =>
        Assert.That(FederalHolidays.In(year).Select(h => h.Date.ToString("MM-dd", CultureInfo.InvariantCulture)), Is.EqualTo(days.Split(' ')));

    [Test]
    public void A_day_in_lieu_names_the_day_it_stands_for()
    {
        var day = FederalHolidays.On(new(2021, 12, 31))!;
        Assert.That((day.Code, day.Name, day.ObservedFor), Is.EqualTo(("new-year", "New Year's Day", (DateOnly?)new DateOnly(2022, 1, 1))));
        Assert.That(FederalHolidays.On(new(2022, 1, 3)), Is.Null);
    }

    [TestCase(1868)]
    [TestCase(2468)]
    public void A_day_off_is_known_within_and_beyond_the_years_that_are_kept(int from)
    {
        for (var day = new DateOnly(from, 1, 1); day.Year < from + 6; day = day.AddDays(1))
            Assert.That(FederalHolidays.Has(day), Is.EqualTo(FederalHolidays.In(day.Year).Any(h => h.Date == day)), $"{day:O}");
        Assert.That(FederalHolidays.In(9999), Has.Count.EqualTo(11), "the calendar's last year has no next");
    }

    [TestCase("1985-01-21", true, Description = "the 20th was a Sunday")]
    [TestCase("1985-01-20", false)]
    [TestCase("2029-01-19", false, Description = "no Friday in lieu")]
    [TestCase("2029-01-20", false)]
    [TestCase("2033-01-20", true)]
    [TestCase("2033-01-21", false)]
    [TestCase("2025-01-20", true)]
    [TestCase("2025-01-21", false)]
    [TestCase("2024-01-22", false, Description = "not an inauguration year")]
    [TestCase("1965-01-20", false)]
    [TestCase("1969-01-20", true)]
    [TestCase("2025-02-20", false)]
    public void Inauguration_days(string day, bool closed) => Assert.That(FederalHolidays.IsInaugurationDay(Day(day)), Is.EqualTo(closed));

    [Test]
    public void Inauguration_day_closes_the_uspto_only()
    {
        var day = new DateOnly(2033, 1, 20);
        var calendar = OfficeCalendar.WithoutClosures;
        Assert.That((calendar.IsOpen(day, Office.Uspto), calendar.IsOpen(day, Office.CopyrightOffice), calendar.IsOpen(day, Office.Cbp)), Is.EqualTo((false, true, true)));
        Assert.That(calendar.Target(day, 0), Is.EqualTo(day));
        Assert.That(calendar.WhyClosed(day, Office.Uspto)?.Code, Is.EqualTo("inauguration"));
        Assert.That(calendar.WhyClosed(day, Office.Cbp), Is.Null);
    }

    [Test]
    public void A_closure_rolls_the_office_and_turns_back_the_target_but_lengthens_no_count()
    {
        var snow = new DateOnly(2026, 3, 3);
        var calendar = new OfficeCalendar([new(snow, "Snow", "OPM")]);
        Assert.That(calendar.LastAction(snow, Office.Uspto), Is.EqualTo(new DateOnly(2026, 3, 4)));
        Assert.That(calendar.LastAction(snow, Office.CopyrightOffice), Is.EqualTo(new DateOnly(2026, 3, 4)));
        Assert.That(calendar.LastAction(snow, Office.Cbp), Is.EqualTo(snow));
        Assert.That(calendar.LastAction(snow, Office.Wipo), Is.EqualTo(snow));
        Assert.That(calendar.Target(snow, 0), Is.EqualTo(new DateOnly(2026, 3, 2)));
        Assert.That(calendar.Target(snow, 2), Is.EqualTo(new DateOnly(2026, 2, 26)));
        Assert.That(OfficeCalendar.AddBusinessDays(new(2026, 3, 2), 1), Is.EqualTo(snow));
        Assert.That(calendar.WhyClosed(snow, Office.Uspto), Is.EqualTo(("closure", "Snow")));
        Assert.That((calendar.Digest, calendar.Closures.Count), Is.EqualTo(("20260303", 1)));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
