using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Portal;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>What clients decide about in the next half year and were not asked about; many are asked at once.</summary>
public sealed class AskModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Client { get; set; }
    [BindProperty] public string? Note { get; set; }
    public PageOf<DocketRow> List { get; private set; } = new([], null, 0, false);

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var listed = await mediator.Send(new ListAskable(Client, after));
        if (listed.Refused) return this.Refused(listed);
        List = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DeadlineId[] deadlines)
    {
        var asked = await mediator.Send(new AskClient(deadlines, Note));
        return asked.Refused ? await this.RefusedAsync(asked, () => OnGetAsync(null)) : this.Done(Links.AskClients, "portal.asked-done", $"{asked.Value}");
    }
}
