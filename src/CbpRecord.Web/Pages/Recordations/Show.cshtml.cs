using CbpRecord.Application.Access;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>One case: where it stands, its clocks, what to do next, its steps and its packets.</summary>
public sealed class ShowModel(IMediator mediator, CurrentActor current) : PageModel
{
    public CaseView View { get; private set; } = default!;
    public bool MayEdit { get; } = current.Actor.May(Permission.EditRecordations);
    public bool MayFile { get; } = current.Actor.May(Permission.FileRecordations);

    public bool MayCorrect => View.Case.Correctable.Count > 0 && current.Actor.May(Permission.CorrectFacts);

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowCase(id));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        return Page();
    }

    /// <summary>What can be done now: the page of each step, the likeliest first.</summary>
    public IReadOnlyList<string> Steps => View.Case.Stage switch
    {
        Stage.Draft => ["tasks", "cancel"],
        Stage.ReadyToFile => ["file", "sheet", "packet", "tasks", "cancel"],
        Stage.Submitted => [Approve, "acknowledge", "information", .. Notice, "deny", "cancel"],
        Stage.UnderReview => [Approve, "information", .. Notice, "deny", "cancel"],
        Stage.InfoRequested => ["answer", Approve, "deny", "cancel"],
        Stage.Denied => ["tasks", "cancel"],
        Stage.Recorded => View.IsRecordation ? ["renew", "cancel"] : [],
        _ => [],
    };

    public IEnumerable<string> Allowed => Steps.Where(step => step is "tasks" or "renew" ? MayEdit : MayFile);

    private string Approve => View.IsRecordation ? "approve" : "approve-later";
    private IEnumerable<string> Notice => View.Right.Kind == RightKind.TradeName && View.IsRecordation ? ["publish"] : [];
}
