using CbpRecord.Application.Jobs;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Law;

/// <summary>A change of the law: its rehearsal as it is counted, every date it would move, and the one confirmation.</summary>
public sealed class ChangeModel(IMediator mediator, Errands errands) : PageModel
{
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public LawChangeKind Kind { get; set; }

    public LawChangeShown Shown { get; private set; } = null!;
    public bool StandsStill => Shown.Now - Shown.Change.BeatAt > TimeSpan.FromSeconds(30);

    public async Task<IActionResult> OnGetAsync(LawChangeId id, LawMove? what, string? after)
    {
        var shown = await mediator.Send(new ShowLawChange(id, what, after));
        if (shown.Refused) return this.Refused(shown);
        Shown = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(LawChangeId id)
    {
        var confirmed = await mediator.Send(Kind switch
        {
            LawChangeKind.Reading => new ChooseReading(id, Reason),
            LawChangeKind.Closure => new AddClosureDay(id),
            _ => (IRequest<Result>)new TakeBackClosureDay(id, Reason),
        });
        if (confirmed.Refused) return await this.RefusedAsync(confirmed, () => OnGetAsync(id, null, null));
        errands.Begin(new CarryOutLawChange(id));
        return this.Done(Links.LawChange(id), "lawchange.confirmed");
    }

    public async Task<IActionResult> OnPostGoOnAsync(LawChangeId id)
    {
        var shown = await mediator.Send(new ShowLawChange(id));
        if (shown.Refused) return this.Refused(shown);
        errands.Begin(shown.Value.Change.State == LawChangeState.Counting ? new CountLawChange(id) : new CarryOutLawChange(id));
        return LocalRedirect(Links.LawChange(id));
    }

    public async Task<IActionResult> OnPostAgainAsync(LawChangeId id)
    {
        var shown = await mediator.Send(new ShowLawChange(id));
        if (shown.Refused) return this.Refused(shown);
        var begun = await mediator.Send(shown.Value.Change.Again(LawChangeId.New()));
        if (begun.Refused) return await this.RefusedAsync(begun, () => OnGetAsync(id, null, null));
        errands.Begin(new CountLawChange(begun.Value));
        return LocalRedirect(Links.LawChange(begun.Value));
    }
}
