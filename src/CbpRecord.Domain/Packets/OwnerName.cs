using System.Globalization;
using System.Text;

namespace CbpRecord.Domain.Packets;

/// <summary>
/// Whether two spellings name one owner. Case, accents, punctuation, spacing (SHEN ZHEN, Shenzhen) and the spelling of the
/// legal form (Co., Ltd.; Company Limited) do not matter; a different legal form does. A person's names may stand in either order.
/// </summary>
public static class OwnerName
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["CO"] = "COMPANY", ["LTD"] = "LIMITED", ["CORP"] = "CORPORATION", ["INC"] = "INCORPORATED", ["INTL"] = "INTERNATIONAL",
        ["MFG"] = "MANUFACTURING", ["TECH"] = "TECHNOLOGY", ["BROS"] = "BROTHERS", ["ASSN"] = "ASSOCIATION", ["AND"] = "&",
    };

    public static bool Same(string one, string other, bool person = false)
    {
        var (left, right) = (Words(one), Words(other));
        if (left.Count == 0 || right.Count == 0) return false;
        if (string.Concat(left) == string.Concat(right)) return true;
        return person && left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal));
    }

    private static List<string> Words(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’' or '.') continue;
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : letter == '&' ? '&' : ' ');
        }
        var words = plain.Replace("&", " & ").ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words is ["THE", _, ..]) words.RemoveAt(0);
        return [.. Joined(words).Select(w => Forms.GetValueOrDefault(w, w))];
    }

    /// <summary>Single letters that stand together are one abbreviation: "L L C" is "LLC".</summary>
    private static List<string> Joined(List<string> words)
    {
        var joined = new List<string>();
        var open = false;
        foreach (var word in words)
        {
            var single = word.Length == 1 && word[0] is >= 'A' and <= 'Z';
            if (single && open) joined[^1] += word;
            else joined.Add(word);
            open = single;
        }
        return joined;
    }
}
