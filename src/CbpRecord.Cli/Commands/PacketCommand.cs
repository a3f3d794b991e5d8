using System.CommandLine;
using System.CommandLine.Parsing;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Pipeline;
using CbpRecord.Cli.Output;
using CbpRecord.Cli.Packets;
using CbpRecord.Domain.Packets;
using CbpRecord.Infrastructure.Uspto;
using CbpRecord.Packets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Cli.Commands;

/// <summary>A packet from one case file (no database, no sign-in), or from a case of the database.</summary>
internal static class PacketCommand
{
    public static Command Create()
    {
        var input = new Option<string?>("--input", "-i") { Description = "The case file (see `packet schema`); paths in it are relative to it.", HelpName = "CASE.json" };
        var recordation = new Option<string?>("--recordation") { Description = "A case of the database instead, by its id or reference; needs --as.", HelpName = "ID" };
        var output = new Option<string?>("--output", "-o") { Description = "Where the PDF goes; without it nothing is written.", HelpName = "PACKET.pdf" };
        var draft = new Option<bool>("--draft") { Description = "Compose with gaps too: watermarked, its gaps listed." };
        var command = new Command("packet", "Compose the application packet of one case.") { input, recordation, output, draft }.WithExamples(
            "packet --input case.json -o packet.pdf --json", "packet --input case.json -o draft.pdf --draft --on 2026-11-23", "packet schema > case.schema.json",
            "packet --recordation R-1042 -o packet.pdf --as lin@example.com");
        command.SetAction(async (parsed, cancellation) => parsed.GetValue(recordation) is { } id
            ? await PacketOfRecordation.Run(parsed, id, parsed.GetValue(output), parsed.GetValue(draft), cancellation)
            : await Run(new(parsed), parsed.GetValue(input)!, parsed.GetValue(output), parsed.GetValue(draft), parsed.GetValue(Options.On), cancellation));
        command.Validators.Add(result =>
        {
            var cases = (result.GetResult(input) is null ? 0 : 1) + (result.GetResult(recordation) is null ? 0 : 1);
            if (cases != 1 && !result.Children.OfType<CommandResult>().Any()) result.AddError("Say which case: --input CASE.json or --recordation ID.");
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
        else if (plan.Gaps.Count > 0) return Of(plan, null).Answer(reply, output);

        using var packet = new MemoryStream();
        var composed = await composer.Compose(plan, (id, _) => Task.FromResult<Stream>(new MemoryStream(read.Value.Documents[id], writable: false)), packet, cancellation);
        if (composed.Refused) return reply.Refuse(composed.Errors);
        if (output is not null) await WholeFile.Write(output, packet, cancellation);
        return Of(plan, composed.Value).Answer(reply, output);
    }

    private static PacketJson Of(PacketPlan plan, Composed? composed) => new(plan.Hash, plan.Fees, plan.Gaps, plan.Warnings, composed);

    private static ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        return new ServiceCollection().AddSingleton<IChineseWords, ChineseWords>().AddPackets(configuration).BuildServiceProvider();
    }
}
