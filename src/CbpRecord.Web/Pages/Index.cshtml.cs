using CbpRecord.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages;

/// <summary>The bare address leads to the first page of the rail.</summary>
public sealed class IndexModel(Shell shell) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(shell.Rail.Select(r => shell.AddressOf(r.Path)).FirstOrDefault() ?? Links.Profile);
}
