using CbpRecord.Application.Law;
using CbpRecord.Domain.Law;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Law;

/// <summary>What the regulation asks, paragraph by paragraph.</summary>
public sealed class ParagraphsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ParagraphNote> Paragraphs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(new ShowLaw());
        if (shown.Refused) return this.Refused(shown);
        Paragraphs = shown.Value.Paragraphs;
        return Page();
    }
}
