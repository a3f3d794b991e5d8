using System.Text;

namespace CbpRecord.Application.Search;

/// <summary>One thing a query asks for: an exact term, or the beginning of one.</summary>
public readonly record struct Asked(string Term, bool Prefix);

/// <summary>
/// How a text becomes terms: words of letters and digits as they are (found by their beginning), Chinese, Japanese and Korean
/// runs as every pair of neighbouring characters, because the engines' own three-letter indexes miss two-character words.
/// </summary>
public static class Terms
{
    /// <summary>Longest term kept, in UTF-16 units; a longer word is found by its first characters.</summary>
    public const int Longest = 40;

    /// <summary>The most that one query asks for; more words than that do not narrow it further.</summary>
    public const int MostAsked = 8;

    /// <summary>The distinct terms under which the texts are found. The last character of a run is a term too, so that each one is the beginning of some term.</summary>
    public static IReadOnlyCollection<string> Of(params string?[] texts)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var folded = Folding.Fold(text);
            if (Ascii.IsValid(folded)) AddWords(terms, folded);
            else foreach (var run in Runs(folded))
                if (run.IsHan) terms.UnionWith(Pairs(run.Runes).Append(run.Runes[^1].ToString()));
                else terms.Add(Cut(run.Text));
            foreach (var joined in Folding.Joined(folded)) terms.Add(Cut(joined));
        }
        return terms;
    }

    /// <summary>The runs of letters and digits of a text without any other script.</summary>
    private static void AddWords(HashSet<string> terms, string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var from = i;
            while (i < folded.Length && char.IsAsciiLetterOrDigit(folded[i])) i++;
            if (i > from) terms.Add(folded[from..Math.Min(i, from + Longest)]);
        }
    }

    /// <summary>What a query asks for: exact pairs, and beginnings of words (a single Chinese character is the beginning of a pair).</summary>
    public static IReadOnlyList<Asked> AskedBy(string? query)
    {
        var asked = new List<Asked>();
        foreach (var run in Runs(Folding.Fold(query)))
            if (run.IsHan && run.Runes.Count > 1) asked.AddRange(Pairs(run.Runes).Select(p => new Asked(p, false)));
            else asked.Add(new(Cut(run.Text), true));
        return [.. asked.Distinct().Take(MostAsked)];
    }

    private static string Cut(string word) => word.Length <= Longest ? word : char.IsHighSurrogate(word[Longest - 1]) ? word[..(Longest - 1)] : word[..Longest];

    private sealed record Run(IReadOnlyList<Rune> Runes, bool IsHan)
    {
        public string Text => string.Concat(Runes.Select(r => r.ToString()));
    }

    private static IEnumerable<Run> Runs(string folded)
    {
        var run = new List<Rune>();
        var han = false;
        foreach (var rune in folded.EnumerateRunes())
        {
            var word = Rune.IsLetterOrDigit(rune);
            if (run.Count > 0 && (!word || IsHan(rune) != han))
            {
                yield return new([.. run], han);
                run.Clear();
            }
            if (!word) continue;
            if (run.Count == 0) han = IsHan(rune);
            run.Add(rune);
        }
        if (run.Count > 0) yield return new([.. run], han);
    }

    private static IEnumerable<string> Pairs(IReadOnlyList<Rune> runes)
    {
        for (var i = 0; i + 1 < runes.Count; i++) yield return $"{runes[i]}{runes[i + 1]}";
    }

    /// <summary>Scripts written without spaces, the rare characters beyond U+FFFF included.</summary>
    private static bool IsHan(Rune rune) => rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;
}
