using CbpRecord.Application.Access;
using CbpRecord.Application.Clients;
using CbpRecord.Application.Pipeline;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Clients;

public sealed class IndexModel(IMediator mediator, CurrentActor current) : PageModel
{
    public PageOf<ClientRow> List { get; private set; } = new([], null, 0, false);
    public bool MayAdd => current.Actor.May(Permission.ManageClients);

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var listed = await mediator.Send(new ListClients(after));
        if (listed.Refused) return this.Refused(listed);
        List = listed.Value;
        return Page();
    }
}
