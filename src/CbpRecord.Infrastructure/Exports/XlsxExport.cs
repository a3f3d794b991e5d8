using System.Globalization;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Shared;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>A workbook: the rows under their headings, and a second sheet that says what they cover. Days are days, amounts are numbers, and no cell is a formula.</summary>
internal static class XlsxExport
{
    /// <summary>In characters: a day as ISO fits, and so does most of a name.</summary>
    private const double DayWidth = 12, TextWidth = 24;

    // Not FastMode, which keeps the whole archive in memory until the end.
    private static OpenXmlConfiguration Streamed(IReadOnlyList<ExportColumn> columns) => new()
    {
        AutoFilter = false, TableStyles = TableStyles.None, EnableSharedStringCache = false,
        DynamicColumns = [.. columns.Select((c, i) => new DynamicExcelColumn(Key(i)) { Index = i, Width = c.Days ? DayWidth : TextWidth, Format = c.Days ? "yyyy-mm-dd" : null })],
    };

    public static Result Write(ExportSheet sheet, Stream output, CancellationToken cancellation)
    {
        var rows = 0;
        output.SaveAs(new Dictionary<string, object> { [Name(sheet.Title)] = Table(), [Words.In(sheet.Language)["exports.about"]] = About() },
            printHeader: false, excelType: ExcelType.XLSX, configuration: Streamed(sheet.Columns));
        return Result.Done;

        IEnumerable<IDictionary<string, object?>> Table()
        {
            yield return Line(sheet.Columns.Select(c => (object?)c.Heading));
            foreach (var row in sheet.Rows.ToBlockingEnumerable(cancellation))
            {
                rows++;
                yield return Line(row.Cells.Select(Cell));
            }
        }

        // Read after the table, so that it knows the number.
        IEnumerable<IDictionary<string, object?>> About()
        {
            foreach (var (label, value) in SafeText.Head(sheet)) yield return Line([label, SafeText.Of(value)]);
            yield return Line([SafeText.Rows(sheet), rows]);
        }
    }

    private static object? Cell(object? cell) => cell switch
    {
        null or int or long or decimal or DateOnly => cell,
        Money amount => amount.Cents / 100m,
        _ => SafeText.Of(cell),
    };

    private static string Key(int column) => column.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, object?> Line(IEnumerable<object?> cells) =>
        cells.Select((cell, i) => (Key: Key(i), cell)).ToDictionary(c => c.Key, c => c.cell);

    /// <summary>A sheet's name has at most 31 characters, and not these.</summary>
    private static string Name(string title)
    {
        var name = string.Concat(title.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return name.Length > 31 ? name[..31] : name;
    }
}
