using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Portal;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Portal;

/// <summary>The rights in sight, each with its two clocks.</summary>
public sealed class RightsModel(IMediator mediator, Today clock) : PageModel
{
    public PageOf<MyRight> List { get; private set; } = default!;
    public DateOnly On => clock.Date;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var listed = await mediator.Send(new ListMyRights(after));
        if (listed.Refused) return this.Refused(listed);
        List = listed.Value;
        return Page();
    }
}
