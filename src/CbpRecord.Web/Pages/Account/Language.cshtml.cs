using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Domain.Clients;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Account;

/// <summary>The header's language switch: kept in a cookie, and in the profile of whoever is signed in.</summary>
[AllowAnonymous]
public sealed class LanguageModel(IMediator mediator, CurrentActor current) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Links.Home);

    public async Task<IActionResult> OnPostAsync(string? language, string? back)
    {
        Languages.Choose(HttpContext, language ?? "en");
        if (current.Actor.May(Permission.KeepOwnProfile))
            await mediator.Send(new Prefer(language == "zh-Hans" ? Language.Chinese : Language.English, null));
        return LocalRedirect(Url.IsLocalUrl(back) ? back : Links.Home);
    }
}
