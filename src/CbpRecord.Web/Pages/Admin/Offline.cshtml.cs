using CbpRecord.Application.Offline;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin;

/// <summary>The last offline docket, and the key that its signature is checked with.</summary>
public sealed class OfflineModel(IMediator mediator) : PageModel
{
    /// <summary>Null for somebody from whom the docket is hidden just now.</summary>
    public OfflineShown? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(new ShowOfflineDocket());
        if (shown.Refused) return this.Refused(shown);
        Shown = shown.Value;
        return Page();
    }
}
