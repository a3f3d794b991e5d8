using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>The typing sheet: every value in the order of CBP's form, to be copied field by field or printed.</summary>
public sealed class SheetModel(IMediator mediator) : PageModel
{
    public FilingSheet Sheet { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(CaseId id)
    {
        var shown = await mediator.Send(new ShowFilingSheet(id));
        if (shown.Refused) return this.Refused(shown);
        Sheet = shown.Value;
        return Page();
    }
}
