using System.Globalization;
using System.Text.RegularExpressions;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>An international (Nice) class: goods are 1 to 34, services 35 to 45.</summary>
public readonly partial record struct NiceClass : IComparable<NiceClass>
{
    private NiceClass(int number) => Number = number;

    /// <summary>1 to 45.</summary>
    public int Number { get; }

    /// <summary>CBP records goods only: classes 1 to 34.</summary>
    public bool IsGoods => Number is >= 1 and <= 34;

    /// <summary>Three digits, as the USPTO and CBP print it: "009".</summary>
    public string Code => Number.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>9</c>, <c>009</c>, <c>IC 009</c>, <c>Int. Cl. 9</c>, <c>Class 9</c>, <c>第9类</c>.</summary>
    public static Result<NiceClass> Parse(string? text)
    {
        var match = Form().Match(Printed.Plain(text));
        return match.Success && int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 45 and var number
            ? new NiceClass(number) : NumberErrors.ClassIsUnreadable(text);
    }

    /// <summary>The class with this number; a number outside 1 to 45 is a bug.</summary>
    public static NiceClass Of(int number) =>
        number is >= 1 and <= 45 ? new(number) : throw new ArgumentOutOfRangeException(nameof(number), number, "Classes are 1 to 45.");

    public int CompareTo(NiceClass other) => Number.CompareTo(other.Number);
    public static bool operator <(NiceClass left, NiceClass right) => left.Number < right.Number;
    public static bool operator >(NiceClass left, NiceClass right) => left.Number > right.Number;
    public static bool operator <=(NiceClass left, NiceClass right) => left.Number <= right.Number;
    public static bool operator >=(NiceClass left, NiceClass right) => left.Number >= right.Number;
    public override string ToString() => Code;

    [GeneratedRegex(@"^(?:(?:International |Int(?:'l|l|\.)? ?)?(?:Class|Cl\.?|IC)[ .:]*|第 ?)?(?<n>\d{1,3})(?: ?类)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
