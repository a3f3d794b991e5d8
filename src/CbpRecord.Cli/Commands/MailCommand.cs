using System.CommandLine;
using CbpRecord.Application.Mail;
using CbpRecord.Cli.Output;

namespace CbpRecord.Cli.Commands;

/// <summary>Takes in what comes back of the mail that was sent.</summary>
internal static class MailCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The report as it came, headers and all; - reads it from standard input." };
        var bounce = new Command("bounce", "Record a report of a failed delivery: it becomes a task for whoever looks after the matter. A mail server can pipe reports here.") { file }
            .WithExamples("mail bounce report.eml --as lin@firm.example", "mail bounce - --as lin@firm.example < report.eml");
        bounce.SetAction((parsed, cancellation) => Bounce(parsed, parsed.GetRequiredValue(file), cancellation));
        return new Command("mail", "Mail that was sent.") { bounce };
    }

    private static async Task<int> Bounce(ParseResult parsed, string file, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.Open(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        await using var report = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        var recorded = await desk.Send(new RecordBounce(report), cancellation);
        if (recorded.Refused) return reply.Refuse(recorded.Errors);
        if (reply.Json) return reply.Document(writer => { writer.WriteStartObject(); writer.WriteBoolean("recorded", true); writer.WriteEndObject(); });
        reply.Talk.WriteLine("Recorded: the mail is a task now.");
        return Cli.Done;
    }
}
