using System.CommandLine;
using CbpRecord.Application.People;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Demo;

namespace CbpRecord.Cli.Commands;

/// <summary>`demo keys`: keys for programs that try the demo's API, one for each kind of actor. A folder of real data refuses it.</summary>
internal static class DemoCommand
{
    private static readonly Error OnlyDemo = new("keys-need-demo", $"There is no demo in this folder, and keys of its people open nothing else.", Remedy: $"Start the demo here first, or name its folder with --data.");
    private static readonly (string Name, Cast.Member Member)[] Actors = [("staff", Cast.Lin), ("client", Cast.Guo), ("otherClient", Cast.Xu), ("partner", Cast.Iris)];

    public static Command Create()
    {
        var keys = new Command("keys", "Print new API keys of the demo's staff, two clients and a partner; they end after 30 days.").WithExamples("demo keys --json", "demo keys --data /srv/demo --json");
        keys.SetAction(Run);
        return new Command("demo", "What only the demo has.") { keys };
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        if (!DataFolder.HoldsDemo(parsed.GetValue(Options.Data))) return reply.Refuse([OnlyDemo]);
        var opened = await Desk.OpenForSystem(parsed, demo: true);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var issued = new List<(string Name, string Key)>();
        foreach (var (name, member) in Actors)
        {
            var key = await desk.Send(new IssueApiKey(member.Id, "demo", Days: 30), cancellation);
            if (key.Refused) return reply.Refuse(key.Errors);
            issued.Add((name, key.Value));
        }
        if (!reply.Json) foreach (var (name, key) in issued) reply.Out.WriteLine($"{name,-12} {key}");
        else reply.Document(writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, key) in issued) writer.WriteString(name, key);
            writer.WriteEndObject();
        });
        return Cli.Done;
    }
}
