using System.Text.RegularExpressions;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>The serial number of a USPTO application: a series of two digits and six digits. Equal when the eight digits are.</summary>
public sealed partial class SerialNumber : IEquatable<SerialNumber>
{
    private SerialNumber(string printed, string digits) => (AsPrinted, Digits) = (printed, digits);

    public string AsPrinted { get; }

    /// <summary>Eight digits, series first.</summary>
    public string Digits { get; }

    /// <summary>Reads <c>87881347</c>, <c>87/881,347</c>, <c>Serial No. 87/881347</c>, <c>SN 87-881,347</c>.</summary>
    public static Result<SerialNumber> Parse(string? text)
    {
        var match = Form().Match(Printed.Plain(text));
        if (!match.Success) return NumberErrors.SerialNumberIsUnreadable(text);
        var digits = match.Groups["series"].Value + match.Groups["a"].Value + match.Groups["b"].Value;
        return digits.Trim('0').Length == 0 ? NumberErrors.SerialNumberIsUnreadable(text) : new SerialNumber(Printed.Tidy(text), digits);
    }

    public static SerialNumber Of(string printed) => Parse(printed).Value;

    public bool Equals(SerialNumber? other) => other is not null && Digits == other.Digits;
    public override bool Equals(object? obj) => Equals(obj as SerialNumber);
    public override int GetHashCode() => Digits.GetHashCode(StringComparison.Ordinal);
    public static bool operator ==(SerialNumber? left, SerialNumber? right) => Equals(left, right);
    public static bool operator !=(SerialNumber? left, SerialNumber? right) => !Equals(left, right);
    public override string ToString() => Digits;

    [GeneratedRegex(@"^(?:(?:U\.? ?S\.? ?)?(?:(?:Application )?Ser(?:ial|\.)? ?(?:No\.?|Number|#)?|S/?N|Appl?(?:ication|\.)? ?(?:No\.?|Number)|No\.?|#|申请号)[ :]*)?" +
        @"(?<series>\d{2})[ /-]?(?<a>\d{3})[, .]?(?<b>\d{3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
