using System.Globalization;
using CbpRecord.Cli.Calculators;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Commands;

/// <summary>A calculator's answer, as JSON or as columns.</summary>
internal static class ComputedReply
{
    public static int Answer(Reply reply, Result<Computed> answer)
    {
        if (answer.Refused) return reply.Refuse(answer.Errors);
        if (reply.Json) return reply.Document(writer => ComputedJson.Write(writer, answer.Value));
        if (answer.Value.Fee is { } fee) Fees(reply, fee); else Dates(reply, answer.Value.Deadlines);
        foreach (var note in answer.Value.Notes) reply.Talk.WriteLine($"Note: {note.Text}");
        return Cli.Done;
    }

    private static void Dates(Reply reply, IReadOnlyList<Deadline> rows) => reply.Columns(
        ["kind", "cycle", "opens", "due", "last day", "grace", "grace's last day", "target", "rule", "reading"],
        rows.Select(row => (IReadOnlyList<string>)
        [
            row.Kind.Code(), $"{row.Cycle}", Iso(row.OpensOn), Iso(row.DueOn), Iso(row.LastActionOn), Iso(row.GraceEndsOn), Iso(row.GraceLastActionOn), Iso(row.TargetOn),
            row.Rule, row.Reading ?? "",
        ]));

    private static void Fees(Reply reply, FeeQuote fee)
    {
        reply.Columns(["item", "unit", "quantity", "amount", "total"], fee.Lines.Select(line => (IReadOnlyList<string>)
            [line.Item, line.Unit.ToString().ToLowerInvariant(), line.Quantity.ToString(CultureInfo.InvariantCulture), line.Amount.ToDecimalString(), line.Total.ToDecimalString()]));
        reply.Out.WriteLine($"total {fee.Total.ToDecimalString()}");
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
