using CbpRecord.Application.Packets;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;

namespace CbpRecord.Application.Deadlines;

/// <summary>The docket's rows as a file: the same rows as the list under the same filter, in the same order, all of them.</summary>
[Audited]
[Requires(Permission.ExportReports)]
public sealed record ExportDocket(DocketFilter Filter, ExportFormat Format, Language Language, DocketGrouping Group = DocketGrouping.None) : IQuery<Download>, IActed
{
    string? IActed.Subject => Format.FileOf("docket");
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
        return await exporter.Take(request.Format, sheet, cancellationToken);
    }
}
