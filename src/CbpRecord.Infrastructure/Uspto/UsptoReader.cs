using System.Security.Cryptography;
using System.Text;
using System.Xml;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>Tells the formats apart by their bytes and hands each to its reader.</summary>
public sealed class UsptoReader(UsptoLimits limits) : IUsptoReader
{
    public UsptoReader() : this(UsptoLimits.Default) { }

    public IEnumerable<UsptoReading> Read(string file, Stream content)
    {
        if (content.Length == 0) return [UsptoReading.Of(file, UsptoErrors.Empty())];
        var head = Head(content);
        return head.StartsWith("PK", StringComparison.Ordinal) ? UsptoZip.Read(file, content, limits)
            : head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n') is ['<', ..] ? Xml(file, content)
            : [UsptoReading.Of(file, UsptoErrors.NotUspto(Kind(head)))];
    }

    /// <summary>Bulk data is streamed; anything else must be small enough for a case status file.</summary>
    private IEnumerable<UsptoReading> Xml(string file, Stream content)
    {
        var root = RootOf(content);
        if (root.Refused) return [UsptoReading.Of(file, root.Errors[0])];
        if (root.Value == BulkReader.Root) return Bulk(file, content);
        return content.Length > limits.CaseBytes ? [UsptoReading.Of(file, UsptoErrors.TooLarge(limits.CaseBytes))] : Status(file, content);
    }

    private IEnumerable<UsptoReading> Bulk(string file, Stream content)
    {
        content.Position = 0;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        content.Position = 0;
        return BulkReader.Read(file, hash, content, limits);
    }

    private IEnumerable<UsptoReading> Status(string file, Stream content)
    {
        content.Position = 0;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return TsdrReader.Read(file, bytes.ToArray(), limits);
    }

    /// <summary>The root's local name, a document type skipped.</summary>
    internal static Result<string> RootOf(Stream content)
    {
        if (content.CanSeek) content.Position = 0;
        try
        {
            using var reader = SafeXml.Skipping(content);
            reader.MoveToContent();
            return reader.LocalName;
        }
        catch (XmlException broken)
        {
            return SafeXml.Said(broken);
        }
    }

    private static string Head(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[64];
        var n = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes, 0, n)
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 0, n) : Encoding.Latin1.GetString(bytes, 0, n).Replace("ï»¿", "", StringComparison.Ordinal);
    }

    private static string Kind(string head) => head switch
    {
        ['%', 'P', 'D', 'F', ..] => "a PDF",
        ['\u0089', 'P', 'N', 'G', ..] or ['\u00FF', '\u00D8', ..] or ['G', 'I', 'F', '8', ..] => "a picture",
        _ when head.TrimStart() is ['{' or '[', ..] => "JSON",
        _ => "neither XML nor a zip",
    };
}
