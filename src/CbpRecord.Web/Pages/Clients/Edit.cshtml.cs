using CbpRecord.Application.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Clients;

public sealed class EditModel(IMediator mediator) : PageModel
{
    [BindProperty] public RenameClient Input { get; set; } = default!;
    public ClientView Client { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(ClientId id)
    {
        var shown = await mediator.Send(new ShowClient(id));
        if (shown.Refused) return this.Refused(shown);
        Client = shown.Value;
        Input ??= new(id, Client.Version, Client.Name, Client.NameChinese, Client.Language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ClientId id)
    {
        var renamed = await mediator.Send(Input with { Id = id });
        return renamed.Refused ? await this.RefusedAsync(renamed, () => OnGetAsync(id)) : this.Done(Links.Client(id), "clients.saved");
    }
}
