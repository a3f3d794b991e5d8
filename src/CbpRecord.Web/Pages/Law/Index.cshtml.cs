using CbpRecord.Application.Access;
using CbpRecord.Application.Law;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Law;

/// <summary>The law as the firm reads it, on one page; `cites` narrows it to what cites a paragraph.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Cites { get; set; }
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    public LawBook Book { get; private set; } = null!;
    public bool MayChange => current.Actor.May(Permission.ChangeReadings);
    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Cites);

    public async Task<IActionResult> OnGetAsync()
    {
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
}
