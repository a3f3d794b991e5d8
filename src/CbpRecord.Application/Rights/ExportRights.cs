using System.Globalization;
using System.Runtime.CompilerServices;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Spoken = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Rights;

/// <summary>The rights' rows as a file: the same rows as the list under the same filter, in the same order, all of them.</summary>
[Audited]
[Requires(Permission.ExportReports)]
public sealed record ExportRights(ListRights List, ExportFormat Format, Language Language) : IQuery<Download>, IActed
{
    string? IActed.Subject => Format.FileOf("rights");
}

internal sealed class ExportRightsHandler(ICbpRecordDb db, RightList rights, IExporter exporter, Today today) : IRequestHandler<ExportRights, Result<Download>>
{
    public async Task<Result<Download>> Handle(ExportRights request, CancellationToken cancellationToken)
    {
        var (list, words) = (request.List, Spoken.In(request.Language));
        var client = list.Client is { } id ? await db.Clients.Where(c => c.Id == id).Select(c => c.Code).FirstOrDefaultAsync(cancellationToken) ?? "—" : null;
        var filter = Taking.Said(words, (words["rights.kind"], list.Kind is { } kind ? words[$"packets.kind-{kind.Kebab()}"] : null), (words["rights.client"], client),
            (words["rights.recordable-today"], YesNo(list.Recordable, words)), (words["rights.recorded"], YesNo(list.Recorded, words)),
            (words["rights.within"], list.Within?.ToString(CultureInfo.InvariantCulture)), (words["rights.pile"], list.Unassigned ? words["rights.unassigned"] : null));
        return await exporter.Take(request.Format, new("rights", words["rights.title"], request.Language, today.Utc, [(words["exports.filters"], filter)],
            Columns(words), Lines(rights.All(list, cancellationToken), words, cancellationToken)), cancellationToken);
    }

    /// <summary>Widths are for print; what has none is in the spreadsheet only.</summary>
    private static List<ExportColumn> Columns(Spoken words) =>
    [
        new(words["rights.right"], 2), new(words["rights.name-foreign"], 1.2), new(words["rights.number"], 1.2), new(words["rights.serial"]), new(words["rights.kind"], 1.2),
        new(words["rights.owner"], 2), new(words["rights.client"], 1), new(words["rights.ends-on"], 1.2, Days: true), new(words["exports.verified"], 0.8), new(words["rights.recordable-today"], 1), new(words["recordations.case"]),
        new(words["recordations.number"], 1.3), new(words["recordations.stage"], 1.2), new(words["recordations.expires-on"], 1.2, Days: true),
    ];

    private static async IAsyncEnumerable<ExportRow> Lines(IAsyncEnumerable<RightRow> rows, Spoken words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var kind = words[$"packets.kind-{row.Kind.Kebab()}"];
            yield return new([row.Name, row.NameForeign, row.Number, row.Serial, kind, row.Owner, row.Client, row.EndsOn, YesNo(row.EndsOn is null ? null : !row.Unverified, words), YesNo(row.Recordable, words), row.Case?.Reference, row.Case?.Number,
                row.Case is { } item ? words[$"recordations.stage-{item.Stage.Kebab()}"] : null, row.Case?.ExpiresOn],
                row.EndsOn is { } ends ? new($"{row.Id.Value:D}@cbprecord", ends, words.Marked(words.Labelled(words["rights.ends-on"], $"{row.Name} {row.Number}".Trim()), row.Unverified), kind) : null);
        }
    }

    private static string? YesNo(bool? said, Spoken words) => said is { } yes ? words[yes ? "exports.yes" : "exports.no"] : null;
}
