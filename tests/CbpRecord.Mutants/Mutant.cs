using Microsoft.CodeAnalysis.Text;

namespace CbpRecord.Mutants;

/// <summary>One break of the rules: a span of a file written otherwise.</summary>
/// <param name="Sort">"constant", "comparison", "condition", "roll", "operator" or "rule".</param>
/// <param name="Whole">The expression that can be switched between whole and broken while the tests run; null where only another compilation breaks it.</param>
/// <param name="Rule">The rule whose method it breaks, where the method names one.</param>
internal sealed record Mutant(string File, int Line, TextSpan Span, string Text, string Sort, TextSpan? Whole, string? Rule, string Was, string Code)
{
    public override string ToString() => $"{File}:{Line}: {Sort}{(Rule is null ? "" : $" of {Rule}")}: {Was} → {Text}";

    /// <summary>What names it whatever lines are added above it.</summary>
    public string Key => $"{File} | {Code} | {Was} → {Text}";
}
