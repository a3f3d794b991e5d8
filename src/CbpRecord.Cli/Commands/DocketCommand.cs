using System.CommandLine;
using System.Globalization;
using CbpRecord.Application.Deadlines;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Commands;

/// <summary>What is open and falls due, from the data folder, by the same request as the docket's page.</summary>
internal static class DocketCommand
{
    private const int Page = 500;

    public static Command Create()
    {
        var asked = new DocketOptions();
        var command = asked.On(new Command("docket", "Open deadlines that fall due soon or are overdue, in the order of days.") { DocketVerify.Create() })
            .WithExamples("docket --within 90d --as lin@firm.example", "docket --right 5084291 --json --as lin@firm.example");
        command.SetAction((parsed, cancellation) => Run(parsed, asked, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, DocketOptions asked, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.Open(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var rows = await Rows(desk, asked.Filter(parsed, desk.Today), cancellation);
        if (rows.Refused) return reply.Refuse(rows.Errors);
        return reply.Json ? reply.Document(writer => DocketJson.Write(writer, rows.Value)) : Table(reply, rows.Value);
    }

    /// <summary>Every page of the list. A term that has run out, with nothing to be done about it any more, is left to the docket's page.</summary>
    private static async Task<Result<List<DocketRow>>> Rows(Desk desk, DocketFilter filter, CancellationToken cancellation)
    {
        var rows = new List<DocketRow>();
        string? after = null;
        do
        {
            var page = await desk.Send(new ListDocket(filter, after, Page), cancellation);
            if (page.Refused) return Result<List<DocketRow>>.Refuse(page.Errors);
            rows.AddRange(page.Value.Rows.Where(r => r.Standing != Standing.Past));
            after = page.Value.Next;
        } while (after is not null);
        return rows;
    }

    private static int Table(Reply reply, List<DocketRow> rows)
    {
        if (rows.Count > 0)
            reply.Columns(["act by", "due", "last day", "what is due", "right", "client", "responsible", "status"], rows.Select(r => (IReadOnlyList<string>)
                [Iso(r.ActOn), Iso(r.DueOn), Iso(r.FinalOn), r.Entry.Title, $"{r.Right} {r.NumberPrinted ?? r.Number}".Trim(), r.ClientCode ?? "", r.Responsible ?? "", DocketJson.Status(r) + (r.IsUnverified ? ", unverified" : "")]));
        reply.Talk.WriteLine(rows.Count == 1 ? "1 deadline." : string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} deadlines."));
        return Cli.Done;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The docket as scripts read it: the calculators' rows, with whose they are.</summary>
internal static class DocketJson
{
    /// <summary>`{"deadlines":[{…,"right","name","client","responsible","status","verified","id"}],"notes":[]}`; `client` is its code.</summary>
    public static void Write(System.Text.Json.Utf8JsonWriter writer, IReadOnlyList<DocketRow> rows)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("deadlines");
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            DeadlineJson.Fields(writer, new Deadline
            {
                Kind = row.Kind, Cycle = row.Cycle, OpensOn = row.OpensOn, DueOn = row.DueOn, LastActionOn = row.LastActionOn, GraceEndsOn = row.GraceEndsOn,
                GraceLastActionOn = row.GraceLastActionOn, TargetOn = row.TargetOn, Rule = row.Rule, Reading = row.Reading,
            });
            writer.WriteString("right", row.Number ?? row.Right);
            writer.WriteString("name", row.Right);
            writer.WriteString("client", row.ClientCode);
            writer.WriteString("responsible", row.Responsible);
            writer.WriteString("status", Status(row));
            writer.WriteBoolean("verified", row.Verified);
            writer.WriteString("id", row.Id.Value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("notes");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>"overdue", "in-grace", "today", "this-week", "soon", "later".</summary>
    public static string Status(DocketRow row) => row.Standing.Kebab();
}
