using System.CommandLine;
using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Cli.Output;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Backups;
using CbpRecord.Infrastructure.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Cli.Commands;

/// <summary>`backup`, `restore` and `verify`: the house's own work, which nobody signs in for.</summary>
internal static class BackupCommands
{
    public static Command Backup() => On("backup", "Copy the records and documents into a new folder, while the site serves.", Take)
        .WithExamples("backup /srv/backups/2026-12-02", "backup nightly --data /srv/cbprecord --json");

    public static Command Restore() => On("restore", "Put a backup into an empty data folder, after checking all of it.", PutBack)
        .WithExamples("restore /srv/backups/2026-12-02 --data /srv/new");

    public static Command Verify()
    {
        var verify = new Command("verify", "Read every document and compare it with its hash; exit 1 when one is missing or altered.").WithExamples("verify", "verify --json");
        verify.SetAction(Check);
        return verify;
    }

    private static Command On(string name, string description, Func<ParseResult, string, CancellationToken, Task<int>> run)
    {
        var folder = new Argument<string>("DIR") { Description = "The backup's folder." };
        var command = new Command(name, description) { folder };
        command.SetAction((parsed, cancellation) => run(parsed, parsed.GetValue(folder)!, cancellation));
        return command;
    }

    private static async Task<int> Take(ParseResult parsed, string into, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var place = Desk.Place(parsed);
        if (place.Refused) return reply.Refuse(place.Errors);
        if (Composition.IsPostgreSql(place.Value.Configuration)) return reply.Refuse([BackupErrors.PostgreSql]);
        var taken = await Infrastructure.Backups.Backup.Take(place.Value.Folder, Path.GetFullPath(into), TimeProvider.System, cancellation);
        return taken.Refused ? reply.Refuse(taken.Errors) : Say(reply, into, taken.Value, "Backed up");
    }

    private static async Task<int> PutBack(ParseResult parsed, string from, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var place = Desk.Place(parsed);
        if (place.Refused) return reply.Refuse(place.Errors);
        if (Composition.IsPostgreSql(place.Value.Configuration)) return reply.Refuse([BackupErrors.PostgreSql]);
        var restored = await Infrastructure.Backups.Backup.PutBack(Path.GetFullPath(from), place.Value.Folder, cancellation);
        if (restored.Refused) return reply.Refuse(restored.Errors);
        var opened = await Desk.OpenForSystem(parsed);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var trail = await desk.Send(new VerifyTrail(restored.Value.Head), cancellation);
        if (trail.Refused || trail.Value.Fault is not null) return reply.Refuse(trail.Refused ? trail.Errors : [trail.Value.Fault!]);
        return Say(reply, place.Value.Folder.Path, restored.Value, "Restored");
    }

    private static int Say(Reply reply, string folder, BackupManifest manifest, string did)
    {
        if (!reply.Json)
        {
            reply.Out.WriteLine($"{did}: {manifest.Counts.Values.Sum()} rows and {manifest.Documents} documents, {manifest.Bytes / 1_000_000.0:0.0} MB, in {folder}");
            reply.Out.WriteLine($"The head of the trail: {manifest.HeadNumber}:{manifest.Head}");
            return Cli.Done;
        }
        return reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("folder", folder);
            writer.WriteString("at", manifest.At);
            writer.WriteStartObject("auditHead");
            writer.WriteNumber("number", manifest.HeadNumber);
            writer.WriteString("hash", manifest.Head);
            writer.WriteEndObject();
            writer.WriteStartObject("counts");
            foreach (var (table, rows) in manifest.Counts) writer.WriteNumber(table, rows);
            writer.WriteEndObject();
            writer.WriteNumber("documents", manifest.Documents);
            writer.WriteNumber("bytes", manifest.Bytes);
            writer.WriteEndObject();
        });
    }

    private static async Task<int> Check(ParseResult parsed, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.OpenForSystem(parsed);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        await using var scope = desk.Services.As(Actor.System);
        var check = await DocumentCheck.Of(scope.ServiceProvider.GetRequiredService<CbpRecordDb>(), scope.ServiceProvider.GetRequiredService<DataFolder>(), cancellation);
        foreach (var fault in check.Faults) reply.Talk.WriteLine($"{fault.Text} {fault.RemedyText}");
        if (reply.Json) reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("documents", check.Named);
            writer.WriteNumber("bytes", check.Bytes);
            writer.WriteNumber("unnamed", check.Unnamed);
            writer.Reasons("errors", check.Faults);
            writer.WriteEndObject();
        });
        else reply.Out.WriteLine($"{check.Named - check.Faults.Count} of {check.Named} documents are as they were stored; {check.Unnamed} files are named by nothing.");
        return check.Faults.Count == 0 ? Cli.Done : Cli.Refused;
    }
}
