using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>What the uploaded files would do, and the one commit.</summary>
public sealed class ImportPreviewModel(IMediator mediator) : PageModel
{
    public StagedPreview Staged { get; private set; } = default!;

    /// <summary>The words of a field: "imports.field-expireson".</summary>
    public static string FieldKey(FieldChange change) => $"imports.field-{change.Field.ToLowerInvariant()}";

    /// <summary>"9 added, 2 met, 1 already past"; a dash where no deadline is touched.</summary>
    public static string Deadlines(PageWords words, ImportDocket docket)
    {
        var parts = new (int Count, string Key)[] { (docket.Added, "added"), (docket.Moved, "moved"), (docket.Removed, "removed"), (docket.Met, "met"), (docket.OpenAgain, "open-again"), (docket.Past, "past") };
        return docket.Any ? string.Join(words["corrections.comma"], parts.Where(p => p.Count > 0).Select(p => words[$"corrections.count-{p.Key}", p.Count])) : "—";
    }

    public async Task<IActionResult> OnGetAsync(ImportBatchId id)
    {
        var staged = await mediator.Send(new PreviewStagedImport(id));
        if (staged.Refused) return this.Refused(staged);
        Staged = staged.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ImportBatchId id)
    {
        var done = await mediator.Send(new ImportRegistrations(id, null, null));
        return done.Refused ? await this.RefusedAsync(done, () => OnGetAsync(id)) : this.Done(Links.Import(id), "imports.done");
    }
}
