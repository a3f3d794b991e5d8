using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>Check your answers: everything that will be printed on one page, and the one commit.</summary>
public sealed class CheckModel(IMediator mediator) : PageModel
{
    [BindProperty] public long Version { get; set; }
    public AnswersView View { get; private set; } = default!;
    public bool MayConfirm => View.Plan.Gaps.Count == 0 && View.Case.Stage is Stage.Draft or Stage.Denied;

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowAnswers(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseId id)
    {
        var confirmed = await mediator.Send(new ConfirmAnswers(id, Version));
        return confirmed.Refused ? await this.RefusedAsync(confirmed, () => OnGetAsync(id)) : this.Done(Links.Recordation(id), "recordations.confirmed");
    }
}
