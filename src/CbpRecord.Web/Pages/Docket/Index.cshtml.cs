using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>The docket's list, and the same rows as files.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current, PageWords words) : DocketPage
{
    public PageOf<DocketRow> List { get; private set; } = new([], null, 0, false);
    public bool MayExport => current.Actor.May(Permission.ExportReports);

    /// <summary>Whoever is not of the firm reads in China: the day is said there too.</summary>
    public bool SaysBeijing => !current.Actor.IsStaff;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var read = await Read(after);
        return read.Refused ? await this.RefusedAsync(read) : Page();
    }

    public async Task<IActionResult> OnGetExportAsync(ExportFormat format)
    {
        var exported = await mediator.Send(new ExportDocket(Filter, format, words.Speaks), HttpContext.RequestAborted);
        if (exported.Refused) return await this.RefusedAsync(exported, async () => { await Read(null); return Page(); });
        return File(exported.Value.Content, exported.Value.ContentType, exported.Value.FileName);
    }

    private async Task<Result> Read(string? after)
    {
        var listed = await mediator.Send(new ListDocket(Filter, after));
        if (!listed.Refused) List = listed.Value;
        return listed;
    }
}
