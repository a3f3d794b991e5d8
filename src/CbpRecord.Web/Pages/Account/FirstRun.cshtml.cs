using CbpRecord.Application.People;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CbpRecord.Web.Pages.Account;

/// <summary>Makes the first account with the code from the console; not found once there is one.</summary>
[AllowAnonymous, EnableRateLimiting(SignInRate.Policy)]
public sealed class FirstRunModel(IMediator mediator, PageWords words) : PageModel
{
    [BindProperty] public StartInstallation Input { get; set; } = new(null, null, null, null, words.Speaks);
    public IEnumerable<Choice> LanguageChoices => Choice.Languages;

    public async Task<IActionResult> OnGetAsync() => (await mediator.Send(new HasStarted())).Value ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var started = await mediator.Send(Input);
        return started.Refused ? await this.RefusedAsync(started) : this.Done(Links.SignIn, "account.first-run-done");
    }
}
