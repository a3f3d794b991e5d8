using System.Text;

namespace CbpRecord.Packets.Images;

/// <summary>What a file is by its first bytes, for saying so when it is refused. Its name is never asked.</summary>
internal static class FileKind
{
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>"its content is TIFF": the reason as it stands in a refusal, whose Chinese stands beside the other reasons.</summary>
    public static string Said(ReadOnlySpan<byte> bytes) => Of(bytes) is { } kind ? $"its content is {kind}" : "it is neither a PDF nor a picture";

    private static string? Of(ReadOnlySpan<byte> b)
    {
        if (b.StartsWith("II*\0"u8) || b.StartsWith("MM\0*"u8) || b.StartsWith("II+\0"u8) || b.StartsWith("MM\0+"u8)) return "TIFF";
        if (b.Length > 12 && b.Slice(4, 4).SequenceEqual("ftyp"u8)) return Encoding.ASCII.GetString(b.Slice(8, 4)) switch
        {
            "heic" or "heix" or "heim" or "hevc" or "mif1" or "msf1" => "HEIC",
            "avif" or "avis" => "AVIF",
            _ => "video",
        };
        if (IsPdf(b)) return "PDF";
        if (b.StartsWith("8BPS"u8)) return "Photoshop";
        if (b.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0])) return "icon";
        if (b.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'j', (byte)'P']) || b.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])) return "JPEG 2000";
        if (b.StartsWith("%!PS"u8) || b.StartsWith((ReadOnlySpan<byte>)[0xC5, 0xD0, 0xD3, 0xC6])) return "PostScript";
        if (b.StartsWith("PK\u0003\u0004"u8)) return "ZIP or an Office document";
        if (b.StartsWith((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A])) return "WMF";
        var text = Encoding.UTF8.GetString(b[..Math.Min(b.Length, 1024)]);
        if (text.Contains("<svg", StringComparison.OrdinalIgnoreCase)) return "SVG";
        if (text.Contains("<html", StringComparison.OrdinalIgnoreCase)) return "HTML";
        return text.Contains("<?xml", StringComparison.OrdinalIgnoreCase) ? "XML" : null;
    }
}
