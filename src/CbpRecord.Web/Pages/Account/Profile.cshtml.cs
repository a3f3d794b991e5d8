using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Domain.Clients;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Account;

public sealed class ProfileModel(IMediator mediator, CurrentActor current) : PageModel
{
    public PersonRow Person { get; private set; } = new();
    public bool OfTheFirm => current.Actor.May(Permission.KeepAbsences);
    [BindProperty] public Language Language { get; set; }
    [BindProperty] public bool SingleKeys { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(new ShowProfile());
        if (shown.Refused) return this.Refused(shown);
        Person = shown.Value;
        if (HttpMethods.IsGet(Request.Method)) (Language, SingleKeys) = (Person.Language, Person.SingleKeys);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var preferred = await mediator.Send(new Prefer(Language, SingleKeys));
        if (preferred.Refused) return await this.RefusedAsync(preferred, OnGetAsync);
        Languages.Choose(HttpContext, Language == Language.Chinese ? "zh-Hans" : "en");
        Shell.RememberKeys(HttpContext, SingleKeys);
        return this.Done(Links.Profile, "account.profile-saved");
    }
}
