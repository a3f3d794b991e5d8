using CbpRecord.Application.Search;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Search;

/// <summary>What a search found, as a page, or as the part that stands under the header's search while somebody types.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int AsYouType = 8;

    public string? Q { get; private set; }
    public bool Part { get; private set; }
    public IReadOnlyList<Hit> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q, string? part)
    {
        (Q, Part) = (q, part == "1");
        var found = await mediator.Send(Part ? new FindEverything(q, AsYouType) : new FindEverything(q));
        if (found.Refused) return this.Refused(found);
        Found = found.Value.Hits;
        return Page();
    }
}
