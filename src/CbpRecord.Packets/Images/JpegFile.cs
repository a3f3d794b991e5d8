using System.Buffers.Binary;

namespace CbpRecord.Packets.Images;

/// <summary>What can be done to a JPEG without decoding it.</summary>
internal static class JpegFile
{
    /// <summary>
    /// The same picture, bit for bit, without what the camera and the programs noted in it (place, owner, preview) or put behind
    /// its end (a film, an archive). Null when it is not one that CBP and every reader take: gray or colour of three components.
    /// </summary>
    public static byte[]? WithoutNotes(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(file[..2]);
        for (var at = 2; at + 2 <= file.Length;)
        {
            int marker = file[at + 1];
            if (file[at] != 0xFF) return null;
            if (marker == 0xFF) { at++; continue; }
            if (marker == 0xD9)
            {
                kept.Write(file.Slice(at, 2));
                return kept.ToArray();
            }
            if (at + 4 > file.Length) return null;
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length) return null;
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && file[at + 9] is not (1 or 3)) return null;
            if (marker is 0xEE or 0xE2) kept.Write(file.Slice(at, 2 + length));                       // colour: Adobe's transform, ICC profile
            else if (marker is 0xE0 or < 0xE0 or (> 0xEF and not 0xFE)) kept.Write(file.Slice(at, 2 + length));
            at += 2 + length;
            if (marker != 0xDA) continue;
            var end = EndOfScan(file, at);
            kept.Write(file[at..end]);
            at = end;
        }
        return null;
    }

    /// <summary>Where the next marker stands: in a scan 0xFF is followed by nought or by a mark to start again.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        for (; at + 1 < file.Length; at++)
            if (file[at] == 0xFF && file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        return file.Length;
    }
}
