using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>One import: what it did, and its undo with whatever stands in the way.</summary>
public sealed class ImportShowModel(IMediator mediator) : PageModel
{
    [BindProperty] public string? Reason { get; set; }
    public ImportDetails Import { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(ImportBatchId id)
    {
        var shown = await mediator.Send(new ShowImport(id));
        if (shown.Refused) return this.Refused(shown);
        Import = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ImportBatchId id)
    {
        var undone = await mediator.Send(new UndoImport(id, Reason));
        return undone.Refused ? await this.RefusedAsync(undone, () => OnGetAsync(id)) : this.Done(Links.Import(id), "imports.undone-done");
    }
}
