using CbpRecord.Application.Access;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Enforcement;

/// <summary>Every detention and seizure in sight. The filter is the address.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current, PageWords words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Number { get; set; }
    [BindProperty(SupportsGet = true)] public BorderKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public BorderState? State { get; set; }
    [BindProperty(SupportsGet = true)] public ClientId? Client { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public PageOf<BorderRow> List { get; private set; } = default!;
    public IReadOnlyList<Choice> Clients { get; private set; } = [];
    public bool Filtered => Kind is not null || State is not null || Client is not null || !string.IsNullOrWhiteSpace(Number);

    public Func<ExportFormat, string>? Exports => current.Actor.May(Permission.ExportReports) ? format => Links.ExportOf(Request, format) : null;
    private ListBorderCases Asked => new(Kind, State, Client, null, Number, After);

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(Asked);
        if (shown.Refused) return this.Refused(shown);
        List = shown.Value;
        Clients = await mediator.ClientChoices(words);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(ExportFormat format) =>
        this.Taken(await mediator.Send(new ExportBorderCases(Asked with { After = null }, format, words.Speaks), HttpContext.RequestAborted));
}
