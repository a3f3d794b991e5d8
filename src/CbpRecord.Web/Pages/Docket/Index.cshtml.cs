using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>The docket by its address: every filter is in the query, and nothing else is remembered.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Client { get; set; }
    [BindProperty(SupportsGet = true)] public string? Number { get; set; }
    [BindProperty(SupportsGet = true)] public DocketState State { get; set; }
    [BindProperty(SupportsGet = true)] public Urgency? Urgency { get; set; }

    public PageOf<DocketRow> List { get; private set; } = new([], null, 0, false);

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var filter = new DocketFilter { From = From, To = To, Kind = Kind, Client = Client, Number = Number, State = State, Urgency = Urgency };
        var listed = await mediator.Send(new ListDocket(filter, after));
        if (listed.Refused) return await this.RefusedAsync(listed, () => Task.FromResult<IActionResult>(Page()));
        List = listed.Value;
        return Page();
    }
}
