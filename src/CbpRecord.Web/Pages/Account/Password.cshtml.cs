using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Account;

public sealed class PasswordModel(IMediator mediator, CurrentActor current) : PageModel
{
    [BindProperty] public ChangePassword Input { get; set; } = new(null, null);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var changed = await mediator.Send(Input);
        if (changed.Refused) return await this.RefusedAsync(changed);
        await CookieSessions.Begin(HttpContext, current.Actor.Id, changed.Value);
        return this.Done(Links.Profile, "account.password-changed");
    }
}
