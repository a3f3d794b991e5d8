using System.Runtime.CompilerServices;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Spoken = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Enforcement;

/// <summary>The goods at the border as a file: the same rows as the list under the same filter, in the same order, all of them.</summary>
[Audited]
[Requires(Permission.ExportReports)]
public sealed record ExportBorderCases(ListBorderCases List, ExportFormat Format, Language Language) : IQuery<Download>, IActed
{
    string? IActed.Subject => Format.FileOf("border");
}

internal sealed class ExportBorderCasesHandler(ICbpRecordDb db, BorderList border, IExporter exporter, Today today) : IRequestHandler<ExportBorderCases, Result<Download>>
{
    public async Task<Result<Download>> Handle(ExportBorderCases request, CancellationToken cancellationToken)
    {
        var (list, words) = (request.List, Spoken.In(request.Language));
        var client = list.Client is { } id ? await db.Clients.Where(c => c.Id == id).Select(c => c.Code).FirstOrDefaultAsync(cancellationToken) ?? "—" : null;
        var filter = Taking.Said(words, (words["border.number"], list.Number), (words["border.kind"], list.Kind is { } kind ? words[$"border.kind-{kind.Kebab()}"] : null),
            (words["border.state"], list.State is { } state ? words[$"border.state-{state.Kebab()}"] : null), (words["recordations.client"], client));
        return await exporter.Take(request.Format, new("border", words["border.title"], request.Language, today.Utc, [(words["exports.filters"], filter)],
            Columns(words), Lines(border.All(list, cancellationToken), words, cancellationToken)), cancellationToken);
    }

    /// <summary>Widths are for print; what has none is in the spreadsheet only.</summary>
    private static List<ExportColumn> Columns(Spoken words) =>
    [
        new(words["recordations.right"], 1.6), new(words["rights.number"]), new(words["border.reference"], 0.8), new(words["border.kind"], 0.9), new(words["border.number"], 1.4), new(words["recordations.client"], 2),
        new(words["border.port"]), new(words["border.began-on"], 1.1, Days: true), new(words["border.state"], 0.9), new(words["border.next"], 2), new(words["docket.due"], 1.1, Days: true),
    ];

    private static async IAsyncEnumerable<ExportRow> Lines(IAsyncEnumerable<BorderRow> rows, Spoken words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var (kind, state, next) = (words[$"border.kind-{row.Kind.Kebab()}"], words[$"border.state-{row.State.Kebab()}"], row.Next);
            var due = next is null ? null : words.Marked(words[$"law.kind-{next.Kind.Code()}"], next.IsUnverified);
            yield return new([row.RightName, row.RightNumber, row.Reference, kind, row.NumberPrinted, row.Client?.In(words.Language), row.Port, row.BeganOn, state, due, next?.DueOn],
                next is null ? null : new($"{row.Id.Value:D}@cbprecord", next.DueOn, words.Labelled(due!, $"{row.RightName} {row.Reference}".Trim()), $"{kind} · {state}"));
        }
    }
}
