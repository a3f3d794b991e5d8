using CbpRecord.Application.Access;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Verify;

/// <summary>Docketed dates that wait for a second reading by another person.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current) : PageModel
{
    public ReadingList List { get; private set; } = default!;
    public bool MayReview => current.Actor.May(Permission.ReviewDates);

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var list = await mediator.Send(new ListReadings(after));
        if (list.Refused) return this.Refused(list);
        List = list.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, RightId right, TriggerFact fact, int at)
    {
        var taken = await mediator.Send(new TakeReading(id, right, fact, at));
        return taken.Refused ? await this.RefusedAsync(taken, () => OnGetAsync(null)) : LocalRedirect(Links.Reading(id));
    }

    public async Task<IActionResult> OnPostGiveBackAsync(Guid reading)
    {
        var given = await mediator.Send(new GiveBackReading(reading));
        return given.Refused ? await this.RefusedAsync(given, () => OnGetAsync(null)) : this.Done(Links.Verify, "verify.given-back");
    }
}
