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
    public GroupedDocket List { get; private set; } = new(new([], null, 0, false), [], new(0, 0));
    public IReadOnlyList<ViewRow> Views { get; private set; } = [];
    public Func<ExportFormat, string>? Exports => May(Permission.ExportReports) ? format => Links.DocketExport(Filter, Group, format) : null;
    public bool MayWork => May(Permission.WorkDeadlines);
    public string Total => Said(List.Page.Total) + (List.Page.More ? "+" : "");
    public DateOnly Month => From ?? today.Date;

    /// <summary>The docket from today on, what is overdue or in grace, and everything; each with its filter, and with its count where it has one.</summary>
    public IEnumerable<(string Key, DocketFilter Filter, int? Count)> Reaches =>
    [
        ("views.from-today", Filter.AnyDay() with { From = today.Date }, null), ("docket.urgency-overdue", Filter.AnyDay() with { Urgency = Domain.Deadlines.Urgency.Overdue }, List.Urgent.Overdue),
        ("docket.urgency-in-grace", Filter.AnyDay() with { Urgency = Domain.Deadlines.Urgency.InGrace }, List.Urgent.InGrace), ("views.every-day", Filter.AnyDay(), null),
    ];

    /// <summary>"1,000+" where no further was counted.</summary>
    public static string Said(int count) => count > PageOf<DocketRow>.CountedTo ? $"{Said(PageOf<DocketRow>.CountedTo)}+" : count.ToString("N0", CultureInfo.InvariantCulture);

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
