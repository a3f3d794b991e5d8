using System.Buffers.Binary;

namespace CbpRecord.Packets.Images;

internal enum ImageFormat { Jpeg, Png, Gif, Webp, Bmp }

/// <summary>What an image file says of itself before a pixel of it is decoded.</summary>
/// <param name="Width">In pixels, as stored.</param>
/// <param name="Height">In pixels, as stored.</param>
/// <param name="Orientation">EXIF's 1 to 8; 1 is upright.</param>
internal sealed record ImageHeader(ImageFormat Format, int Width, int Height, int Orientation = 1)
{
    public long Pixels => (long)Width * Height;

    /// <summary>The header, or null when the bytes are not one of the five formats or their header is damaged.</summary>
    public static ImageHeader? Of(ReadOnlyMemory<byte> file)
    {
        try
        {
            var header = Read(file.Span);
            return header is { Width: > 0, Height: > 0 } ? header : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;   // cut short inside its header
        }
    }

    private static ImageHeader? Read(ReadOnlySpan<byte> b)
    {
        if (b.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ReadJpeg(b);
        if (b.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return b.Slice(12, 4).SequenceEqual("IHDR"u8) ? new(ImageFormat.Png, Int(b.Slice(16, 4)), Int(b.Slice(20, 4))) : null;
        if (b.StartsWith("GIF87a"u8) || b.StartsWith("GIF89a"u8))
            return new(ImageFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(b.Slice(6, 2)), BinaryPrimitives.ReadUInt16LittleEndian(b.Slice(8, 2)));
        if (b.StartsWith("RIFF"u8) && b.Slice(8, 4).SequenceEqual("WEBP"u8)) return ReadWebp(b);
        if (b.StartsWith("BM"u8)) return ReadBmp(b);
        return null;
    }

    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> b)
    {
        var orientation = 1;
        for (var at = 2; ;)
        {
            while (b.Slice(at, 2)[0] == 0xFF && b[at + 1] == 0xFF) at++;
            if (b[at] != 0xFF) return null;
            int marker = b[at + 1], length = BinaryPrimitives.ReadUInt16BigEndian(b.Slice(at + 2, 2));
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(ImageFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(b.Slice(at + 7, 2)), BinaryPrimitives.ReadUInt16BigEndian(b.Slice(at + 5, 2)), orientation);
            if (marker is 0xDA or 0xD9 || length < 2) return null;
            if (marker == 0xE1 && b.Slice(at + 4).StartsWith("Exif\0\0"u8)) orientation = ReadOrientation(b.Slice(at + 10, length - 8)) ?? orientation;
            at += 2 + length;
        }
    }

    private static int? ReadOrientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return null;
        var little = tiff[0] == (byte)'I';
        int Short(ReadOnlySpan<byte> s) => little ? BinaryPrimitives.ReadUInt16LittleEndian(s) : BinaryPrimitives.ReadUInt16BigEndian(s);
        var directory = little ? BinaryPrimitives.ReadInt32LittleEndian(tiff.Slice(4, 4)) : BinaryPrimitives.ReadInt32BigEndian(tiff.Slice(4, 4));
        if (directory < 8 || directory + 2 > tiff.Length) return null;
        for (var i = 0; i < Short(tiff.Slice(directory, 2)); i++)
        {
            var entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.Length) return null;
            if (Short(tiff.Slice(entry, 2)) == 0x0112) return Short(tiff.Slice(entry + 8, 2)) is >= 1 and <= 8 and var turn ? turn : null;
        }
        return null;
    }

    private static ImageHeader? ReadWebp(ReadOnlySpan<byte> b)
    {
        var kind = b.Slice(12, 4);
        if (kind.SequenceEqual("VP8X"u8)) return new(ImageFormat.Webp, 1 + Int24(b.Slice(24, 3)), 1 + Int24(b.Slice(27, 3)));
        if (kind.SequenceEqual("VP8 "u8))
            return new(ImageFormat.Webp, BinaryPrimitives.ReadUInt16LittleEndian(b.Slice(26, 2)) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(b.Slice(28, 2)) & 0x3FFF);
        if (!kind.SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(b.Slice(21, 4));
        return new(ImageFormat.Webp, 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static ImageHeader? ReadBmp(ReadOnlySpan<byte> b)
    {
        var size = BinaryPrimitives.ReadInt32LittleEndian(b.Slice(14, 4));
        if (size == 12) return new(ImageFormat.Bmp, BinaryPrimitives.ReadUInt16LittleEndian(b.Slice(18, 2)), BinaryPrimitives.ReadUInt16LittleEndian(b.Slice(20, 2)));
        if (size is < 40 or > 256) return null;
        var height = BinaryPrimitives.ReadInt32LittleEndian(b.Slice(22, 4));
        return height == int.MinValue ? null : new(ImageFormat.Bmp, BinaryPrimitives.ReadInt32LittleEndian(b.Slice(18, 4)), Math.Abs(height));
    }

    private static int Int(ReadOnlySpan<byte> four) => BinaryPrimitives.ReadInt32BigEndian(four);
    private static int Int24(ReadOnlySpan<byte> three) => three[0] | three[1] << 8 | three[2] << 16;
}
