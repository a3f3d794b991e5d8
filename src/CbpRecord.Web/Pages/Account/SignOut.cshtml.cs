using CbpRecord.Web.Access;
using CbpRecord.Web.Html;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Account;

/// <summary>Signing out is a POST, so that no prefetch and no foreign link can do it.</summary>
[AllowAnonymous]
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Links.Home);

    public async Task<IActionResult> OnPostAsync()
    {
        await CookieSessions.End(HttpContext);
        return LocalRedirect(Links.SignIn);
    }
}
