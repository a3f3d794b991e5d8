using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>What was done to many deadlines at once, and its one undo.</summary>
public sealed class BulkShowModel(IMediator mediator, PageWords words) : PageModel
{
    [BindProperty] public string? Reason { get; set; }

    public BulkShown Shown { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(BulkActId id)
    {
        var shown = await mediator.Send(new ShowBulk(id));
        if (shown.Refused) return this.Refused(shown);
        Shown = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(BulkActId id)
    {
        var undone = await mediator.Send(new UndoBulk(id, string.IsNullOrWhiteSpace(Reason) ? words["bulk.undo-reason"] : Reason.Trim()));
        return undone.Refused ? await this.RefusedAsync(undone, () => OnGetAsync(id)) : this.Done(Links.BulkAct(id), "bulk.undone-now");
    }
}
