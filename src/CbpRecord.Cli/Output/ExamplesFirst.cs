using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace CbpRecord.Cli.Output;

/// <summary>Help that shows examples before anything else.</summary>
internal sealed class ExamplesFirst(HelpAction inner) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var examples = CommandExamples.Of(parseResult.CommandResult.Command);
        if (examples.Count > 0)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples) output.WriteLine($"  cbprecord {example}");
            output.WriteLine();
        }
        return inner.Invoke(parseResult);
    }
}

/// <summary>Command lines worth copying, kept beside the command.</summary>
internal static class CommandExamples
{
    private static readonly ConditionalWeakTable<Command, string[]> Known = [];

    /// <summary>Gives the command its examples, without the program's name.</summary>
    public static T WithExamples<T>(this T command, params string[] examples) where T : Command
    {
        Known.AddOrUpdate(command, examples);
        return command;
    }

    public static IReadOnlyList<string> Of(Command command) => Known.TryGetValue(command, out var examples) ? examples : [];
}
