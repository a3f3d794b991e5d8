using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>A year of the docket at a glance: the heavier a day, the darker, and each leads to its list.</summary>
public sealed class YearModel(IMediator mediator, CurrentActor current, PageWords words, Today today) : DocketPage(mediator, current)
{
    /// <summary>Anything that is not a year is this one.</summary>
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    public int Shown { get; private set; }
    public int Total => Months.Sum(m => m.Total);
    public int Heaviest { get; private set; }
    public bool AnyUnverified => Months.Any(m => m.Weeks.Any(w => w.Any(d => d.Unverified > 0)));
    public IReadOnlyList<DocketMonth> Months { get; private set; } = [];
    public DateOnly Today => today.Date;

    /// <summary>The counts that each shade stands for, first and last; a shade that no count reaches is left out.</summary>
    public IEnumerable<(int Weight, int From, int To)> Shades => Enumerable.Range(1, Heaviest).GroupBy(count => DocketMonth.WeightOf(count, Heaviest)).Select(g => (g.Key, g.First(), g.Last()));

    public async Task<IActionResult> OnGetAsync()
    {
        await ReadPeople();
        Shown = Year is > 1 and < 9999 ? Year.Value : Today.Year;
        var counted = await Mediator.Send(new CountDays(Filter, new(Shown, 1, 1), new(Shown, 12, 31)));
        var counts = counted.Refused ? [] : counted.Value.ToDictionary(d => d.On);
        Heaviest = counts.Values.Select(d => d.Count).DefaultIfEmpty().Max();
        Months = [.. Enumerable.Range(1, 12).Select(m => DocketMonth.Of(new(Shown, m, 1), counts, Heaviest, words.Speaks))];
        return counted.Refused ? await this.RefusedAsync(counted) : Page();
    }
}
