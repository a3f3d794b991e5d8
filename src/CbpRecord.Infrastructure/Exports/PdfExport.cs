using System.Globalization;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>The list on Letter paper, on its side: the columns that have a width, days as people read them.</summary>
internal static class PdfExport
{
    /// <summary>A report is laid out as a whole, so its length has an end; who needs more needs a spreadsheet.</summary>
    public const int Most = 10_000;

    public static async Task<Result> Write(IReportComposer composer, ExportSheet sheet, Stream output, CancellationToken cancellation)
    {
        var words = Words.In(sheet.Language);
        var printed = sheet.Columns.Select((c, i) => (Column: c, At: i)).Where(c => c.Column.Width > 0).ToList();
        var rows = new List<ReportRow>();
        await foreach (var row in sheet.Rows.WithCancellation(cancellation))
        {
            if (rows.Count == Most) return ExportErrors.TooLongToPrint(Most);
            rows.Add(new([.. printed.Select(c => Said(row.Cells[c.At], words))]));
        }
        var washington = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.SpecifyKind(sheet.AsOf, DateTimeKind.Utc), "America/New_York");
        var day = DateOnly.FromDateTime(washington);
        var plan = new ReportPlan(sheet.Title, sheet.Language == Language.Chinese ? "zh-Hans" : "en-US", day,
        [
            new(sheet.Title) { Columns = [.. printed.Select(c => new ReportColumn(c.Column.Heading, c.Column.Width))], Rows = rows },
        ])
        {
            Facts = [(words["exports.as-of"], $"{words.Day(day)} {washington.ToString("HH:mm", CultureInfo.InvariantCulture)} ET"), .. sheet.Facts.Select(f => (f.Label, (string?)f.Value)), (SafeText.Rows(sheet), rows.Count.ToString("N0", CultureInfo.InvariantCulture))],
            Landscape = true, PageOf = words["exports.page-of"], Empty = words["exports.empty"],
        };
        var composed = composer.Compose(plan, output);
        return composed.Refused ? Result.Refuse(composed.Errors) : Result.Done;
    }

    private static string? Said(object? cell, Words words) => cell is DateOnly day ? words.Day(day) : cell is null ? null : Convert.ToString(cell, CultureInfo.InvariantCulture);
}
