using System.Text.RegularExpressions;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>
/// A U.S. trademark registration number: one to seven digits. What was printed is kept ("Reg. No. 4,281,391", "0124134");
/// two numbers are equal when their digits are, leading zeros aside.
/// </summary>
public sealed partial class RegistrationNumber : IEquatable<RegistrationNumber>
{
    private RegistrationNumber(string printed, string digits) =>
        (AsPrinted, Digits, Key) = (printed, digits, digits.TrimStart('0'));

    /// <summary>As it was written, outer blanks aside.</summary>
    public string AsPrinted { get; }

    /// <summary>The digits as written, leading zeros of the bulk files included.</summary>
    public string Digits { get; }

    /// <summary>The digits without leading zeros: what is compared, stored for look-up and searched.</summary>
    public string Key { get; }

    /// <summary>
    /// Reads what people write: <c>4281391</c>, <c>4,281,391</c>, <c>Reg. No. 4281391</c>, <c>U.S. Registration No. 576,118</c>, <c>注册号 4281391</c>.
    /// Eight digits are a serial number and are refused as such; all zeros mean "none" and are refused.
    /// </summary>
    public static Result<RegistrationNumber> Parse(string? text)
    {
        var match = Form().Match(Printed.Plain(text));
        if (!match.Success) return NumberErrors.RegistrationNumberIsUnreadable(text);
        var digits = Separators().Replace(match.Groups["n"].Value, "");
        if (digits.Length == 8) return NumberErrors.ThisIsASerialNumber(Printed.Tidy(text));
        if (digits.Length > 8 || digits.Trim('0').Length == 0) return NumberErrors.RegistrationNumberIsUnreadable(text);
        return new RegistrationNumber(Printed.Tidy(text), digits);
    }

    /// <summary>For a value that was parsed before (a database column): the same number again.</summary>
    public static RegistrationNumber Of(string printed) => Parse(printed).Value;

    public bool Equals(RegistrationNumber? other) => other is not null && Key == other.Key;
    public override bool Equals(object? obj) => Equals(obj as RegistrationNumber);
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
    public static bool operator ==(RegistrationNumber? left, RegistrationNumber? right) => Equals(left, right);
    public static bool operator !=(RegistrationNumber? left, RegistrationNumber? right) => !Equals(left, right);
    public override string ToString() => Key;

    [GeneratedRegex(@"^(?:(?:U\.? ?S\.? ?)?(?:Trademark )?(?:Reg(?:istration|\.)? ?(?:No\.?|Number|#)?|RN|No\.?|#|注册号码?|注册证号)[ :]*)?" +
        @"(?<n>\d{1,8}|\d{1,3}(?:[, .']\d{3}){1,2})\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\D")]
    private static partial Regex Separators();
}
