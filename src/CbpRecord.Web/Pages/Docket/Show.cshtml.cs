using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Portal;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>Why this date, and what was or can be done about it.</summary>
public sealed class ShowModel(IMediator mediator, CurrentActor current, PageWords words) : PageModel
{
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public long Version { get; set; }
    [BindProperty] public IFormFile? Proof { get; set; }
    [BindProperty] public DocumentId? Kept { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public Instruction? Instruction { get; set; }
    [BindProperty] public bool Understood { get; set; }

    public DeadlineExplained Shown { get; private set; } = null!;
    public IEnumerable<Choice> Papers => Shown.Papers.Select(p => new Choice(p.Document.Hash, $"{p.FileName} · {words.Of("portal.use", p.Use)}, {words.Day(DateOnly.FromDateTime(p.At))}"));
    public bool MayFile => current.Actor.May(Permission.EditRecordations);
    public bool MayWork => current.Actor.May(Permission.WorkDeadlines);

    public async Task<IActionResult> OnGetAsync(DeadlineId id)
    {
        var shown = await mediator.Send(new ExplainDeadline(id));
        if (shown.Refused) return this.Refused(shown);
        Shown = shown.Value;
        return Page();
    }

    public Task<IActionResult> OnPostCompleteAsync(DeadlineId id) =>
        Send(id, new CompleteDeadline(id, Version, On, Reason, Proof is null ? null : new Attachment(Proof.FileName, Proof.OpenReadStream()), Kept), "docket.completed");

    public Task<IActionResult> OnPostWaiveAsync(DeadlineId id) => Send(id, new WaiveDeadline(id, Version, Reason), "docket.waived");
    public Task<IActionResult> OnPostReopenAsync(DeadlineId id) => Send(id, new ReopenDeadline(id, Version, Reason), "docket.reopened");

    public Task<IActionResult> OnPostAnswerAsync(DeadlineId id) => Send(id, new InstructFirm(id, Version, Instruction, Understood), "portal.answer-kept");

    public async Task<IActionResult> OnPostAskAsync(DeadlineId id)
    {
        var asked = await mediator.Send(new AskClient([id], Note));
        return asked.Refused ? await this.RefusedAsync(asked, () => OnGetAsync(id)) : this.Done(Links.Deadline(id), "portal.one-asked");
    }

    private async Task<IActionResult> Send(DeadlineId id, IRequest<Result> request, string said)
    {
        var answer = await mediator.Send(request);
        return answer.Refused ? await this.RefusedAsync(answer, () => OnGetAsync(id)) : this.Done(Links.Deadline(id), said);
    }
}
