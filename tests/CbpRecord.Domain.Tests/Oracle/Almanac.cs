namespace CbpRecord.Domain.Tests.Oracle;

/// <summary>
/// The second engine's calendar: a list of days walked one after another from a known Tuesday, with days off marked by walking
/// too. Dates are numbers such as 20261123. It knows no type of the domain and asks nothing of the platform's calendar.
/// </summary>
internal static class Almanac
{
    private const int FirstYear = 1780, LastYear = 2480;

    /// <summary>month, then a day or a weekday with its place in the month; the first year; 5 Mondays before the end is "last".</summary>
    private static readonly string[] DaysOff =
    [
        "1 day 1 0", "1 mon 3 1986", "2 mon 3 0", "5 mon last 0", "6 day 19 2021", "7 day 4 0",
        "9 mon 1 0", "10 mon 2 0", "11 day 11 0", "11 thu 4 0", "12 day 25 0",
    ];

    private static readonly int[] MonthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private static readonly int[] Numbers;
    private static readonly Dictionary<int, int> Places = [];
    private static readonly bool[] Off;
    private static readonly bool[] PatentOfficeOff;

    static Almanac()
    {
        var numbers = new List<int>();
        for (var year = FirstYear; year <= LastYear; year++)
            for (var month = 1; month <= 12; month++)
                for (var day = 1; day <= LengthOf(year, month); day++)
                {
                    Places[year * 10000 + month * 100 + day] = numbers.Count;
                    numbers.Add(year * 10000 + month * 100 + day);
                }
        Numbers = [.. numbers];
        Off = new bool[Numbers.Length];
        PatentOfficeOff = new bool[Numbers.Length];
        foreach (var line in DaysOff) MarkOff(line.Split(' '));
        MarkInaugurations();
    }

    /// <summary>0 is Sunday. 23 November 2026 is a Monday.</summary>
    private static int Weekday(int place) => (((place - Places[20261123] + 1) % 7) + 7) % 7;

    public static bool IsWorkday(int date) => Weekday(Places[date]) is not (0 or 6) && !Off[Places[date]];
    public static bool IsPatentOfficeClosed(int date) => PatentOfficeOff[Places[date]];
    public static IEnumerable<int> DaysOffOf(int year) => Numbers.Where((number, place) => number / 10000 == year && Off[place]);

    public static int Step(int date, int days) => Numbers[Places[date] + days];
    public static int Distance(int from, int to) => Places[to] - Places[from];
    public static bool Exists(int date) => Places.ContainsKey(date);

    /// <summary>Months are walked one by one; then the day is walked back until the month has it.</summary>
    public static int Months(int date, int months)
    {
        var (year, month, day) = (date / 10000, date / 100 % 100, date % 100);
        for (; months > 0; months--) if (++month > 12) { month = 1; year++; }
        for (; months < 0; months++) if (--month < 1) { month = 12; year--; }
        while (!Places.ContainsKey(year * 10000 + month * 100 + day)) day--;
        return year * 10000 + month * 100 + day;
    }

    private static int LengthOf(int year, int month) =>
        month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : MonthLengths[month - 1];

    private static void MarkOff(string[] line)
    {
        var (month, from) = (int.Parse(line[0]), int.Parse(line[3]));
        for (var year = FirstYear; year <= LastYear; year++)
        {
            if (year < from) continue;
            var place = line[1] == "day" ? Places[year * 10000 + month * 100 + int.Parse(line[2])] : Find(year, month, line[1] == "mon" ? 1 : 4, line[2]);
            var taken = Weekday(place) switch { 6 => place - 1, 0 => place + 1, _ => place };
            if (taken >= 0 && taken < Off.Length) Off[taken] = true;
        }
    }

    private static int Find(int year, int month, int weekday, string which)
    {
        var seen = 0;
        var last = -1;
        for (var day = 1; day <= LengthOf(year, month); day++)
        {
            var place = Places[year * 10000 + month * 100 + day];
            if (Weekday(place) != weekday) continue;
            last = place;
            if (which != "last" && ++seen == int.Parse(which)) return place;
        }
        return last;
    }

    private static void MarkInaugurations()
    {
        for (var year = 1969; year <= LastYear; year += 4)
        {
            var place = Places[year * 10000 + 120];
            if (Weekday(place) == 6) continue;
            PatentOfficeOff[Weekday(place) == 0 ? place + 1 : place] = true;
        }
    }
}
