using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations.Sections;

/// <summary>A question page of an application: shows what is saved or offered, adds and takes away rows without saving, and saves.</summary>
public abstract class SectionModel<TInput>(IMediator mediator) : PageModel, ISectionPage where TInput : SectionInput, IFromAnswers<TInput>, new()
{
    private const string Clash = "changed-meanwhile";

    [BindProperty] public TInput Input { get; set; } = new();
    [BindProperty] public long Version { get; set; }
    public SectionView View { get; private set; } = default!;

    /// <summary>What somebody else saved meanwhile, as lines; null while nobody did.</summary>
    public IReadOnlyList<string>? SavedMeanwhile { get; private set; }

    public async Task<IActionResult> OnGetAsync(CaseId id, string? offer)
    {
        var shown = await mediator.Send(new ShowSection(id, Input.Section, offer));
        if (shown.Refused) return this.Refused(shown);
        View = shown.Value;
        if (HttpMethods.IsPost(Request.Method)) return Page();
        (Input, Version) = (TInput.From(View.Filled), View.Version);
        if (HasRows) Input.AddRow();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseId id)
    {
        var saved = await mediator.Send(new SaveSection(id, Version, Input));
        return saved.Refused ? await this.RefusedAsync(saved, () => AgainAsync(id, saved.Errors.Any(e => e.Code == Clash))) : this.Done(Links.Tasks(id), "recordations.section-saved");
    }

    public Task<IActionResult> OnPostAddAsync(CaseId id) => RowsAsync(id, () => Input.AddRow());
    public Task<IActionResult> OnPostRemoveAsync(CaseId id, int row) => RowsAsync(id, () => Input.RemoveRow(row));

    protected virtual bool HasRows => false;

    private Task<IActionResult> RowsAsync(CaseId id, Action change)
    {
        ModelState.Clear();
        change();
        return OnGetAsync(id, null);
    }

    // After a clash the form goes on from what is saved now: sent again, it replaces that knowingly.
    private async Task<IActionResult> AgainAsync(CaseId id, bool clash)
    {
        var shown = await OnGetAsync(id, null);
        if (!clash || shown is not PageResult) return shown;
        SavedMeanwhile = SectionText.Of(View.Filled, View.Section);
        ModelState.Remove(nameof(Version));
        Version = View.Version;
        return shown;
    }
}

/// <summary>What the shared parts of a section's page need of its model.</summary>
public interface ISectionPage
{
    SectionView View { get; }
    long Version { get; }
    IReadOnlyList<string>? SavedMeanwhile { get; }
}
