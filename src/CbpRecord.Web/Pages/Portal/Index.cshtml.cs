using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Portal;

/// <summary>A client's first page: what to decide, by when, at what cost, and what happens otherwise.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public DecisionList List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await mediator.Send(new ListDecisions());
        if (listed.Refused) return this.Refused(listed);
        List = listed.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DeadlineId id, long version)
    {
        var told = await mediator.Send(new InstructFirm(id, version, Instruction.Proceed));
        return told.Refused ? await this.RefusedAsync(told, OnGetAsync) : this.Done(Links.Portal, "portal.told-proceed");
    }
}
