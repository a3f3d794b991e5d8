using System.Globalization;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Shared;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>A workbook: the rows under their headings, and a second sheet that says what they cover. Every cell is text or a number, never a formula.</summary>
internal static class XlsxExport
{
    // Not FastMode, which keeps the whole archive in memory until the end.
    private static readonly OpenXmlConfiguration Streamed = new() { AutoFilter = false, TableStyles = TableStyles.None, EnableSharedStringCache = false };

    public static Result Write(ExportSheet sheet, Stream output, CancellationToken cancellation)
    {
        var rows = 0;
        output.SaveAs(new Dictionary<string, object> { [Name(sheet.Title)] = Table(), [Words.In(sheet.Language)["exports.about"]] = About() },
            printHeader: false, excelType: ExcelType.XLSX, configuration: Streamed);
        return Result.Done;

        IEnumerable<IDictionary<string, object?>> Table()
        {
            yield return Line(sheet.Columns.Select(c => (object?)c.Heading));
            foreach (var row in sheet.Rows.ToBlockingEnumerable(cancellation))
            {
                rows++;
                yield return Line(row.Cells.Select(cell => cell is int or long or decimal ? cell : SafeText.Of(cell)));
            }
        }

        // Read after the table, so that it knows the number.
        IEnumerable<IDictionary<string, object?>> About()
        {
            foreach (var (label, value) in SafeText.Head(sheet)) yield return Line([label, SafeText.Of(value)]);
            yield return Line([SafeText.Rows(sheet), rows]);
        }
    }

    private static Dictionary<string, object?> Line(IEnumerable<object?> cells) =>
        cells.Select((cell, i) => (Key: i.ToString(CultureInfo.InvariantCulture), cell)).ToDictionary(c => c.Key, c => c.cell);

    /// <summary>A sheet's name has at most 31 characters, and not these.</summary>
    private static string Name(string title)
    {
        var name = string.Concat(title.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return name.Length > 31 ? name[..31] : name;
    }
}
