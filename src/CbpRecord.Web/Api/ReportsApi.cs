using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CbpRecord.Web.Api;

/// <summary>Lists as files: the rows, order and totals of the pages' own exports. Each download is in the trail.</summary>
internal static class ReportsApi
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Reports")
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/pdf", "text/calendar"]));
        reports.MapGet("docket", Docket).WithName("ExportDocket").WithSummary("The docket as CSV, XLSX, PDF or a calendar file");
        reports.MapGet("rights", Rights).WithName("ExportRights").WithSummary("The rights as CSV, XLSX, PDF, or a calendar of their ends");
        reports.MapGet("recordations", Recordations).WithName("ExportRecordations").WithSummary("The recordations as CSV, XLSX, PDF, or a calendar of their ends");
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Docket(Word<ExportFormat> format, [AsParameters] DocketAsked asked, IMediator mediator, PageWords words,
        CancellationToken cancellation) => Answer(await mediator.Send(new ExportDocket(asked.Filter, format.Value, words.Speaks), cancellation));

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Rights(Word<ExportFormat> format, [AsParameters] RightsAsked asked, IMediator mediator, PageWords words,
        CancellationToken cancellation) => Answer(await mediator.Send(new ExportRights(asked.List(null), format.Value, words.Speaks), cancellation));

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Recordations(Word<ExportFormat> format, [AsParameters] RecordationsAsked asked, IMediator mediator,
        PageWords words, CancellationToken cancellation) => Answer(await mediator.Send(new ExportRecordations(asked.List(null), format.Value, words.Speaks), cancellation));

    private static Results<FileStreamHttpResult, ProblemHttpResult> Answer(Result<Download> file) =>
        file.Refused ? Problems.Refuse(file) : TypedResults.Stream(file.Value.Content, file.Value.ContentType, file.Value.FileName);
}
