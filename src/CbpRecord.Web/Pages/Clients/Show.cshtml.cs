using CbpRecord.Application.Access;
using CbpRecord.Application.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Clients;

public sealed class ShowModel(IMediator mediator, CurrentActor current) : PageModel
{
    public ClientView Client { get; private set; } = default!;
    public bool MayEdit => current.Actor.May(Permission.ManageClients);
    public bool MayInvite => current.Actor.May(Permission.ManagePeople);

    public async Task<IActionResult> OnGetAsync(ClientId id)
    {
        var shown = await mediator.Send(new ShowClient(id));
        if (shown.Refused) return this.Refused(shown);
        Client = shown.Value;
        return Page();
    }
}
