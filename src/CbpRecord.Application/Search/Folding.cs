using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CbpRecord.Application.Search;

/// <summary>Makes texts comparable: compatibility forms, lower case, no accents; separators inside numbers vanish ("4,281,391").</summary>
public static partial class Folding
{
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (Ascii.IsValid(text)) return text.Contains(',', StringComparison.Ordinal) ? InsideNumbers().Replace(text.ToLowerInvariant(), "") : text.ToLowerInvariant();
        var decomposed = Whole(text).Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark) folded.Append(Rune.ToLowerInvariant(rune).ToString());
        return InsideNumbers().Replace(folded.ToString().Normalize(NormalizationForm.FormKC), "");
    }

    /// <summary>Words written with an inner sign, without it: "l'oreal" is found by "loreal" too, "t-shirt" by "tshirt".</summary>
    public static IEnumerable<string> Joined(string folded) => folded.AsSpan().IndexOfAny(InnerSigns) < 0 ? [] : WithSigns().Matches(folded).Select(m => Signs().Replace(m.Value, ""));

    private static readonly System.Buffers.SearchValues<char> InnerSigns = System.Buffers.SearchValues.Create("'’.&·-");

    /// <summary>Half a surrogate pair is no character: it is dropped, because no database keeps it.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex InsideNumbers();

    [GeneratedRegex(@"[a-z0-9]+(?:['’.&·-][a-z0-9]+)+")]
    private static partial Regex WithSigns();

    [GeneratedRegex("['’.&·-]")]
    private static partial Regex Signs();
}
