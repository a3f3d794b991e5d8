using System.Reflection;

namespace CbpRecord.Domain.Law;

/// <summary>A source that says otherwise than a rule does, in the order in which the rule's methods name them.</summary>
/// <param name="Number">Its place among the rule's voices, from 1; its words' key is `lawbook.voice-{rule}-{number}`.</param>
public sealed record Voice(string Rule, int Number, string Source, string Says);

/// <summary>What the rules' own methods say of their sources, read once from their attributes, so that the page and the code cannot differ.</summary>
public static class RuleSources
{
    private static readonly ILookup<string, MethodInfo> Stating = typeof(RuleSources).Assembly.GetTypes().Where(type => type.Namespace == typeof(RuleSources).Namespace)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(method => method.IsDefined(typeof(RuleAttribute)))
        .ToLookup(method => method.GetCustomAttribute<RuleAttribute>()!.Id);

    /// <summary>Every voice that differs from a rule, in the book's order.</summary>
    public static IReadOnlyList<Voice> Voices { get; } = [.. RuleBook.All.SelectMany(rule => Stating[rule.Id].SelectMany(method => method.GetCustomAttributes<DiffersAttribute>())
        .DistinctBy(differs => (differs.Source, differs.Says)).Select((differs, at) => new Voice(rule.Id, at + 1, differs.Source, differs.Says)))];

    /// <summary>What the methods of a rule cite, each once.</summary>
    [Cites("domain reference, section 7.2")]
    public static IReadOnlyList<CitesAttribute> Of(string rule) => [.. Stating[rule].SelectMany(method => method.GetCustomAttributes<CitesAttribute>()).DistinctBy(cites => cites.Text)];
}
