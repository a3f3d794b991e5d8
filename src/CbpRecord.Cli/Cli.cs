using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CbpRecord.Cli.Commands;
using CbpRecord.Cli.Output;

namespace CbpRecord.Cli;

/// <summary>The command line as a whole. A new command is one file in Commands and one line below.</summary>
public static class Cli
{
    /// <summary>Exit codes: done, refused or failed, used wrongly.</summary>
    public const int Done = 0, Refused = 1, Usage = 2;

    private static readonly Lazy<RootCommand> Whole = new(Build);

    /// <summary>Every command with its options, built once.</summary>
    public static RootCommand Root => Whole.Value;

    /// <summary>Runs one command line. Data goes to <paramref name="output"/>, talk to <paramref name="talk"/>; both default to the console.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter? output = null, TextWriter? talk = null)
    {
        var (writer, error) = (output ?? Console.Out, talk ?? Console.Error);
        var parsed = Root.Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var complaint in parsed.Errors) error.WriteLine(complaint.Message);
            error.WriteLine($"Try: cbprecord {string.Join(' ', Path(parsed.CommandResult.Command))} --help".Replace("  ", " ", StringComparison.Ordinal));
            return Usage;
        }
        try
        {
            return parsed.Invoke(new() { Output = writer, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(problem.Message);
            return Refused;
        }
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("CbpRecord: recordation of marks, works and trade names with U.S. Customs and Border Protection.")
        {
            Options.Json, Options.Data, Options.Demo, Options.As, Options.On,
            ComputeCommand.Create(),
            HolidaysCommand.Create(),
            PacketCommand.Create(),
            ImportCommand.Create(),
            DocketCommand.Create(),
            ExportCommand.Create(),
            SeedCommand.Create(),
            AuditCommand.Create(),
            JobsCommand.Create(),
            MailCommand.Create(),
            HouseCommands.Serve(),
            HouseCommands.Migrate(),
            UserCommand.Create(),
            BackupCommands.Backup(),
            BackupCommands.Restore(),
            BackupCommands.Verify(),
            DemoCommand.Create(),
        };
        root.WithExamples(
            "compute trademark --registered 2016-11-22 --json",
            "holidays --from 2026 --to 2027",
            "packet --input case.json -o packet.pdf",
            "docket --within 90d --as lin@firm.example",
            "import tsdr sn85334015.xml --dry-run --json");
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ExamplesFirst((HelpAction)help.Action!);
        return root;
    }

    private static IEnumerable<string> Path(Command command) =>
        command is RootCommand ? [] : [.. Path(command.Parents.OfType<Command>().First()), command.Name];
}
