using System.Globalization;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>What the docket's rows are put together by.</summary>
public enum DocketGrouping { None, Day, Week, Right, Client, Person }

/// <summary>Rows that belong together, as far as they are on this page.</summary>
/// <param name="Name">A right's, client's or person's name; null for the rows of nobody, and for days.</param>
/// <param name="Code">A client's code, a right's number.</param>
/// <param name="Days">The day, or the first and last day of the week.</param>
/// <param name="Count">How many rows the whole group has under the filter, on every page.</param>
/// <param name="Opens">The filter that shows the group alone.</param>
public sealed record DocketGroup(string? Name, string? NameChinese, string? Code, (DateOnly First, DateOnly Last)? Days, int Count, DocketFilter Opens, IReadOnlyList<DocketRow> Rows);

/// <summary>One page of the docket with its headings.</summary>
/// <param name="Groups">One without a name where nothing is grouped.</param>
/// <param name="Urgent">How many open ones are overdue or in grace, whatever days the filter begins and ends with: a list that begins today still says what stands before it.</param>
public sealed record GroupedDocket(PageOf<DocketRow> Page, IReadOnlyList<DocketGroup> Groups, UrgentCounts Urgent);

/// <summary>Each exact up to <see cref="PageOf{T}.CountedTo"/>, then one more than that.</summary>
public sealed record UrgentCounts(int Overdue, int InGrace);

/// <summary>Weeks as the reader's calendar has them: from Sunday in American English, from Monday in Chinese.</summary>
public static class Weeks
{
    public static DayOfWeek FirstDay(Language language) => language == Language.Chinese ? DayOfWeek.Monday : DayOfWeek.Sunday;

    /// <summary>The first day of the week that the day is in; the day itself when it is one. The very first days of the calendar stop at its first day.</summary>
    public static DateOnly StartOf(DateOnly day, Language language) => day.AddDays(-Math.Min(((int)day.DayOfWeek - (int)FirstDay(language) + 7) % 7, day.DayNumber));
}

/// <summary>A right, client or person with rows in the docket, in the order of their names.</summary>
/// <param name="Sort">Unique, compared byte by byte.</param>
internal sealed record Heading(Guid? Id, string Sort, string? Name, string? NameChinese, string? Code, int Count)
{
    /// <summary>The rows of nobody come last.</summary>
    public const string Last = "~";

    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    public static string SortOf(string name, Guid id) => $"{Convert.ToHexString(Pinyin.GetSortKey(name.Length > 60 ? name[..60] : name, CompareOptions.IgnoreCase).KeyData)}-{id:N}";
}

/// <summary>Where a grouped list goes on: within a group, after a row.</summary>
internal readonly record struct GroupCursor(string Sort, string Row)
{
    public static GroupCursor? Parse(string? text) => text?.Split('|') is [var sort, var row] ? new(sort, row) : null;
    public override string ToString() => $"{Sort}|{Row}";
}
