namespace CbpRecord.Packets.Images;

/// <summary>Reads what a stranger sends, up to a bound.</summary>
internal static class Bounded
{
    /// <summary>All bytes from the beginning, also when they were read once already; null when there are more than the bound.</summary>
    public static byte[]? Read(Stream stream, long atMost)
    {
        if (stream.CanSeek) stream.Position = 0;
        if (stream.CanSeek && stream.Length > atMost) return null;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > atMost) return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    /// <summary>The stream's length where it tells one, else the least it must be.</summary>
    public static long LengthOf(Stream stream, long atLeast) => stream.CanSeek ? stream.Length : atLeast;
}
