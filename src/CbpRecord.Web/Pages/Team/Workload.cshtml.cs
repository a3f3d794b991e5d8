using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Team;

/// <summary>Persons by weeks; each count leads to the docket's list of exactly those rows.</summary>
public sealed class WorkloadModel(IMediator mediator, PageWords words) : PageModel
{
    public WorkloadView View { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(new ShowWorkload());
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }

    public DocketFilter Filter(WorkOf? of, WorkWeek? week) => new()
    {
        From = week?.From ?? View.Weeks[0].From, To = week?.To ?? View.Weeks[^1].To, Person = of?.Id, Unassigned = of is { Id: null },
    };

    /// <summary>Of the fullest cell: none, up to a quarter, a half, three quarters, more.</summary>
    public string Shade(int count) => count == 0 ? "h0" : $"h{1 + Math.Min(3, 4 * (count - 1) / Math.Max(1, View.Fullest))}";

    /// <summary>"23 Nov" or "11月23日": the head of a column, whose whole words are beside it for those who hear it.</summary>
    public string Head(DateOnly day) => day.ToString(words.Speaks == Language.Chinese ? "M月d日" : "d MMM", Words.In(words.Speaks).Culture);
}
