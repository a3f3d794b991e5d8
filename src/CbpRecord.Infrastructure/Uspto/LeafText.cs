using System.Xml;

namespace CbpRecord.Infrastructure.Uspto;

/// <summary>The text of one leaf while it is read. Short texts that come again and again (codes, dates, descriptions of events) are one string each.</summary>
internal sealed class LeafText
{
    private const int Short = 48, Most = 8192;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> spans;
    private char[] text = new char[1024];
    private int length;

    public LeafText() => spans = known.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Clear() => length = 0;

    /// <summary>Takes the node's text in pieces, so that one monstrous value cannot fill the memory; answers how much there was.</summary>
    /// <param name="room">How much more is kept.</param>
    public long Append(XmlReader reader, long room)
    {
        if (!reader.CanReadValueChunk || room <= 0) return 0;
        long taken = 0;
        while (true)
        {
            if (text.Length - length < 512) Array.Resize(ref text, text.Length * 2);
            var n = reader.ReadValueChunk(text, length, text.Length - length);
            if (n == 0) return taken;
            length += (int)Math.Clamp(room - taken, 0, n);
            taken += n;
        }
    }

    public string Trimmed()
    {
        var trimmed = text.AsSpan(0, length).Trim();
        if (trimmed.Length == 0) return "";
        if (trimmed.Length > Short) return trimmed.ToString();
        if (spans.TryGetValue(trimmed, out var same)) return same;
        if (known.Count >= Most) known.Clear();
        var made = trimmed.ToString();
        known.Add(made);
        return made;
    }
}
