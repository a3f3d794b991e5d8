using CbpRecord.Application.Access;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Renewals;

/// <summary>Renewals, extensions and changes in sight. The filter is the address.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current, PageWords words) : PageModel
{
    [BindProperty(SupportsGet = true)] public TransactionKind? Transaction { get; set; }
    [BindProperty(SupportsGet = true)] public Stage? Stage { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }
    public PageOf<RenewalRow> List { get; private set; } = default!;
    public Func<ExportFormat, string>? Exports => current.Actor.May(Permission.ExportReports) ? format => Links.ExportOf(Request, format) : null;
    private ListRenewals Asked => new(Transaction, Stage, After: After);

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(Asked);
        if (shown.Refused) return this.Refused(shown);
        List = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(ExportFormat format) =>
        this.Taken(await mediator.Send(new ExportRenewals(Asked with { After = null }, format, words.Speaks), HttpContext.RequestAborted));
}
