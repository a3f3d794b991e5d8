using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;

namespace CbpRecord.Web.Html;

/// <summary>What could be read from a typed date: one day, or the days it may mean, or the trouble with it.</summary>
/// <param name="Day">The day, when the text has one meaning.</param>
/// <param name="Choices">The two meanings of an ambiguous text, month-first reading first; else empty.</param>
/// <param name="Trouble">An error code (`date-…`) when no single day could be read; else null.</param>
public sealed record DateReading(DateOnly? Day, IReadOnlyList<DateOnly> Choices, string? Trouble)
{
    public const string Unreadable = "date-unreadable", Ambiguous = "date-ambiguous", NoSuchDay = "date-no-such-day",
        YearMissing = "date-year-missing", YearShort = "date-year-short";

    public static DateReading Nothing { get; } = new(null, [], null);
    public static DateReading Of(DateOnly day) => new(day, [], null);
    public static DateReading Not(string trouble) => new(null, [], trouble);
}

/// <summary>
/// Reads dates as people type them: `2026-12-02`, `2 Dec 2026`, `Dec 2nd, 2026`, `12/25/2026`, `2026年12月2日`.
/// It never guesses: `3/4/2026` has two readings and is asked about, whoever types it; a year has four digits.
/// </summary>
public static partial class DateText
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads one typed date. Empty text is no date and no trouble. The zone of a copied `2011-02-01-05:00` does not move the day.</summary>
    public static DateReading Parse(string? text, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var typed = Tidy(text);
        if (typed.Length == 0) return DateReading.Nothing;

        if (YearFirst().Match(typed) is { Success: true } y) return Day(Number(y, 1), Number(y, 2), Number(y, 3));
        if (Solid().Match(typed) is { Success: true } s) return Day(Number(s, 1), Number(s, 2), Number(s, 3));
        if (DayMonthWord().Match(typed) is { Success: true } d) return Worded(d.Groups[2].Value, Number(d, 1), d.Groups[3].Value);
        if (MonthWordDay().Match(typed) is { Success: true } m) return Worded(m.Groups[1].Value, Number(m, 2), m.Groups[3].Value);
        if (Figures().Match(typed) is { Success: true } f) return Figured(Number(f, 1), Number(f, 2), f.Groups[3].Value);
        return DateReading.Not(NoYear().IsMatch(typed) ? DateReading.YearMissing : DateReading.Unreadable);
    }

    /// <summary>How a date is written for people: `2 Dec 2026`, in Chinese `2026年12月2日`.</summary>
    public static string Say(DateOnly day, CultureInfo culture, bool weekday = false)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var words = Words.In(culture.TwoLetterISOLanguageName == "zh" ? Language.Chinese : Language.English);
        return weekday ? words.Weekday(day) : words.Day(day);
    }

    private static string Tidy(string? text) =>
        Spaces().Replace((text ?? "").Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant(), " ").TrimEnd('.', ',');

    private static DateReading Worded(string month, int day, string year)
    {
        var number = Array.FindIndex(Months, m => month.StartsWith(m, StringComparison.Ordinal)) + 1;
        var full = number == 0 ? "" : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number).ToLowerInvariant();
        if (number == 0 || !(full.StartsWith(month, StringComparison.Ordinal) || month == "sept")) return DateReading.Not(DateReading.Unreadable);
        if (year.Length != 4) return DateReading.Not(DateReading.YearShort);
        return Day(int.Parse(year, CultureInfo.InvariantCulture), number, day);
    }

    private static DateReading Figured(int first, int second, string year)
    {
        if (year.Length != 4) return DateReading.Not(DateReading.YearShort);
        var of = int.Parse(year, CultureInfo.InvariantCulture);
        var (monthFirst, dayFirst) = (Day(of, first, second), Day(of, second, first));
        return (monthFirst.Day, dayFirst.Day) switch
        {
            ({ } a, { } b) when a != b => new(null, [a, b], DateReading.Ambiguous),
            ({ } a, _) => DateReading.Of(a),
            (null, { } b) => DateReading.Of(b),
            _ => DateReading.Not(DateReading.NoSuchDay),
        };
    }

    private static DateReading Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DateReading.Of(new DateOnly(year, month, day)) : DateReading.Not(DateReading.NoSuchDay);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const string Weekday = @"(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)[a-z]*\.?,? )?";

    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
    [GeneratedRegex(@"^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?(?: ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?(?:t[\d:.]+)?(?:z|[+-]\d{2}:\d{2})?$")]
    private static partial Regex YearFirst();
    [GeneratedRegex(@"^((?:1[789]|20|21)\d{2})(\d{2})(\d{2})$")] private static partial Regex Solid();
    [GeneratedRegex("^" + Weekday + @"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]{3,9})\.?,?[ -]?'?(\d{2}|\d{4})$")]
    private static partial Regex DayMonthWord();
    [GeneratedRegex("^" + Weekday + @"([a-z]{3,9})\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?(?:,? ?|-)'?(\d{4}|(?<=[ ,'-])\d{2})$")]
    private static partial Regex MonthWordDay();
    [GeneratedRegex(@"^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{2}|\d{4})$")] private static partial Regex Figures();
    [GeneratedRegex(@"^(\d{1,2}[-/. ]\d{1,2}|\d{1,2}(?:st|nd|rd|th)? ?[a-z]{3,9}\.?|[a-z]{3,9}\.? ?\d{1,2}(?:st|nd|rd|th)?|\d{1,2}月\d{1,2}[日号]?)$")]
    private static partial Regex NoYear();
}
