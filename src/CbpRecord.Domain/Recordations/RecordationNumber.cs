using System.Globalization;
using System.Text.RegularExpressions;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Recordations;

/// <summary>
/// The number CBP gave a recordation, kept as printed: <c>TMK 11-00163</c>, <c>Cop 91-00300</c>, <c>Issuance No. 88-019</c>, <c>91-00175</c>.
/// Kind, year and sequence are read where they are there; a number of any other form is kept unread, with a warning.
/// The number says nothing about when the recordation ends, and nothing here computes that.
/// </summary>
public sealed partial class RecordationNumber : IEquatable<RecordationNumber>
{
    // CBP's recordation numbers start in the 1970s; two digits from 70 on are of that century.
    private const int CenturyPivot = 70;

    private RecordationNumber(string printed, string? kind, int? year, int? sequence) =>
        (AsPrinted, Kind, Year, Sequence) = (printed, kind, year, sequence);

    public string AsPrinted { get; }

    /// <summary>The printed prefix in capitals (TMK, COP, or another of three letters); null for the older issuances and bare numbers.</summary>
    public string? Kind { get; }

    /// <summary>The year of recordation, four digits; 84 is 1984 and 00 is 2000.</summary>
    public int? Year { get; }
    public int? Sequence { get; }
    public bool IsRead => Year is not null;

    /// <summary>Year and sequence ("2011-163"), the same for every spelling; for an unread number, its letters and digits in capitals.</summary>
    public string SearchKey => IsRead
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Sequence}")
        : string.Concat(Printed.Plain(AsPrinted).ToUpperInvariant().Where(char.IsLetterOrDigit));

    /// <summary>Said beside a number whose form is unknown; null for the others.</summary>
    public Error? Warning => IsRead ? null : NumberErrors.RecordationNumberIsUnread(AsPrinted);

    /// <summary>Any text but a blank one is kept.</summary>
    public static Result<RecordationNumber> Parse(string? text)
    {
        var printed = Printed.Tidy(text);
        if (printed.Length == 0) return NumberErrors.RecordationNumberIsMissing().At("Number");
        var match = Form().Match(Printed.Plain(text));
        if (!match.Success) return new RecordationNumber(printed, null, null, null);
        var yy = int.Parse(match.Groups["yy"].Value, CultureInfo.InvariantCulture);
        var kind = match.Groups["kind"].Value.ToUpperInvariant();
        return new RecordationNumber(printed, kind.Length == 0 ? null : kind, yy + (yy >= CenturyPivot ? 1900 : 2000),
            int.Parse(match.Groups["seq"].Value, CultureInfo.InvariantCulture));
    }

    public static RecordationNumber Of(string printed) => Parse(printed).Value;

    /// <summary>Whether a search for <paramref name="sought"/> finds this number: same year and sequence, and the same kind where both give one.</summary>
    public bool IsFoundBy(RecordationNumber sought) =>
        SearchKey == sought.SearchKey && (sought.Kind is null || Kind is null || Kind == sought.Kind);

    /// <summary>Equal when year and sequence, and the kind, are: the spelling does not matter.</summary>
    public bool Equals(RecordationNumber? other) => other is not null && SearchKey == other.SearchKey && Kind == other.Kind;
    public override bool Equals(object? obj) => Equals(obj as RecordationNumber);
    public override int GetHashCode() => SearchKey.GetHashCode(StringComparison.Ordinal);
    public static bool operator ==(RecordationNumber? left, RecordationNumber? right) => Equals(left, right);
    public static bool operator !=(RecordationNumber? left, RecordationNumber? right) => !Equals(left, right);
    public override string ToString() => AsPrinted;

    [GeneratedRegex(@"^(?:CBP )?(?:Recordation (?:No\.?|Number)[ :]*)?(?:(?<kind>[A-Z]{3})[ -]?|(?:Headquarters )?Issuance No\.? ?)?(?<yy>\d{2})-(?<seq>\d{2,5})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
