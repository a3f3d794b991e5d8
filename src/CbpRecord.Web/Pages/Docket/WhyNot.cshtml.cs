using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>Why not: what every rule says of one right, each exactly once.</summary>
public sealed class WhyNotModel(IMediator mediator) : PageModel
{
    public RightExplained Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(RightId id)
    {
        var shown = await mediator.Send(new ExplainRight(id));
        if (shown.Refused) return this.Refused(shown);
        Shown = shown.Value;
        return Page();
    }
}
