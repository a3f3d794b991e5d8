using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Pipeline;
using CbpRecord.Cli.Output;
using CbpRecord.Cli.Packets;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Uspto;
using CbpRecord.Packets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Cli.Commands;

/// <summary>A packet from one case file: no database, no sign-in.</summary>
internal static class PacketCommand
{
    public static Command Create()
    {
        var input = new Option<string?>("--input", "-i") { Description = "The case file (see `packet schema`); paths in it are relative to it.", HelpName = "CASE.json" };
        var output = new Option<string?>("--output", "-o") { Description = "Where the PDF goes; without it nothing is written.", HelpName = "PACKET.pdf" };
        var draft = new Option<bool>("--draft") { Description = "Compose with gaps too: watermarked, its gaps listed." };
        var command = new Command("packet", "Compose the application packet of one case.") { input, output, draft }.WithExamples(
            "packet --input case.json -o packet.pdf --json", "packet --input case.json -o draft.pdf --draft --on 2026-11-23", "packet schema > case.schema.json");
        command.SetAction(async (parsed, cancellation) => await Run(new(parsed), parsed.GetValue(input)!, parsed.GetValue(output), parsed.GetValue(draft), parsed.GetValue(Options.On), cancellation));
        command.Validators.Add(result =>
        {
            if (result.GetResult(input) is null && !result.Children.OfType<CommandResult>().Any()) result.AddError("Say which case: --input CASE.json.");
        });
        var schema = new Command("schema", "Print the JSON schema of a case file.");
        schema.SetAction(parsed => { parsed.InvocationConfiguration.Output.WriteLine(CaseSchema.Current.Text.TrimEnd()); return Cli.Done; });
        command.Add(schema);
        return command;
    }

    private static async Task<int> Run(Reply reply, string input, string? output, bool draft, DateOnly? on, CancellationToken cancellation)
    {
        await using var services = Services();
        var file = new CaseFile(new UsptoReader(), services.GetRequiredService<IImagePreparer>(), services.GetRequiredService<IExhibitInspector>());
        var read = file.Read(input);
        if (read.Refused) return reply.Refuse(read.Errors);
        var composer = services.GetRequiredService<IPacketComposer>();
        var preparedOn = read.Value.PreparedOn ?? on ?? Today.At(TimeProvider.System).Date;
        var plan = PacketPlan.For(read.Value.Facts, preparedOn, settings: services.GetRequiredService<PacketSettings>());
        plan = plan.With(composer.Check(plan));
        if (draft) plan = plan.AsDraft();
        else if (plan.Gaps.Count > 0) return Answer(reply, plan, null, Cli.Refused);

        using var packet = new MemoryStream();
        var composed = await composer.Compose(plan, (id, _) => Task.FromResult<Stream>(new MemoryStream(read.Value.Documents[id], writable: false)), packet, cancellation);
        if (composed.Refused) return reply.Refuse(composed.Errors);
        if (output is not null) await Write(output, packet, cancellation);
        return Answer(reply, plan, composed.Value, Cli.Done, output);
    }

    /// <summary>Beside its place first, then in one move: nobody finds half a packet.</summary>
    private static async Task Write(string output, MemoryStream packet, CancellationToken cancellation)
    {
        var whole = Path.GetFullPath(output);
        var temporary = $"{whole}.{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllBytesAsync(temporary, packet.ToArray(), cancellation);
            File.Move(temporary, whole, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static int Answer(Reply reply, PacketPlan plan, Composed? composed, int exitCode, string? output = null)
    {
        foreach (var gap in plan.Gaps) reply.Talk.WriteLine($"Gap: {Said(gap)}");
        foreach (var warning in plan.Warnings) reply.Talk.WriteLine($"Warning: {Said(warning)}");
        if (reply.Json) return reply.Document(writer => PacketJson.Write(writer, plan, composed), exitCode);
        if (composed is not null) reply.Out.WriteLine($"{output ?? "(not written)"}: {composed.Pages} pages, {composed.Bytes} bytes, sha256 {composed.Sha256}, plan {plan.Hash}, fee {plan.Total}");
        return exitCode;
    }

    private static string Said(Error error) => $"{error.Text}{(error.Cites is { } law ? $" ({law})" : "")}{(error.RemedyText is { } remedy ? $" {remedy}" : "")}";

    private static ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        return new ServiceCollection().AddSingleton<IChineseWords, ChineseWords>().AddPackets(configuration).BuildServiceProvider();
    }
}
