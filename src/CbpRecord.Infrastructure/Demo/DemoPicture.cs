using System.Buffers.Binary;
using System.IO.Compression;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>A small picture of a label, drawn on the spot: a coloured field with a band, different for each mark.</summary>
internal static class DemoPicture
{
    private const int Width = 640, Height = 480;

    public static byte[] Png(int seed)
    {
        var rows = new byte[Height * (1 + Width * 3)];
        var (ground, band) = (Colour(seed * 47), Colour(seed * 47 + 128));
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
            {
                var inBand = y is > 170 and < 310 && x is > 60 and < Width - 60 || (x - 320) * (x - 320) + (y - 240) * (y - 240) is > 40_000 and < 44_000;
                (inBand ? band : ground).CopyTo(rows, y * (1 + Width * 3) + 1 + x * 3);
            }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Colour(int hue) => [(byte)(96 + hue % 120), (byte)(90 + hue * 3 % 130), (byte)(84 + hue * 7 % 140)];

    private static void Chunk(Stream png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var crc = 0xFFFFFFFFu;
        foreach (var b in (byte[])[.. type, .. data])
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }
}
