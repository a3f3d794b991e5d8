using CbpRecord.Application.People;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CbpRecord.Web.Pages.Account;

[AllowAnonymous, EnableRateLimiting(SignInRate.Policy)]
public sealed class SignInModel(IMediator mediator, SiteSettings site) : PageModel
{
    [BindProperty] public SignIn Input { get; set; } = new(null, null);

    /// <summary>The page that asked for a sign-in; only an address of this site is followed.</summary>
    [BindProperty(SupportsGet = true, Name = "next")] public string? Next { get; set; }

    public IReadOnlyList<Cast.Member> Demo => site.IsDemo ? Cast.All : [];
    public string DemoPassword => Cast.Password;

    public async Task<IActionResult> OnGetAsync() =>
        (await mediator.Send(new HasStarted())).Value ? Page() : LocalRedirect(Links.FirstRun);

    public async Task<IActionResult> OnPostAsync()
    {
        var signedIn = await mediator.Send(Input);
        if (signedIn.Refused) return await this.RefusedAsync(signedIn);
        await CookieSessions.Begin(HttpContext, signedIn.Value);
        return LocalRedirect(Url.IsLocalUrl(Next) ? Next : Links.Home);
    }
}
