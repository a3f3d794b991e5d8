using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CbpRecord.Mutants;

/// <summary>
/// All breaks of the law in one compiled domain, each asleep until its number is set: an expression becomes
/// `(Active == 17 ? broken : whole)`, so that nothing is compiled or loaded again for the next one.
/// </summary>
internal static partial class Switched
{
    public const string TypeName = "CbpRecord.Domain.MutantSwitch", FieldName = "Active";

    private const string Switch = "namespace CbpRecord.Domain; public static class MutantSwitch { public static int Active = -1; }";

    /// <summary>The domain with every break that can be switched, and which those are; what the compiler refuses is left out, one after another.</summary>
    public static (byte[] Domain, HashSet<int> Numbers) Compile(Sources sources, IReadOnlyList<Mutant> mutants)
    {
        var numbers = Enumerable.Range(0, mutants.Count).Where(at => mutants[at].Whole is not null).ToHashSet();
        while (true)
        {
            var files = numbers.GroupBy(at => mutants[at].File).ToDictionary(of => of.Key, of => Render(sources.Text(of.Key), [.. of.Select(at => (at, mutants[at]))]));
            var (image, wrong) = sources.Compile(files, Switch);
            if (image is not null) return (image, numbers);
            var refused = wrong.Select(NumberAt).OfType<int>().ToHashSet();
            if (refused.Count == 0) throw new InvalidOperationException($"The switched domain does not compile: {wrong[0]}");
            numbers.ExceptWith(refused);
        }
    }

    private static string Render(SourceText text, List<(int Number, Mutant Mutant)> mutants)
    {
        var groups = mutants.GroupBy(m => m.Mutant.Whole!.Value).OrderBy(g => g.Key.Start).ThenByDescending(g => g.Key.Length).ToList();
        return Inside(text, new TextSpan(0, text.Length), groups);
    }

    private static string Inside(SourceText text, TextSpan span, List<IGrouping<TextSpan, (int Number, Mutant Mutant)>> groups)
    {
        var (written, at) = (new StringBuilder(), span.Start);
        foreach (var group in groups.Where(g => span.Contains(g.Key) && g.Key != span && !groups.Any(o => o.Key != g.Key && o.Key != span && span.Contains(o.Key) && o.Key.Contains(g.Key))))
        {
            written.Append(text.ToString(TextSpan.FromBounds(at, group.Key.Start)));
            var inner = Inside(text, group.Key, groups);
            foreach (var (number, mutant) in group) inner = string.Create(CultureInfo.InvariantCulture, $"(MutantSwitch.{FieldName} == {number} ? ({Broken(text, group.Key, mutant)}) : ({inner}))");
            written.Append(inner);
            at = group.Key.End;
        }
        return written.Append(text.ToString(TextSpan.FromBounds(at, span.End))).ToString();
    }

    private static string Broken(SourceText text, TextSpan whole, Mutant mutant) =>
        text.ToString(TextSpan.FromBounds(whole.Start, mutant.Span.Start)) + mutant.Text + text.ToString(TextSpan.FromBounds(mutant.Span.End, whole.End));

    /// <summary>The innermost switch around what the compiler complains of.</summary>
    private static int? NumberAt(Diagnostic wrong) => wrong.Location.SourceTree?.GetRoot().FindNode(wrong.Location.SourceSpan).AncestorsAndSelf().OfType<ConditionalExpressionSyntax>()
        .Select(c => Condition().Match(c.Condition.ToString())).Where(m => m.Success).Select(m => (int?)int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).FirstOrDefault();

    [GeneratedRegex(@"^MutantSwitch\.Active == (\d+)$")]
    private static partial Regex Condition();
}
