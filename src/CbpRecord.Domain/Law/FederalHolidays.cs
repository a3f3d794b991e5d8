namespace CbpRecord.Domain.Law;

/// <summary>A federal day off. <paramref name="ObservedFor"/> is the calendar day it stands for when that is another day.</summary>
public sealed record Holiday(DateOnly Date, string Code, string Name, DateOnly? ObservedFor = null);

/// <summary>
/// The eleven federal holidays (5 USC 6103(a)) with their observed days: a Saturday holiday is taken on the Friday before
/// (6103(b)(1)), a Sunday holiday on the Monday after (executive order, applied in MPEP 710.05).
/// </summary>
/// <remarks>
/// Today's table, with King's Birthday from 1986 and Juneteenth from 2021; before 1971 other days were kept, and none of
/// them is computed. Inauguration Day is not here: it is the USPTO's calendar only.
/// </remarks>
[Cites("5 USC 6103")]
public static class FederalHolidays
{
    /// <summary>The first and last year that are looked up in a table; other years are computed each time.</summary>
    private const int First = 1870, Last = 2470;

    private static readonly (string Code, string Name, int? From, Func<int, DateOnly> On)[] Eleven =
    [
        ("new-year", "New Year's Day", null, year => new(year, 1, 1)),
        ("king", "Birthday of Martin Luther King, Jr.", 1986, year => Nth(year, 1, DayOfWeek.Monday, 3)),
        ("washington", "Washington's Birthday", null, year => Nth(year, 2, DayOfWeek.Monday, 3)),
        ("memorial", "Memorial Day", null, LastMondayOfMay),
        ("juneteenth", "Juneteenth National Independence Day", 2021, year => new(year, 6, 19)),
        ("independence", "Independence Day", null, year => new(year, 7, 4)),
        ("labor", "Labor Day", null, year => Nth(year, 9, DayOfWeek.Monday, 1)),
        ("columbus", "Columbus Day", null, year => Nth(year, 10, DayOfWeek.Monday, 2)),
        ("veterans", "Veterans Day", null, year => new(year, 11, 11)),
        ("thanksgiving", "Thanksgiving Day", null, year => Nth(year, 11, DayOfWeek.Thursday, 4)),
        ("christmas", "Christmas Day", null, year => new(year, 12, 25)),
    ];

    private static readonly System.Collections.BitArray DaysOff = Mark();

    /// <summary>The codes of the eleven, in calendar order, for their words in other languages.</summary>
    public static IEnumerable<(string Code, string Name)> Names => Eleven.Select(h => (h.Code, h.Name));

    /// <summary>Every federal day off whose date lies in the year, in date order: New Year's Day 2022 stands in 2021, on 31 December.</summary>
    [Cites("5 USC 6103(a), (b)(1); MPEP 710.05")]
    public static IReadOnlyList<Holiday> In(int year)
    {
        var found = new List<Holiday>();
        foreach (var (code, name, from, on) in Eleven)
            if (!(year < from)) Take(code, name, on(year));
        if (year < DateOnly.MaxValue.Year) Take(Eleven[0].Code, Eleven[0].Name, Eleven[0].On(year + 1));
        found.Sort((one, other) => one.Date.CompareTo(other.Date));
        return found;

        // New Year's Day may be taken in the year before, and then belongs to that one.
        void Take(string code, string name, DateOnly day)
        {
            if (Observed(day) is var taken && taken.Year == year) found.Add(new(taken, code, name, taken == day ? null : day));
        }
    }

    /// <summary>Whether federal offices everywhere are off that day; Saturdays and Sundays are not holidays by themselves.</summary>
    [Cites("5 USC 6103(a), (b)(1); MPEP 710.05")]
    public static bool Has(DateOnly day) => day.Year is >= First and <= Last
        ? DaysOff[day.DayNumber - FirstDay]
        : In(day.Year).Any(h => h.Date == day);

    /// <summary>The holiday taken on that day, or null.</summary>
    [Cites("5 USC 6103(a), (b)(1); MPEP 710.05")]
    public static Holiday? On(DateOnly day) => Has(day) ? In(day.Year).First(h => h.Date == day) : null;

    /// <summary>
    /// 20 January of 1969, 1973, …: a holiday for the Washington area only, so for the USPTO and for nobody else here. On a Sunday
    /// it is the next day; on a Saturday there is no day in its place.
    /// </summary>
    [Cites("5 USC 6103(c); 1098 OG 548", Confidence.Partly)]
    public static bool IsInaugurationDay(DateOnly day)
    {
        if (day.Month != 1 || day.Year < 1969 || day.Year % 4 != 1) return false;
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday => false,
            DayOfWeek.Monday => day.Day is 20 or 21,
            _ => day.Day == 20,
        };
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    }

    private static DateOnly LastMondayOfMay(int year)
    {
        var last = new DateOnly(year, 5, 31);
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }

    private static int FirstDay => new DateOnly(First, 1, 1).DayNumber;

    private static System.Collections.BitArray Mark()
    {
        var days = new System.Collections.BitArray(new DateOnly(Last, 12, 31).DayNumber - FirstDay + 1);
        for (var year = First; year <= Last; year++)
            foreach (var holiday in In(year)) days[holiday.Date.DayNumber - FirstDay] = true;
        return days;
    }
}
