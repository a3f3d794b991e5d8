using System.Globalization;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Portal;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Portal;

/// <summary>Packets, receipts and decisions of the client, newest first.</summary>
public sealed class DocumentsModel(IMediator mediator) : PageModel
{
    public PageOf<Paper> List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var listed = await mediator.Send(new ListPapers(after));
        if (listed.Refused) return this.Refused(listed);
        List = listed.Value;
        return Page();
    }

    public string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / 1000)} kB") : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
