using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Packets;

/// <summary>Every gap and warning of a case with its paragraph and its remedy, and what the filing costs.</summary>
public sealed class PreflightModel(IMediator mediator) : PageModel
{
    public AnswersView View { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowAnswers(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }
}
