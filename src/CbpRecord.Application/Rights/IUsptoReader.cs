using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>What one case file in one file turned out to be: a record, or the reason it could not be read.</summary>
/// <param name="File">The file's name; of an entry in a zip, "archive.zip/entry.xml".</param>
public sealed record UsptoReading(string File, UsptoRecord? Record, Error? Problem)
{
    public static UsptoReading Of(UsptoRecord record) => new(record.Source.File, record, null);
    public static UsptoReading Of(string file, Error problem) => new(file, null, problem);
}

/// <summary>
/// Reads the USPTO's own files: ST.96 of every age, ST.66, the TSDR zip, and the bulk XML (zipped or not), told apart by their
/// bytes. Streams: one case file is in memory at a time. Never throws for what is in a file; never opens anything else.
/// </summary>
public interface IUsptoReader
{
    /// <param name="content">Seekable; read from its start, and left open.</param>
    IEnumerable<UsptoReading> Read(string file, Stream content);
}
