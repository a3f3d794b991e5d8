using CbpRecord.Application.Access;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Law;

/// <summary>The law as the firm reads it, on one page; `cites` narrows it to what cites a paragraph.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current, Errands errands) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Cites { get; set; }
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    public LawBook Book { get; private set; } = null!;
    public IReadOnlyList<LawChange> Changes { get; private set; } = [];
    public bool MayChange => current.Actor.May(Permission.ChangeReadings);
    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Cites);

    public async Task<IActionResult> OnGetAsync()
    {
        if (MayChange && !IsNarrowed && await mediator.Send(new ListLawChanges()) is { Refused: false } changes) Changes = changes.Value;
        var shown = await mediator.Send(new ShowLaw(Cites, Year));
        if (shown.Refused)
        {
            var whole = await mediator.Send(new ShowLaw(Cites));
            if (whole.Refused) return this.Refused(whole);
            Book = whole.Value;
            return await this.RefusedAsync(shown);
        }
        Book = shown.Value;
        return Page();
    }

    /// <summary>Begins to take a closure day back; the rehearsal asks why.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(Guid closure)
    {
        var begun = await mediator.Send(new RehearseTakingBack(LawChangeId.New(), closure));
        if (begun.Refused) return await this.RefusedAsync(begun, OnGetAsync);
        errands.Begin(new CountLawChange(begun.Value));
        return LocalRedirect(Links.LawChange(begun.Value));
    }
}
