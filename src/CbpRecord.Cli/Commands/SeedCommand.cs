using System.CommandLine;
using CbpRecord.Cli.Output;
using CbpRecord.Infrastructure.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Cli.Commands;

/// <summary>Fills the demo's data folder with its invented cast, rights and recordations. A folder of real data refuses it.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var demo = new Command("demo", "Bring in the demo's cast, rights and recordations; what is there stays.").WithExamples("seed demo", "seed demo --data /srv");
        demo.SetAction(Run);
        return new Command("seed", "Fill a data folder.") { demo };
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.OpenForSystem(parsed, demo: true);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var seeded = await desk.Services.GetRequiredService<DemoSeed>().Run(cancellation);
        if (reply.Json) return reply.Document(writer => { writer.WriteStartObject(); writer.WriteBoolean("seeded", seeded); writer.WriteEndObject(); });
        reply.Talk.WriteLine(seeded ? "The demo is seeded." : "The demo was seeded before; nothing changed.");
        return Cli.Done;
    }
}
