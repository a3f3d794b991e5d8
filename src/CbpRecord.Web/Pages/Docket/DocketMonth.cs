using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Law;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>One day of a calendar: how many deadlines stand under it, how many of them are unverified, and how heavy that is beside the heaviest day shown (0 to 4).</summary>
/// <param name="First">The first few of them by name, where they were asked for.</param>
public sealed record DocketDay(DateOnly On, bool InMonth, int Count, int Unverified, int Weight, bool IsOpen, IReadOnlyList<DocketRow> First);

/// <summary>A month as weeks of seven days that begin as the reader's do; days of the months beside it fill the first and last week and carry no count.</summary>
public sealed record DocketMonth(DateOnly First, int Total, IReadOnlyList<IReadOnlyList<DocketDay>> Weeks)
{
    /// <summary>Deadlines of a month that are shown by name; a fuller month shows figures only.</summary>
    public const int NamedAtMost = 100;
    private const int NamedADay = 3;

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public static DocketMonth Of(DateOnly month, IReadOnlyDictionary<DateOnly, DayTotal> counts, int heaviest, Language language, IEnumerable<DocketRow>? rows = null)
    {
        var named = (rows ?? []).ToLookup(r => r.ActOn);
        var first = new DateOnly(month.Year, month.Month, 1);
        var from = Application.Deadlines.Weeks.StartOf(first, language);
        var weeks = Enumerable.Range(0, 6).Select(w => from.AddDays(7 * w)).Where(start => start <= first.AddMonths(1).AddDays(-1))
            .Select(start => (IReadOnlyList<DocketDay>)[.. Enumerable.Range(0, 7).Select(d => Day(start.AddDays(d)))]).ToList();
        return new(first, weeks.SelectMany(w => w).Sum(d => d.Count), weeks);

        DocketDay Day(DateOnly on)
        {
            var mine = on.Month == first.Month;
            var total = mine ? counts.GetValueOrDefault(on) : null;
            var count = total?.Count ?? 0;
            return new(on, mine, count, total?.Unverified ?? 0, WeightOf(count, heaviest), on.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FederalHolidays.Has(on), mine ? [.. named[on].Take(NamedADay)] : []);
        }
    }

    /// <summary>0 for none, then four equal steps up to the heaviest.</summary>
    public static int WeightOf(int count, int heaviest) => count == 0 ? 0 : Math.Clamp(1 + (count - 1) * 4 / Math.Max(heaviest, 1), 1, 4);
}
