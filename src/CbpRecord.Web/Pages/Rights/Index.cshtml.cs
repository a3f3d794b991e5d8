using CbpRecord.Application.Access;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>Every right in sight. The filter is the address.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current, ShellSettings site, PageWords words) : PageModel
{
    [BindProperty(SupportsGet = true)] public RightKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public ClientId? Client { get; set; }
    [BindProperty(SupportsGet = true)] public bool? Recordable { get; set; }
    [BindProperty(SupportsGet = true)] public bool? Recorded { get; set; }
    [BindProperty(SupportsGet = true)] public int? Within { get; set; }
    [BindProperty(SupportsGet = true)] public bool Unassigned { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    public PageOf<RightRow> List { get; private set; } = default!;
    public IReadOnlyList<Choice> Clients { get; private set; } = [];
    public bool Filtered => Kind is not null || Client is not null || Recordable is not null || Recorded is not null || Within is not null || Unassigned;
    public Func<ExportFormat, string>? Exports => current.Actor.May(Permission.ExportReports) ? format => Links.ExportOf(Request, format) : null;
    public bool MayEdit => current.Actor.May(Permission.EditRights);

    /// <summary>Where files of the USPTO are imported; null where this installation has no such page.</summary>
    public string? Import => MayEdit && site.Paths.Contains(Links.Imports) ? Links.Imports : null;

    private ListRights Asked => new(Kind, Client, Recordable, Within, Recorded, Unassigned, After);

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await mediator.Send(Asked);
        if (shown.Refused) return this.Refused(shown);
        List = shown.Value;
        Clients = await mediator.ClientChoices(words);
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(ExportFormat format) =>
        this.Taken(await mediator.Send(new ExportRights(Asked with { After = null }, format, words.Speaks), HttpContext.RequestAborted));
}
