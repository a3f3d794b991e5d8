using System.CommandLine;
using CbpRecord.Application.Audit;
using CbpRecord.Cli.Output;

namespace CbpRecord.Cli.Commands;

/// <summary>`audit verify`: walks the trail's chain and names the first act that does not hold.</summary>
internal static class AuditCommand
{
    private static readonly Option<string?> Head = new("--head") { Description = "A head published earlier (a backup's manifest): finds a cut end too.", HelpName = "HASH" };

    public static Command Create()
    {
        var verify = new Command("verify", "Walk the chain of the audit trail; exit 1 and the first bad act when it does not hold.") { Head }
            .WithExamples("audit verify", "audit verify --head 5f3c… --json");
        verify.SetAction(Run);
        return new Command("audit", "The trail of who did what.") { verify };
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.OpenAsNamedOrSystem(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var answer = await desk.Send(new VerifyTrail(parsed.GetValue(Head)), cancellation);
        if (answer.Refused) return reply.Refuse(answer.Errors);
        var check = answer.Value;
        if (check.Fault is { } fault) reply.Talk.WriteLine($"{fault.Text} {fault.RemedyText}");
        if (!reply.Json) reply.Out.WriteLine($"{check.Acts} acts with {check.Changes} changes hold; the head is {check.Last}:{check.Head}.");
        else reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("holds", check.Holds);
            writer.WriteNumber("acts", check.Acts);
            writer.WriteNumber("changes", check.Changes);
            writer.WriteNumber("last", check.Last);
            writer.WriteString("head", check.Head);
            if (check.FirstBad is { } bad) writer.WriteNumber("firstBad", bad); else writer.WriteNull("firstBad");
            writer.Reasons("errors", check.Fault is null ? [] : [check.Fault]);
            writer.WriteEndObject();
        });
        return check.Holds ? Cli.Done : Cli.Refused;
    }
}
