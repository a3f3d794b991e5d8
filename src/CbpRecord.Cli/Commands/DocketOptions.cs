using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CbpRecord.Application.Deadlines;

namespace CbpRecord.Cli.Commands;

/// <summary>What is asked of the docket on a command line; `docket` and `export docket` understand the same.</summary>
internal sealed class DocketOptions
{
    private readonly Option<Span?> within = new("--within")
    {
        Description = "How far ahead, today included: 90d, 12w, 3m or 1y. What is overdue is always there (default: 90d; with --right, everything open).", HelpName = "90d", CustomParser = Read,
    };
    private readonly Option<string?> right = new("--right") { Description = "One right's deadlines, by its registration number.", HelpName = "NUMBER" };
    private readonly Option<string?> client = new("--client") { Description = "One client's deadlines, by its code.", HelpName = "CODE" };
    private readonly Option<string?> kind = new("--kind") { Description = "One kind of deadline: recordation-renewal.", HelpName = "KIND" };

    public Command On(Command command)
    {
        foreach (var option in (Option[])[within, right, client, kind]) command.Add(option);
        return command;
    }

    public DocketFilter Filter(ParseResult parsed, DateOnly today)
    {
        var number = parsed.GetValue(right);
        var span = parsed.GetValue(within) ?? (number is null ? Span.Usual : null);
        return new() { Number = number, Client = parsed.GetValue(client), Kind = parsed.GetValue(kind), DueBy = span?.After(today) };
    }

    private static Span? Read(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (text.Length > 1 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 36_500 && "dwmy".Contains(char.ToLowerInvariant(text[^1]), StringComparison.Ordinal))
            return new Span(count, char.ToLowerInvariant(text[^1]));
        result.AddError($"'{text}' is not a span of time. Write it as 90d, 12w, 3m or 1y.");
        return null;
    }

    /// <summary>So many days, weeks, months or years.</summary>
    private sealed record Span(int Count, char Unit)
    {
        public static Span Usual { get; } = new(90, 'd');

        /// <summary>The last day of the span that begins today, included; a month without that day ends early.</summary>
        public DateOnly After(DateOnly today) => Unit switch
        {
            'd' => today.AddDays(Count),
            'w' => today.AddDays(7 * Math.Min(Count, 5_000)),
            'm' => today.AddMonths(Math.Min(Count, 1_200)),
            _ => today.AddYears(Math.Min(Count, 100)),
        };
    }
}
