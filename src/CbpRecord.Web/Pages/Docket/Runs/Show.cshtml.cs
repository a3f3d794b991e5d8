using CbpRecord.Application.Deadlines;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket.Runs;

/// <summary>One pass over the docket, difference by difference.</summary>
public sealed class ShowModel(IMediator mediator) : PageModel
{
    public DerivationShown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? after)
    {
        var shown = await mediator.Send(new ShowDerivation(id, after));
        if (shown.Refused) return this.Refused(shown);
        Shown = shown.Value;
        return Page();
    }
}
