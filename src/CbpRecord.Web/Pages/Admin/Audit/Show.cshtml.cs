using CbpRecord.Application.Audit;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Admin.Audit;

public sealed class ShowModel(IMediator mediator) : PageModel
{
    public Act Act { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(long number)
    {
        var shown = await mediator.Send(new ShowAct(number));
        if (shown.Refused) return this.Refused(shown);
        Act = shown.Value;
        return Page();
    }
}
