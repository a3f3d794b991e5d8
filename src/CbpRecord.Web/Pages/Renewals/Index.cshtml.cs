using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Renewals;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Renewals;

/// <summary>Renewals, extensions and changes in sight. The filter is the address.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)] public TransactionKind? Transaction { get; set; }
    [BindProperty(SupportsGet = true)] public Stage? Stage { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }
    public PageOf<RenewalRow> List { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(new ListRenewals(Transaction, Stage, After: After));
        if (shown.Refused) return this.Refused(shown);
        List = shown.Value;
        return Page();
    }
}
