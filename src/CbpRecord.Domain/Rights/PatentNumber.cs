using System.Text.RegularExpressions;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>A U.S. patent number: digits, with D before them for a design ("US D1,012,345 S"). Kept as printed; compared by letter and digits.</summary>
public static partial class PatentNumber
{
    /// <summary>Reads <c>D1012345</c>, <c>US D1,012,345 S</c>, <c>U.S. Patent No. 11,234,567 B2</c>. Answers "D1012345", "11234567".</summary>
    public static Result<string> Parse(string? text)
    {
        var match = Form().Match(Printed.Plain(text));
        if (!match.Success) return NumberErrors.PatentNumberIsUnreadable(text);
        var digits = string.Concat(match.Groups["n"].Value.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length is 0 or > 8 ? NumberErrors.PatentNumberIsUnreadable(text) : match.Groups["d"].Value.ToUpperInvariant() + digits;
    }

    [GeneratedRegex(@"^(?:U\.? ?S\.? ?)?(?:Design )?(?:Patent|Pat\.?|专利)? ?(?:No\.?|Number|#|号)?[ :]*(?<d>D|RE|PP|H)?[ .]?(?<n>\d{1,8}|\d{1,3}(?:[, ]\d{3}){1,2})(?: ?[ABES]\d?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
