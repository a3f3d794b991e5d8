using System.Globalization;
using CbpRecord.Application.Packets;
using Spoken = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Reports;

/// <summary>How every list is taken away: as a file under the list's name and the day in Washington.</summary>
internal static class Taking
{
    public static async Task<Result<Download>> Take(this IExporter exporter, ExportFormat format, ExportSheet sheet, CancellationToken cancellation)
    {
        var file = await exporter.Write(format, sheet, cancellation);
        if (file.Refused) return Result<Download>.Refuse(file.Errors);
        var type = format switch
        {
            ExportFormat.Csv => "text/csv; charset=utf-8",
            ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ExportFormat.Pdf => "application/pdf",
            _ => "text/calendar; charset=utf-8",
        };
        var day = Today.At(new DateTimeOffset(DateTime.SpecifyKind(sheet.AsOf, DateTimeKind.Utc))).Date;
        return new Download(file.Value, type, format.FileOf(string.Create(CultureInfo.InvariantCulture, $"{sheet.Name}-{day:yyyy-MM-dd}")));
    }

    /// <summary>A list's name as a file of that format: "docket.xlsx".</summary>
    public static string FileOf(this ExportFormat format, string name) => $"{name}.{format.ToString().ToLowerInvariant()}";

    /// <summary>The parts of a filter that narrow, as one line: "Kind: Trademark; Client: BRIGHT"; a dash where none does.</summary>
    public static string Said(Spoken words, params (string Label, string? Value)[] filter) =>
        words.Listed(filter.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => words.Labelled(f.Label, f.Value))) is { Length: > 0 } said ? said : "—";

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Every row behind a keyset-paged list, a page at a time.</summary>
    public static async IAsyncEnumerable<TRow> All<TRow>(Func<string?, Task<PageOf<TRow>>> page)
    {
        for (string? after = null; ;)
        {
            var some = await page(after);
            foreach (var row in some.Rows) yield return row;
            if ((after = some.Next) is null) yield break;
        }
    }
}
