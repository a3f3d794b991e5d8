using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Portal;

/// <summary>One decision, whole: proceed here, or on to the page that asks again before it is let go.</summary>
public sealed class DecideModel(IMediator mediator) : PageModel
{
    [BindProperty] public long Version { get; set; }
    public Decision Decision { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(DeadlineId id)
    {
        var shown = await mediator.Send(new ShowDecision(id));
        if (shown.Refused) return this.Refused(shown);
        Decision = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DeadlineId id)
    {
        var told = await mediator.Send(new InstructFirm(id, Version, Instruction.Proceed));
        return told.Refused ? await this.RefusedAsync(told, () => OnGetAsync(id)) : this.Done(Links.Portal, "portal.told-proceed");
    }
}
