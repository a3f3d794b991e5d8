using System.CommandLine;
using CbpRecord.Cli.Output;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Offline;

namespace CbpRecord.Cli.Commands;

/// <summary>Checks an offline docket: that it is as it was signed. Needs no data folder and no sign-in, only the file and the key.</summary>
internal static class DocketVerify
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The offline docket (a zip)." };
        var key = new Option<FileInfo?>("--key") { Description = "The public key it must be signed by, as PEM (default: the data folder's, where there is one; else the one it names itself).", HelpName = "PEM" };
        var command = new Command("verify", "Check the signature of an offline docket, and every file in it. Exit 1 names what was changed.") { file, key }
            .WithExamples("docket verify docket-2026-11-23.zip", "docket verify docket-2026-11-23.zip --key firm.pem --json");
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(file), parsed.GetValue(key)));
        return command;
    }

    private static int Run(ParseResult parsed, FileInfo file, FileInfo? key)
    {
        var reply = new Reply(parsed);
        if (new[] { file, key }.FirstOrDefault(f => f is { Exists: false }) is { } missing) return reply.Refuse([Reply.NoSuchFile($"{missing}")]);
        using var docket = file.OpenRead();
        var check = OfflineSeal.Check(docket, key is not null ? File.ReadAllText(key.FullName) : OwnKey(parsed));
        if (check.Refused) return reply.Refuse(check.Errors);
        var found = check.Value;
        var code = found.Faults.Count == 0 ? Cli.Done : Cli.Refused;
        foreach (var fault in found.Faults) reply.Talk.WriteLine(fault.Text);
        if (reply.Json) return reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", found.Faults.Count == 0);
            writer.WriteString("asOf", found.AsOf);
            writer.WriteNumber("rows", found.Rows);
            writer.WriteString("key", found.Key);
            writer.WriteBoolean("keyKnown", found.Known);
            writer.Reasons("errors", found.Faults);
            writer.WriteEndObject();
        }, code);
        if (code == Cli.Done)
        {
            reply.Out.WriteLine($"As signed: {found.Rows} deadlines as of {found.AsOf}, by the key {found.Key}.");
            if (!found.Known) reply.Talk.WriteLine("That is the key the file names itself. Compare it with the one the firm publishes, or name it with --key.");
        }
        return code;
    }

    /// <summary>The public half beside the private one in the data folder, when this machine has one; the folder is only looked at.</summary>
    private static string? OwnKey(ParseResult parsed)
    {
        var root = parsed.GetValue(Options.Data) ?? DataFolder.DefaultRoot;
        var path = Path.Combine(parsed.GetValue(Options.Demo) ? Path.Combine(root, "demo") : root, "keys", "offline-docket.pem");
        if (!File.Exists(path)) return null;
        using var own = System.Security.Cryptography.ECDsa.Create();
        own.ImportFromPem(File.ReadAllText(path));
        return own.ExportSubjectPublicKeyInfoPem();
    }
}
