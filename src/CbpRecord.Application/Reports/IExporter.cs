using CbpRecord.Domain.Clients;

namespace CbpRecord.Application.Reports;

/// <summary>What a list can be taken away as.</summary>
public enum ExportFormat { Csv, Xlsx, Pdf, Ics }

/// <summary>A list as it is taken away: every word said in the reader's language, the rows in the order of the screen, as they come.</summary>
/// <param name="Name">The head of the file's name: "docket".</param>
/// <param name="Facts">What the list covers: its filters, as labels and values. As-of and total are added by the exporter.</param>
/// <param name="Rows">Read once, from the first to the last; never held as a whole where the format allows.</param>
public sealed record ExportSheet(string Name, string Title, Language Language, DateTime AsOf, IReadOnlyList<(string Label, string Value)> Facts,
    IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<ExportRow> Rows);

/// <param name="Width">Its share of a printed page; 0 leaves it out of print.</param>
/// <param name="Days">Its cells are days; a spreadsheet shows them as ISO and counts with them.</param>
public sealed record ExportColumn(string Heading, double Width = 0, bool Days = false);

/// <param name="Cells">Texts, numbers, amounts, days; null for none. One for each column.</param>
/// <param name="Day">What a calendar shows of it; null where the list has no days.</param>
public sealed record ExportRow(IReadOnlyList<object?> Cells, ExportDay? Day = null);

/// <summary>A day of a calendar.</summary>
/// <param name="Uid">The same in every file, so that a calendar knows it again.</param>
public sealed record ExportDay(string Uid, DateOnly On, string Summary, string Description, bool Cancelled = false);

/// <summary>Writes lists as files. One for all formats and all lists.</summary>
public interface IExporter
{
    /// <summary>The whole file, at its start. Disposing it removes it. Refused when the list is longer than the format can hold.</summary>
    Task<Result<Stream>> Write(ExportFormat format, ExportSheet sheet, CancellationToken cancellation);
}

/// <summary>The refusals of exporting.</summary>
public static class ExportErrors
{
    public static Error TooLongToPrint(int most) => new("export-too-long-to-print", $"A PDF holds at most {most} rows.", Remedy: $"Narrow the list, or take it as CSV or XLSX.");
}
