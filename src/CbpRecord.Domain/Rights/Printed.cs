using System.Text;

namespace CbpRecord.Domain.Rights;

/// <summary>What people type, made comparable: full-width letters and digits, odd dashes and odd spaces become plain ones.</summary>
internal static class Printed
{
    /// <summary>The text as kept: outer blanks off, inner runs of blanks made one.</summary>
    public static string Tidy(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text as read: tidied, compatibility forms folded (４ is 4), every dash a hyphen.</summary>
    public static string Plain(string? text)
    {
        string folded;
        try { folded = (text ?? "").Normalize(NormalizationForm.FormKC); }
        catch (ArgumentException) { return ""; }                       // half a surrogate pair: nothing that we could read
        var plain = new StringBuilder(folded.Length);
        foreach (var c in folded)
            plain.Append(c switch { >= '\u2010' and <= '\u2015' or '\u2212' => '-', _ => c });
        return Tidy(plain.ToString());
    }
}
