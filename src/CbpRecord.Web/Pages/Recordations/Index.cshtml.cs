using CbpRecord.Application.Access;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Recordations;

/// <summary>Every recordation in sight. The filter is the address.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current, PageWords words) : PageModel
{
    [BindProperty(SupportsGet = true)] public Stage? Stage { get; set; }
    [BindProperty(SupportsGet = true)] public RightKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public ClientId? Client { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Number { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public PageOf<RecordationRow> List { get; private set; } = default!;
    public IReadOnlyList<Choice> Clients { get; private set; } = [];
    public bool Filtered => Stage is not null || Kind is not null || Client is not null || From is not null || To is not null || !string.IsNullOrWhiteSpace(Number);

    public Func<ExportFormat, string>? Exports => current.Actor.May(Permission.ExportReports) ? format => Links.ExportOf(Request, format) : null;
    private ListRecordations Asked => new(Stage, Kind, Client, From, To, Number, After);

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(Asked);
        if (shown.Refused) return this.Refused(shown);
        List = shown.Value;
        Clients = await mediator.ClientChoices(words);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(ExportFormat format) =>
        this.Taken(await mediator.Send(new ExportRecordations(Asked with { After = null }, format, words.Speaks), HttpContext.RequestAborted));
}
