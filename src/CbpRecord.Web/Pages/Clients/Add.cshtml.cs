using CbpRecord.Application.Clients;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Clients;

public sealed class AddModel(IMediator mediator) : PageModel
{
    /// <summary>The id is made when the form is shown, so that a form sent twice collides with itself.</summary>
    [BindProperty] public AddClient Input { get; set; } = new(ClientId.New(), null, null, null, Language.Chinese);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var added = await mediator.Send(Input);
        return added.Refused ? await this.RefusedAsync(added) : this.Done(Links.Client(Input.Id), "clients.added");
    }
}
