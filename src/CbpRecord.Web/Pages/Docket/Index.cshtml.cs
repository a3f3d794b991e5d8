using System.Globalization;
using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CbpRecord.Web.Pages.Docket;

/// <summary>The docket's list under its headings, and the same rows as files.</summary>
public sealed class IndexModel(IMediator mediator, CurrentActor current, PageWords words, Today today) : DocketPage(mediator, current)
{
    [BindProperty(SupportsGet = true)] public DocketGrouping Group { get; set; }

    public GroupedDocket List { get; private set; } = new(new([], null, 0, false), []);
    public IReadOnlyList<ViewRow> Views { get; private set; } = [];
    public DocketAddress Address => new(Filter, Group);
    public bool MayWork => May(Permission.WorkDeadlines);
    public string Total => List.Page.Total.ToString("N0", CultureInfo.InvariantCulture) + (List.Page.More ? "+" : "");
    public DateOnly Month => From ?? today.Date;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var read = await Read(after);
        return read.Refused ? await this.RefusedAsync(read) : Page();
    }

    public async Task<IActionResult> OnGetExportAsync(ExportFormat format)
    {
        var exported = await Mediator.Send(new ExportDocket(Filter, format, words.Speaks, Group), HttpContext.RequestAborted);
        if (exported.Refused) return await this.RefusedAsync(exported, async () => { await Read(null); return Page(); });
        return File(exported.Value.Content, exported.Value.ContentType, exported.Value.FileName);
    }

    private async Task<Result> Read(string? after)
    {
        await ReadPeople();
        if (await Mediator.Send(new ListViews()) is { Refused: false } views) Views = views.Value;
        var listed = await Mediator.Send(new GroupDocket(Filter, Group, words.Speaks, after));
        if (!listed.Refused) List = listed.Value;
        return listed;
    }
}
