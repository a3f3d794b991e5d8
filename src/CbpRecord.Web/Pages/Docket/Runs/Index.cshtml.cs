using CbpRecord.Application.Deadlines;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket.Runs;

/// <summary>What each night, reading or closure day changed in the docket.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<DerivationRun> Runs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListDerivations());
        if (listed.Refused) return this.Refused(listed);
        Runs = listed.Value;
        return Page();
    }
}
