using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Web.Html;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>Where the words of kinds, steps and findings stand, and the shape beside a standing's word.</summary>
public static class DocketWords
{
    public static string Kind(string code) => $"law.kind-{code}";
    public static string Step(string code) => $"law.step-{code}";
    public static string Finding(string code) => $"law.finding-{code}";

    /// <summary>A step in words; what a reading chose is named as the page of the law names it.</summary>
    public static string Said(Step step, PageWords words)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(words);
        var arguments = step.Arguments.ToArray();
        if (step.Code.StartsWith("reading-", StringComparison.Ordinal) && arguments is [string option, ..])
            arguments[0] = words.Or(LawWords.Reading(step.Code["reading-".Length..], option), option);
        return words[Step(step.Code), arguments];
    }

    /// <summary>By which day of Beijing it is to be done; on its own day, when that is gone, the hour at which Washington's ends there.</summary>
    public static string InBeijing(DocketRow row, PageWords words)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(words);
        return row.ActOn == row.Today ? words["docket.beijing-now", row.BeijingEnd.On, row.BeijingEnd.At.ToString("HH:mm", CultureInfo.InvariantCulture)] : words["docket.beijing-by", row.BeijingBy];
    }

    /// <summary>"December 2026", in Chinese "2026年12月".</summary>
    public static string Month(DateOnly day, PageWords words) => day.ToString(words.Speaks == Language.Chinese ? "yyyy年M月" : "MMMM yyyy", Culture(words));

    /// <summary>"Wed", in Chinese "周三"; whole "Wednesday", narrow "W" and "三".</summary>
    public static string Weekday(DateOnly day, PageWords words, bool whole = false, bool narrow = false) => (Culture(words).DateTimeFormat, day.DayOfWeek) switch
    {
        var (format, of) when whole => format.GetDayName(of),
        var (format, of) when narrow => words.Speaks == Language.Chinese ? format.GetAbbreviatedDayName(of)[^1..] : format.GetAbbreviatedDayName(of)[..1],
        var (format, of) => format.GetAbbreviatedDayName(of),
    };

    /// <summary>What narrows a docket though no field on the page says so, each with the filter without it.</summary>
    public static IEnumerable<(string Only, DocketFilter Without)> Narrowed(DocketFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Verified is { } verified) yield return (verified ? "verified" : "unverified", filter with { Verified = null });
        if (filter.Waiting) yield return ("waiting", filter with { Waiting = false });
        if (filter.Unassigned) yield return ("unassigned", filter with { Unassigned = false });
        if (filter.Right is not null) yield return ("right", filter with { Right = null });
        if (filter.DueBy is not null) yield return ("due-by", filter with { DueBy = null });
    }

    private static CultureInfo Culture(PageWords words) => Application.Words.Words.In(words.Speaks).Culture;

    public static string Shape(Standing standing) => standing switch
    {
        Standing.Overdue => "overdue",
        Standing.InGrace or Standing.Today or Standing.ThisWeek or Standing.Soon => "soon",
        Standing.Met or Standing.Completed => "done",
        Standing.Later => "later",
        _ => "plain",
    };
}
