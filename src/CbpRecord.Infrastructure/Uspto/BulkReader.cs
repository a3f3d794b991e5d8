using System.Xml;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>
/// The daily and annual application XML ("apc"): streamed, one case file in memory at a time, whatever the size of the file.
/// Its document type is skipped unread; an entity that it declares is an error, never resolved.
/// </summary>
internal static class BulkReader
{
    public const string Root = "trademark-applications-daily";

    public static IEnumerable<UsptoReading> Read(string file, string hash, Stream content, UsptoLimits limits)
    {
        using var reader = SafeXml.Skipping(content);
        var texts = new LeafText();
        DateOnly? created = null;
        while (true)
        {
            UsptoReading? reading = null;
            var stop = false;
            try
            {
                if (!reader.Read()) yield break;
                if (reader.Depth > limits.Depth) (reading, stop) = (UsptoReading.Of(file, UsptoErrors.TooDeep()), true);
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "creation-datetime" } && reader.Read() && reader.Value is { Length: >= 8 } at)
                    created = SafeXml.DayIfAny(at[..8]);
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "case-file" })
                    reading = Case(file, hash, created, reader, texts, limits);
            }
            catch (XmlException broken)
            {
                (reading, stop) = (UsptoReading.Of(file, SafeXml.Said(broken)), true);
            }
            catch (Exception damaged) when (damaged is InvalidDataException or IOException)
            {
                (reading, stop) = (UsptoReading.Of(file, UsptoErrors.ZipDamaged()), true);
            }
            if (reading is not null) yield return reading;
            if (stop) yield break;
        }
    }

    private static UsptoReading Case(string file, string hash, DateOnly? created, XmlReader reader, LeafText texts, UsptoLimits limits)
    {
        var read = new BulkCase(new(file, hash, created, UsptoFormat.Bulk));
        try
        {
            Walk(reader, read, texts, limits);
            var record = read.Record();
            return record.Refused ? UsptoReading.Of(file, record.Errors[0]) : UsptoReading.Of(record.Value);
        }
        catch (UnreadableDateException unreadable)
        {
            return UsptoReading.Of(file, unreadable.Error);
        }
    }

    /// <summary>Walks to the end of the case file, telling the builder each group and each leaf. Past the limit the rest is skipped and said so.</summary>
    private static void Walk(XmlReader reader, BulkCase read, LeafText text, UsptoLimits limits)
    {
        if (reader.IsEmptyElement) return;
        var floor = reader.Depth;
        var chars = 0L;
        string? leaf = null;
        while (reader.Read() && reader.Depth > floor)
        {
            if (reader.Depth > limits.Depth) throw new XmlException(SafeXml.TooDeep);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    leaf = reader.LocalName;
                    text.Clear();
                    chars += 32;                                            // an element costs memory too
                    if (reader.IsEmptyElement) leaf = null;
                    else read.Open(leaf);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    chars += text.Append(reader, limits.CaseChars - chars);
                    if (chars >= limits.CaseChars) read.TooLarge = true;
                    break;
                case XmlNodeType.EndElement:
                    if (leaf is not null) read.Leaf(leaf, text.Trimmed());
                    else read.Close(reader.LocalName);
                    leaf = null;
                    break;
            }
            if (read.TooLarge) text.Clear();
        }
    }
}
