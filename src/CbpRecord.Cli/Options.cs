using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CbpRecord.Cli;

/// <summary>The options that every command understands, and how dates are read.</summary>
public static class Options
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document and nothing else.", Recursive = true };
    public static Option<string?> Data { get; } = new("--data") { Description = "The data folder (default: CBPRECORD_DATA, else `data` here).", HelpName = "DIR", Recursive = true };
    public static Option<bool> Demo { get; } = new("--demo") { Description = "Use the demo's data, a folder of its own.", Recursive = true };
    public static Option<string?> As { get; } = new("--as") { Description = "Who acts: the e-mail of a member of staff.", HelpName = "EMAIL", Recursive = true };
    public static Option<DateOnly?> On { get; } = Date("--on", "The day that counts as today (default: today in Washington, D.C.).", recursive: true);

    /// <summary>An option that takes an ISO date; anything else is a usage error.</summary>
    public static Option<DateOnly?> Date(string name, string description, bool required = false, bool recursive = false) => new(name)
    {
        Description = description, HelpName = "YYYY-MM-DD", Required = required, Recursive = recursive,
        CustomParser = result => Read(result, result.Tokens[^1].Value),
    };

    /// <summary>An option that takes a whole number; anything else is a usage error.</summary>
    public static Option<int?> Number(string name, string helpName, string description, bool required = false) => new(name)
    {
        Description = description, HelpName = helpName, Required = required,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
            result.AddError($"'{result.Tokens[^1].Value}' is not a whole number.");
            return null;
        },
    };

    /// <summary>An option that takes several ISO dates.</summary>
    public static Option<DateOnly[]> Dates(string name, string description) => new(name)
    {
        Description = description, HelpName = "YYYY-MM-DD", AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.Select(token => Read(result, token.Value) ?? default)],
    };

    /// <summary>An option that takes one of the words.</summary>
    public static Option<string?> OneOf(string name, string description, bool required, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words), Required = required };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static DateOnly? Read(ArgumentResult result, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{text}' is not a date. Write it as 2026-12-02.");
        return null;
    }
}
