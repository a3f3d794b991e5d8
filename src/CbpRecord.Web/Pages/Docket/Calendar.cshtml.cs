using System.Globalization;
using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>A month of the docket: how many deadlines stand under each day, each count leading to its list, and the first of them by name.</summary>
public sealed class CalendarModel(IMediator mediator, CurrentActor current, PageWords words, Today today) : DocketPage(mediator, current)
{
    /// <summary>"2026-12"; anything else is this month.</summary>
    [BindProperty(SupportsGet = true)] public string? Month { get; set; }

    public DocketMonth Shown { get; private set; } = default!;
    public DateOnly Today => today.Date;

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadPeople();
        var first = DateOnly.TryParseExact($"{Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 1 and < 9999 ? asked : Today.AddDays(1 - Today.Day);
        var last = first.AddMonths(1).AddDays(-1);
        var counted = await Mediator.Send(new CountDays(Filter, first, last));
        var counts = counted.Refused ? [] : counted.Value.ToDictionary(d => d.On);
        var rows = counts.Values.Sum(d => d.Count) is > 0 and <= DocketMonth.NamedAtMost ? (await Mediator.Send(new ListDocket(Within(first, last), Size: DocketMonth.NamedAtMost))).ValueOrDefault?.Rows : null;
        Shown = DocketMonth.Of(first, counts, counts.Values.Select(d => d.Count).DefaultIfEmpty().Max(), words.Speaks, rows);
        return counted.Refused ? await this.RefusedAsync(counted) : Page();
    }

    /// <summary>The month's rows, narrowed further where the filter does.</summary>
    private DocketFilter Within(DateOnly first, DateOnly last) => Filter with { From = From > first ? From : first, To = To < last ? To : last };
}
