using System.Globalization;
using System.Text.RegularExpressions;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>
/// A Copyright Office registration number: a prefix of one to three letters and digits. What was printed is kept
/// ("VA 443-553"); two numbers are equal when prefix and number are, so "VA0000443553" is the same.
/// </summary>
public sealed partial class CopyrightRegistrationNumber : IEquatable<CopyrightRegistrationNumber>
{
    private CopyrightRegistrationNumber(string printed, string prefix, long number) => (AsPrinted, Prefix, Number) = (printed, prefix, number);

    public string AsPrinted { get; }

    /// <summary>VA, TX, PA, SR, their unpublished VAu, TXu, PAu, SRu, RE (renewal), PRE (preregistration), or an old class letter.</summary>
    public string Prefix { get; }
    public long Number { get; }

    public bool IsRenewal => Prefix is "RE" or "R";

    /// <summary>Prefix and digits, twelve characters as the Office's catalogue writes them: "VA0000443553".</summary>
    public string Key => Prefix + Number.ToString(CultureInfo.InvariantCulture).PadLeft(12 - Prefix.Length, '0');

    /// <summary>Reads <c>VA 443-553</c>, <c>TX 3 263 631</c>, <c>VA0001234567</c>, <c>VAu 1-234-567</c>, <c>Reg. No. PA 1,234,567</c>.</summary>
    public static Result<CopyrightRegistrationNumber> Parse(string? text)
    {
        var match = Form().Match(Printed.Plain(text));
        if (!match.Success) return NumberErrors.CopyrightNumberIsUnreadable(text);
        var digits = string.Concat(match.Groups["n"].Value.Where(char.IsAsciiDigit));
        if (digits.Length > 10 || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return NumberErrors.CopyrightNumberIsUnreadable(text);
        return new CopyrightRegistrationNumber(Printed.Tidy(text), Cased(match.Groups["p"].Value), number);
    }

    public static CopyrightRegistrationNumber Of(string printed) => Parse(printed).Value;

    private static string Cased(string prefix) =>
        prefix.Length == 3 && prefix[2] is 'u' or 'U' ? prefix[..2].ToUpperInvariant() + 'u' : prefix.ToUpperInvariant();

    public bool Equals(CopyrightRegistrationNumber? other) => other is not null && Key == other.Key;
    public override bool Equals(object? obj) => Equals(obj as CopyrightRegistrationNumber);
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
    public static bool operator ==(CopyrightRegistrationNumber? left, CopyrightRegistrationNumber? right) => Equals(left, right);
    public static bool operator !=(CopyrightRegistrationNumber? left, CopyrightRegistrationNumber? right) => !Equals(left, right);
    public override string ToString() => AsPrinted;

    // Prefixes of 1978 and later, then the class letters of the 1909 Act.
    [GeneratedRegex(@"^(?:(?:U\.? ?S\.? ?)?(?:Copyright )?(?:Reg(?:istration|\.)? ?(?:No\.?|Number|#)?|No\.?|#|登记号)[ :]*)?" +
        @"(?<p>TXu?|VAu?|PAu?|SRu?|CSN|GP|MW|RE|PRE|A[AFIO]?|B[5B]?|C[O]?|D[PU]?|E[FPU]?|F[O]?|G[FPU]?|H[O]?|I[FPU]?|J[PU]?|K[K]?|L[PU]?|M[PU]?|N|R)" +
        @"[ -]?(?<n>\d{1,10}|\d{1,3}(?:[ ,.-]\d{3}){1,2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
