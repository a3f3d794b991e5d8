using System.Globalization;
using System.Text;

namespace CbpRecord.Application.Search;

/// <summary>
/// How a text becomes terms: words of letters and digits as they are (found by their beginning), Chinese, Japanese and Korean
/// runs as every pair of neighbouring characters, because the engines' own three-letter indexes miss two-character words.
/// </summary>
public static class Terms
{
    /// <summary>Longest term kept; a longer word is found by its first characters.</summary>
    public const int Longest = 40;

    /// <summary>The distinct terms under which the texts are found. A single character that stands alone is a term of its own.</summary>
    public static IReadOnlyCollection<string> Of(params string?[] texts)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
            foreach (var run in Runs(text))
                if (IsHan(run[0])) AddPairs(run, terms);
                else terms.Add(run.Length > Longest ? run[..Longest] : run);
        return terms;
    }

    /// <summary>What a query asks for: exact pairs, and beginnings of words (a single Chinese character is a beginning of a pair).</summary>
    public static IReadOnlyList<(string Term, bool Prefix)> Asked(string? query)
    {
        var asked = new List<(string, bool)>();
        foreach (var run in Runs(query))
            if (IsHan(run[0]) && run.Length > 1) asked.AddRange(Pairs(run).Select(p => (p, false)));
            else asked.Add((run.Length > Longest ? run[..Longest] : run, true));
        return [.. asked.Distinct()];
    }

    /// <summary>Folded for comparison: compatibility forms, lower case, no accents; separators inside numbers vanish ("4,281,391").</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var decomposed = text.Normalize(NormalizationForm.FormKD);
        for (var i = 0; i < decomposed.Length; i++)
        {
            var c = decomposed[i];
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var insideNumber = c is ',' && i > 0 && i + 1 < decomposed.Length && char.IsAsciiDigit(decomposed[i - 1]) && char.IsAsciiDigit(decomposed[i + 1]);
            if (!insideNumber) folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    private static IEnumerable<string> Runs(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield break;
        var folded = Fold(text);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            var ends = i == folded.Length || !char.IsLetterOrDigit(folded[i]) && !char.IsSurrogate(folded[i])
                || i > start && IsHan(folded[i]) != IsHan(folded[i - 1]);
            if (!ends) continue;
            if (i > start) yield return folded[start..i];
            start = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || char.IsSurrogate(folded[i])) ? i : i + 1;
        }
    }

    private static void AddPairs(string run, HashSet<string> terms)
    {
        if (run.Length == 1) terms.Add(run);
        foreach (var pair in Pairs(run)) terms.Add(pair);
        terms.Add(run[^1..]);
    }

    private static IEnumerable<string> Pairs(string run)
    {
        for (var i = 0; i + 1 < run.Length; i++) yield return run.Substring(i, 2);
    }

    private static bool IsHan(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF' or >= '\u3040' and <= '\u30FF' || char.IsSurrogate(c);
}
