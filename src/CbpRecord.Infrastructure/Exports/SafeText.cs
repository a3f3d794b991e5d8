using System.Globalization;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>Cells as spreadsheets may have them: days as ISO, and no text that a spreadsheet would run as a formula.</summary>
internal static class SafeText
{
    // What spreadsheet programs take as the start of a formula, full-width forms included (they are folded in Chinese editions).
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    /// <summary>The cell as text. A text that would be run gets an apostrophe before it, which spreadsheets show as plain text; days and numbers are never touched.</summary>
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => Starters.Contains(text.TrimStart(' ', '\u00a0', '\u3000') is [var first, ..] ? first : ' ', StringComparison.Ordinal) ? "'" + text : text,
        Money amount => amount.ToDecimalString(),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Of(cell.ToString()),
    };

    /// <summary>What the file covers, as labels and values: its title, the moment it speaks of, its filters.</summary>
    public static IEnumerable<(string Label, string Value)> Head(ExportSheet sheet) =>
        [(Words.In(sheet.Language)["exports.list"], sheet.Title), (Words.In(sheet.Language)["exports.as-of"], AsOf(sheet)), .. sheet.Facts];

    public static string AsOf(ExportSheet sheet) => sheet.AsOf.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    public static string Rows(ExportSheet sheet) => Words.In(sheet.Language)["exports.rows"];
}
