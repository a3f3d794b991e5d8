using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>Gives a right to a client.</summary>
public sealed class AssignModel(IMediator mediator, PageWords words) : PageModel
{
    [BindProperty] public ClientId? Client { get; set; }
    public Right Item { get; private set; } = default!;
    public IReadOnlyList<Choice> Clients { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] RightId right)
    {
        var shown = await mediator.Send(new ShowRight(right));
        if (shown.Refused) return this.Refused(shown);
        Item = shown.Value.Right;
        Clients = await mediator.ClientChoices(words);
        if (HttpMethods.IsGet(Request.Method)) Client = Item.ClientId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] RightId right)
    {
        var assigned = await mediator.Send(new AssignRights([right], Client));
        return assigned.Refused ? await this.RefusedAsync(assigned, () => OnGetAsync(right)) : this.Done(Links.Right(right), "rights.assigned");
    }
}
