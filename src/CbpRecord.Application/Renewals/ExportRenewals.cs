using System.Runtime.CompilerServices;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using Spoken = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Renewals;

/// <summary>The later filings' rows as a file: the same rows as the list under the same filter, in the same order, all of them.</summary>
[Audited]
[Requires(Permission.ExportReports)]
public sealed record ExportRenewals(ListRenewals List, ExportFormat Format, Language Language) : IQuery<Download>, IActed
{
    string? IActed.Subject => $"{Format}";
}

internal sealed class ExportRenewalsHandler(RenewalList renewals, IExporter exporter, Today today) : IRequestHandler<ExportRenewals, Result<Download>>
{
    public async Task<Result<Download>> Handle(ExportRenewals request, CancellationToken cancellationToken)
    {
        var (list, words) = (request.List, Spoken.In(request.Language));
        var filter = Taking.Said(words, (words["recordations.transaction"], list.Transaction is { } transaction ? words[PacketWords.KeyOf(transaction)] : null),
            (words["recordations.stage"], list.Stage is { } stage ? words[$"recordations.stage-{stage.Kebab()}"] : null));
        return await exporter.Take(request.Format, new("renewals", words["recordations.later-filings"], request.Language, today.Utc, [(words["exports.filters"], filter)],
            Columns(words), Lines(renewals.All(list, cancellationToken), words, cancellationToken)), cancellationToken);
    }

    /// <summary>Widths are for print; what has none is in the spreadsheet only.</summary>
    private static List<ExportColumn> Columns(Spoken words) =>
    [
        new(words["recordations.case"], 0.8), new(words["recordations.transaction"], 1.5), new(words["recordations.right"], 2), new(words["recordations.number"], 1.3), new(words["recordations.stage"], 1.2),
        new(words["recordations.term-ends-on"], 1.2, Days: true), new(words["recordations.filed-on"], 1.2, Days: true), new(words["recordations.answer-by"], Days: true),
    ];

    private static async IAsyncEnumerable<ExportRow> Lines(IAsyncEnumerable<RenewalRow> rows, Spoken words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var (transaction, stage) = (words[PacketWords.KeyOf(row.Transaction)], words.Marked(words[$"recordations.stage-{row.Stage.Kebab()}"], row.TermEndsOn is not null && row.Unverified));
            yield return new([row.Reference, transaction, row.RightName, row.RecordationNumber ?? row.RecordationReference, stage, row.TermEndsOn, row.FiledOn, row.AnswerBy],
                row.TermEndsOn is { } ends ? new($"{row.Id.Value:D}@cbprecord", ends, words.Marked(words.Labelled(words["recordations.term-ends-on"], $"{row.RightName} {row.RecordationNumber}".Trim()), row.Unverified), $"{transaction} · {stage}") : null);
        }
    }
}
