using System.Runtime.CompilerServices;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;
using Spoken = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Deadlines;

/// <summary>Docket rows as a sheet to take away, in the reader's language. What lists, digests and exports say of a row, they say here.</summary>
public sealed class DocketSheet(ICbpRecordDb db, Today today)
{
    public async Task<ExportSheet> Of(DocketFilter filter, IAsyncEnumerable<DocketRow> rows, Language language, CancellationToken cancellation)
    {
        var words = Spoken.In(language);
        var facts = new List<(string, string)> { (words["exports.filters"], await Said(filter, words, cancellation)) };
        return new("docket", words["docket.title"], language, today.Utc, facts, Columns(words), Lines(rows, words, cancellation));
    }

    /// <summary>Widths are for print; what has none is in the spreadsheet only.</summary>
    private static List<ExportColumn> Columns(Spoken words)
    {
        return
        [
            Day("docket.act-on", 2.1), Text("docket.kind", 2), Text("exports.cycle"), Text("docket.right", 1.9), Text("exports.number", 1.35), Text("docket.client"), Text("exports.client-code", 1.25),
            Text("exports.client-chinese"), Text("docket.standing", 1.5), Day("docket.opens"), Day("docket.due", 2.1), Day("docket.last-action"), Day("docket.grace"), Day("docket.grace-last"),
            Day("docket.target"), Day("docket.final", 2.1), Day("exports.beijing-by", 2.1), Text("docket.responsible", 1.65), Text("docket.rule"), Text("docket.law"), Text("docket.reading"),
            Text("docket.state"), Text("exports.verified"), Day("docket.closed"), Text("docket.reason"),
        ];

        ExportColumn Text(string key, double width = 0) => new(words[key], width);
        ExportColumn Day(string key, double width = 0) => new(words[key], width, Days: true);
    }

    private static async IAsyncEnumerable<ExportRow> Lines(IAsyncEnumerable<DocketRow> rows, Spoken words, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var kind = words[$"law.kind-{row.Entry.Code}"] + (row.About is { } about ? $" ({about})" : "");
            yield return new([
                row.ActOn, kind, row.Cycle, row.Right, row.NumberPrinted ?? row.Number, row.ClientName, row.ClientCode, row.ClientChinese, Standing(row, words), row.OpensOn,
                row.DueOn, row.LastActionOn, row.GraceEndsOn, row.GraceLastActionOn, row.TargetOn,
                row.FinalOn, row.BeijingBy, row.Responsible, row.Rule, RuleBook.Get(row.Rule).Citation.Text,
                row.Reading, words[$"exports.state-{row.State.ToString().ToLowerInvariant()}"], words[row.Verified ? "exports.yes" : "exports.no"], row.ClosedOn, row.Reason,
            ], Day(row, kind, words));
        }
    }

    private static ExportDay Day(DocketRow row, string kind, Spoken words)
    {
        var about = string.Join(' ', new[] { row.Right, row.NumberPrinted ?? row.Number }.Where(t => !string.IsNullOrEmpty(t)));
        string[] lines =
        [
            Said("docket.due", Taking.Iso(row.DueOn)), Said("docket.final", Taking.Iso(row.FinalOn)), Said("exports.beijing-by", Taking.Iso(row.BeijingBy)),
            .. row.ClientName is { } client ? [Said("docket.client", client)] : Array.Empty<string>(),
            Said("docket.standing", Standing(row, words)), Said("docket.rule", $"{row.Rule} · {RuleBook.Get(row.Rule).Citation.Text}"),
        ];
        return new($"{row.Id.Value:D}@cbprecord", row.ActOn, words.Marked(about.Length > 0 ? words.Labelled(kind, about) : kind, row.IsUnverified), string.Join('\n', lines), row.State is ObligationState.Withdrawn or ObligationState.Waived);

        string Said(string key, string? value) => words.Labelled(words[key], value);
    }

    /// <summary>The filter in words: "State: Open; From: 2026-12-01".</summary>
    private async Task<string> Said(DocketFilter filter, Spoken words, CancellationToken cancellation)
    {
        var said = new List<(string Label, string? Value)>
        {
            (words["docket.state"], words[$"docket.state-{filter.State.ToString().ToLowerInvariant()}"]), (words["docket.from"], Taking.Iso(filter.From)), (words["docket.to"], Taking.Iso(filter.To)), (words["exports.due-by"], Taking.Iso(filter.DueBy)),
            (words["docket.kind"], filter.Kind is { Length: > 0 } kind ? words[$"law.kind-{kind}"] : null), (words["docket.client"], filter.Client is DocketFilter.NoClient ? words["docket.no-client"] : filter.Client), (words["docket.number"], filter.Number),
            (words["docket.urgency"], filter.Urgency is { } urgency ? words[$"docket.urgency-{urgency.Kebab()}"] : null),
        };
        if (filter.Person is { } person) said.Add((words["docket.responsible"], await db.People.Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(cancellation) ?? "—"));
        if (filter.Right is { } right) said.Add((words["docket.right"], await db.Rights.Where(r => r.Id == right).Select(r => r.Name + " " + r.NumberPrinted).FirstOrDefaultAsync(cancellation) ?? "—"));
        if (filter.Unassigned) said.Add((words["docket.responsible"], words["docket.nobody"]));
        if (filter.Verified is { } verified) said.Add((words["exports.verified"], words[verified ? "exports.yes" : "exports.no"]));
        if (filter.Waiting) said.Add((words["exports.waiting"], words["exports.yes"]));
        return Taking.Said(words, [.. said]);
    }

    /// <summary>"Later (unverified)".</summary>
    public static string Standing(DocketRow row, Spoken words) => words.Marked(words[$"docket.standing-{row.Standing.Kebab()}"], row.IsUnverified);
}
