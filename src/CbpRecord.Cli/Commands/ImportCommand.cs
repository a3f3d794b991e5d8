using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CbpRecord.Application.Clients;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Rights;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Uspto;

namespace CbpRecord.Cli.Commands;

/// <summary>`import tsdr` and `import uspto-bulk`: the USPTO's files read and shown, and taken in unless it is a dry run.</summary>
internal static class ImportCommand
{
    private static readonly Option<string?> Client = new("--client") { Description = "The code of the client whose rights these are (default: unassigned, seen by staff only).", HelpName = "CODE" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and show, take nothing in. Needs no data folder and no sign-in." };

    public static Command Create() => new Command("import", "Take in records of the USPTO.")
    {
        Reading("tsdr", "Case status files: ST.96 of every age, ST.66, and the TSDR zip.", ArgumentArity.OneOrMore)
            .WithExamples("import tsdr sn85334015.xml --dry-run --json", "import tsdr case.zip --client BRIGHT --as lin@firm.example"),
        Reading("uspto-bulk", "The daily or annual application XML, or its zip; streamed.", ArgumentArity.OneOrMore)
            .WithExamples("import uspto-bulk apc251122.zip --as lin@firm.example"),
    };

    private static Command Reading(string name, string description, ArgumentArity arity)
    {
        var files = new Argument<string[]>("FILE") { Description = "The files.", Arity = arity };
        var command = new Command(name, description) { files, Client, DryRun };
        command.SetAction((parsed, cancellation) => Run(parsed, parsed.GetValue(files)!, cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string[] paths, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        if (parsed.GetValue(DryRun)) return Show(parsed, reply, paths);
        var opened = await Desk.Open(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var client = await ClientOf(desk, parsed.GetValue(Client), cancellation);
        if (client.Refused) return reply.Refuse(client.Errors);
        var files = paths.Where(File.Exists).Select(p => new ImportFile(Path.GetFileName(p), () => File.OpenRead(p))).ToList();
        var result = await TakeIn(desk, reply, files, client.Value.Id, cancellation);
        if (result is { Refused: true } && result.Errors.All(e => e.Code != "import-nothing-read")) return reply.Refuse(result.Errors);
        var code = Show(parsed, reply, paths);
        if (result is { Refused: false, Value: var done })
            reply.Talk.WriteLine($"Import {done.Batch}: {done.Added} new, {done.Changed} changed, {done.Unchanged} unchanged, {done.Older} older, {done.Unread} not read.");
        return code;
    }

    private static async Task<Result<ImportResult>?> TakeIn(Desk desk, Reply reply, List<ImportFile> files, ClientId? client, CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        using var progress = reply.Working(() => string.Create(CultureInfo.InvariantCulture, $"Taking in {files.Count} files: {since.Elapsed.TotalSeconds:0} s"));
        return files.Count == 0 ? null : await desk.Send(new ImportRegistrations(ImportBatchId.New(), files, client), cancellation);
    }

    /// <summary>Prints what the files say; 0 when any right was read.</summary>
    private static int Show(ParseResult parsed, Reply reply, string[] paths)
    {
        var (today, read) = (parsed.GetValue(Options.On) ?? Today.At(TimeProvider.System).Date, 0);
        using var progress = reply.Working(() => string.Create(CultureInfo.InvariantCulture, $"{read:N0} case files read"));
        var readings = Readings(paths).Select(reading => { read++; return reading; });
        return reply.Json ? ImportJson.Write(reply.Out, readings, today) : ImportText.Write(reply, readings, today);
    }

    /// <summary>Every case file of every file, in order; a file that cannot be opened is one problem. Shown by name, or as given where two names are alike.</summary>
    private static IEnumerable<UsptoReading> Readings(string[] paths)
    {
        var reader = new UsptoReader();
        var alike = paths.GroupBy(Path.GetFileName).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path) is { Length: > 0 } file && !alike.Contains(file) ? file : path;
            using var content = Open(path);
            if (content is null) yield return UsptoReading.Of(name, Directory.Exists(path) ? UsptoErrors.Folder(path.TrimEnd('/')) : UsptoErrors.Unfindable());
            else
                foreach (var reading in reader.Read(name, content)) yield return reading;
        }
    }

    private static FileStream? Open(string path)
    {
        try { return File.OpenRead(path); }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException) { return null; }
    }

    private sealed record MaybeClient(ClientId? Id);

    private static async Task<Result<MaybeClient>> ClientOf(Desk desk, string? code, CancellationToken cancellation)
    {
        if (code is null) return new MaybeClient(null);
        var clients = await desk.Send(new ListClients(Size: 100_000), cancellation);
        if (clients.Refused) return Result<MaybeClient>.Refuse(clients.Errors);
        var found = clients.Value.Rows.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.OrdinalIgnoreCase));
        return found is null ? ImportErrors.NoSuchClient(code) : new MaybeClient(found.Id);
    }
}
