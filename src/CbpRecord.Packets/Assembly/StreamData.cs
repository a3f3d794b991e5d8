using System.IO.Compression;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>Unpacks streams within bounds, so that a small file cannot grow into all of the memory, and packs our own.</summary>
internal static class StreamData
{
    /// <summary>One content stream unpacked; far above any page that a person made.</summary>
    private const int UnpackedAtMost = 64 << 20;

    /// <summary>How far any stream of an exhibit may unfold while it is checked.</summary>
    private const long CheckedAtMost = 256L << 20;

    private const int RawAtMostForSlowFilters = 4 << 20;

    /// <exception cref="UnreadableDocumentException">The data are damaged, or unpack beyond the bound.</exception>
    public static byte[] Decode(StreamToken stream, SourceFile source, Structure structure)
    {
        var filters = Filters(stream, source);
        if (filters.Count == 0) return stream.Data.ToArray();
        if (filters is ["FlateDecode"] && Plain(stream, source))
        {
            using var unpacked = new MemoryStream();
            Inflate(stream, unpacked, UnpackedAtMost);
            return unpacked.ToArray();
        }
        if (stream.Data.Length > RawAtMostForSlowFilters) throw new UnreadableDocumentException("a page of it is unreasonably large");
        try
        {
            var data = stream.Data;
            var chain = structure.FilterProvider.GetFilters(stream.StreamDictionary, structure.TokenScanner);
            for (var i = 0; i < chain.Count; i++)
            {
                data = chain[i].Decode(data, stream.StreamDictionary, BoundedFilters.Instance, i);
                if (data.Length > UnpackedAtMost) throw new UnreadableDocumentException("a page of it unpacks to an unreasonable size");
            }
            return data.ToArray();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or UnreadableDocumentException))
        {
            throw new UnreadableDocumentException("the contents of a page are damaged", e);
        }
    }

    /// <summary>Reads a compressed stream to its end without keeping it: damage is found before the packet is sent, not by its reader.</summary>
    public static void Check(StreamToken stream, SourceFile source)
    {
        if (Filters(stream, source) is ["FlateDecode", ..]) Inflate(stream, Stream.Null, CheckedAtMost);
    }

    public static StreamToken Pack(byte[] data, params (string Key, IToken? Value)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        var bytes = packed.ToArray();
        return new StreamToken(Tokens.Dictionary([.. entries, ("Filter", Tokens.Name("FlateDecode")), ("Length", Tokens.Number(bytes.Length))]), bytes);
    }

    private static List<string> Filters(StreamToken stream, SourceFile source)
    {
        var filter = source.Resolve(stream.StreamDictionary.Entry("Filter"));
        var names = filter is ArrayToken array ? array.Data.Select(source.Resolve) : [filter];
        return [.. names.OfType<NameToken>().Select(n => n.Data)];
    }

    /// <summary>Without a predictor, so that inflating is all there is to do.</summary>
    private static bool Plain(StreamToken stream, SourceFile source)
    {
        var parameters = source.Resolve(stream.StreamDictionary.Entry("DecodeParms"));
        if (parameters is ArrayToken { Data.Count: > 0 } array) parameters = source.Resolve(array.Data[0]);
        return parameters is not DictionaryToken dictionary || (source.Entry<NumericToken>(dictionary, "Predictor")?.Int ?? 1) <= 1;
    }

    private static void Inflate(StreamToken stream, Stream into, long atMost) => Inflate(stream.Data, into, atMost);

    public static void Inflate(Memory<byte> packed, Stream into, long atMost)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[81920];
            long total = 0;
            for (int read; (read = zlib.Read(buffer)) > 0;)
            {
                if ((total += read) > atMost) throw new UnreadableDocumentException("a stream of it unpacks to an unreasonable size");
                into.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableDocumentException("its compressed data are damaged", e);
        }
    }
}
