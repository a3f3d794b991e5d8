using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>The application as a task list: any order, each section saved on its own.</summary>
public sealed class TasksModel(IMediator mediator) : PageModel
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
