using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>What was told of a deadline, and the button that a reminder leads to.</summary>
public sealed class AcknowledgeModel(IMediator mediator) : PageModel
{
    public DocketRow Row { get; private set; } = null!;
    public DeadlineTold Told { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(DeadlineId id)
    {
        var shown = await mediator.Send(new ExplainDeadline(id));
        if (shown.Refused) return this.Refused(shown);
        var told = await mediator.Send(new ShowTold(id));
        if (told.Refused) return this.Refused(told);
        (Row, Told) = (shown.Value.Row, told.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DeadlineId id)
    {
        var noted = await mediator.Send(new AcknowledgeDeadline(id));
        return noted.Refused ? await this.RefusedAsync(noted, () => OnGetAsync(id)) : this.Done(Links.Acknowledge(id), "reminders.ack-done");
    }

    /// <summary>"-30" in words; the named steps by their own.</summary>
    public static string Step(PageWords words, string step) => !int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) ? words[$"reminders.step-{step}"]
        : days == 0 ? words["reminders.step-day"] : words[days < 0 ? "reminders.step-before" : "reminders.step-after", Math.Abs(days)];
}
