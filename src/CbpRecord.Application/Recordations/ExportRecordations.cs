using System.Runtime.CompilerServices;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Spoken = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Recordations;

/// <summary>The recordations' rows as a file: the same rows as the list under the same filter, in the same order, all of them.</summary>
[Audited]
[Requires(Permission.ExportReports)]
public sealed record ExportRecordations(ListRecordations List, ExportFormat Format, Language Language) : IQuery<Download>, IActed
{
    string? IActed.Subject => Format.FileOf("recordations");
}

internal sealed class ExportRecordationsHandler(ICbpRecordDb db, RecordationList recordations, IExporter exporter, Today today) : IRequestHandler<ExportRecordations, Result<Download>>
{
    public async Task<Result<Download>> Handle(ExportRecordations request, CancellationToken cancellationToken)
    {
        var (list, words) = (request.List, Spoken.In(request.Language));
        var client = list.Client is { } id ? await db.Clients.Where(c => c.Id == id).Select(c => c.Code).FirstOrDefaultAsync(cancellationToken) ?? "—" : null;
        var filter = Taking.Said(words, (words["recordations.stage"], list.Stage is { } stage ? words[$"recordations.stage-{stage.Kebab()}"] : null),
            (words["recordations.kind"], list.Kind is { } kind ? words[$"packets.kind-{kind.Kebab()}"] : null), (words["recordations.client"], client),
            (words["recordations.expires-from"], Taking.Iso(list.ExpiresFrom)), (words["recordations.expires-to"], Taking.Iso(list.ExpiresTo)), (words["recordations.number"], list.Number));
        return await exporter.Take(request.Format, new("recordations", words["recordations.title"], request.Language, today.Utc, [(words["exports.filters"], filter)],
            Columns(words), Lines(recordations.All(list, cancellationToken), words, cancellationToken)), cancellationToken);
    }

    /// <summary>Widths are for print; what has none is in the spreadsheet only.</summary>
    private static List<ExportColumn> Columns(Spoken words) =>
    [
        new(words["recordations.right"], 2), new(words["rights.number"], 1.2), new(words["recordations.case"], 0.8), new(words["recordations.kind"], 1.2), new(words["recordations.client"], 2),
        new(words["recordations.status"], 1.5), new(words["recordations.number"], 1.3), new(words["recordations.filed-on"], Days: true), new(words["recordations.effective-on"], 1.2, Days: true),
        new(words["recordations.expires-on"], 1.2, Days: true), new(words["recordations.renewal-closes-on"], 1.2, Days: true),
    ];

    private static async IAsyncEnumerable<ExportRow> Lines(IAsyncEnumerable<RecordationRow> rows, Spoken words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var status = words.Marked(words[$"recordations.status-{row.Status.Kebab()}"], row.ExpiresOn is not null && row.Unverified);
            yield return new([row.RightName, row.RightNumber, row.Reference, words[$"packets.kind-{row.Kind.Kebab()}"], row.Client?.In(words.Language), status, row.NumberPrinted, row.FiledOn, row.EffectiveOn,
                row.ExpiresOn, row.RenewBy],
                row.ExpiresOn is { } ends ? new($"{row.Id.Value:D}@cbprecord", ends, words.Marked(words.Labelled(words["recordations.expires-on"], $"{row.RightName} {row.NumberPrinted}".Trim()), row.Unverified), status) : null);
        }
    }
}
