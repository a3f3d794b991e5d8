using System.Globalization;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;

namespace CbpRecord.Application.Deadlines;

/// <summary>The docket's rows as a file: the same rows as the list under the same filter, in the same order, all of them.</summary>
[Audited]
[Requires(Permission.ExportReports)]
public sealed record ExportDocket(DocketFilter Filter, ExportFormat Format, Language Language, DocketGrouping Group = DocketGrouping.None) : IQuery<Download>, IActed
{
    string? IActed.Subject => $"{Format}";
    string? IActed.StatedReason => Filter.ToQuery();

    internal sealed class Validator : AbstractValidator<ExportDocket>
    {
        public Validator() => RuleFor(r => r.Filter).Custom((filter, context) => DocketErrors.Of(filter, context));
    }
}

internal sealed class ExportDocketHandler(ICbpRecordDb db, DocketSheet sheets, IExporter exporter, Today today) : IRequestHandler<ExportDocket, Result<Download>>
{
    public async Task<Result<Download>> Handle(ExportDocket request, CancellationToken cancellationToken)
    {
        var sheet = await sheets.Of(request.Filter, DocketStream.Of(db, request.Filter, request.Group, today.Date, cancellationToken), request.Language, cancellationToken);
        var file = await exporter.Write(request.Format, sheet, cancellationToken);
        if (file.Refused) return Result<Download>.Refuse(file.Errors);
        var (type, extension) = request.Format switch
        {
            ExportFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            ExportFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            ExportFormat.Pdf => ("application/pdf", "pdf"),
            _ => ("text/calendar; charset=utf-8", "ics"),
        };
        return new Download(file.Value, type, string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}-{today.Date:yyyy-MM-dd}.{extension}"));
    }
}
