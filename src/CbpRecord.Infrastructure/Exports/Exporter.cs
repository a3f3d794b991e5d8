using CbpRecord.Application.Reports;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Exports;

/// <summary>
/// Every format of the port. A file is written whole, on disk, before its first byte is sent: a download that broke off in the
/// middle would be believed whole, and memory stays the same however long the list is.
/// </summary>
internal sealed class Exporter(IReportComposer composer) : IExporter
{
    private const int Buffer = 64 * 1024;

    public async Task<Result<Stream>> Write(ExportFormat format, ExportSheet sheet, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"cbprecord-export-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var written = format switch
            {
                ExportFormat.Csv => await CsvExport.Write(sheet, file, cancellation),
                ExportFormat.Xlsx => XlsxExport.Write(sheet, file, cancellation),
                ExportFormat.Ics => await CalendarExport.Write(sheet, file, cancellation),
                _ => await PdfExport.Write(composer, sheet, file, cancellation),
            };
            if (!written.Refused)
            {
                file.Position = 0;
                return file;
            }
            await file.DisposeAsync();
            return Result<Stream>.Refuse(written.Errors);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
