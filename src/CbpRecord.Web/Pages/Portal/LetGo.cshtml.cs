using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Portal;

/// <summary>Before something is let go: the consequence by name, and a box to tick.</summary>
public sealed class LetGoModel(IMediator mediator) : PageModel
{
    [BindProperty] public long Version { get; set; }
    [BindProperty] public bool Understood { get; set; }
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
        var told = await mediator.Send(new InstructFirm(id, Version, Instruction.LetGo, Understood));
        return told.Refused ? await this.RefusedAsync(told, () => OnGetAsync(id)) : this.Done(Links.Portal, "portal.told-let-go");
    }
}
