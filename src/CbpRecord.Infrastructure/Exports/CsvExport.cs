using System.Globalization;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Words;
using CbpRecord.Domain.Shared;
using CsvHelper;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>
/// CSV in UTF-8 with a byte order mark, so that spreadsheets read Chinese. Lines that begin with # say what the file covers and, at its
/// end, how many rows it has; between them stands the table with its headings.
/// </summary>
internal static class CsvExport
{
    private static readonly CsvWriterOptions Options = new() { CommentPrefix = '#', WriteByteOrderMark = true };

    public static async Task<Result> Write(ExportSheet sheet, Stream output, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        var words = Words.In(sheet.Language);
        foreach (var (label, value) in SafeText.Head(sheet)) csv.WriteComment($" {words.Labelled(label, value.ReplaceLineEndings(" "))}");
        await csv.WriteRecordAsync([.. sheet.Columns.Select(c => c.Heading)], cancellation);
        var rows = 0;
        await foreach (var row in sheet.Rows.WithCancellation(cancellation))
        {
            await csv.WriteRecordAsync([.. row.Cells.Select(SafeText.Of)], cancellation);
            rows++;
        }
        csv.WriteComment($" {words.Labelled(SafeText.Rows(sheet), rows.ToString(CultureInfo.InvariantCulture))}");
        return Result.Done;
    }
}
