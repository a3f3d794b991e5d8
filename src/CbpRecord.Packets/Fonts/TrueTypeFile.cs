using System.Buffers.Binary;
using System.Text;

namespace CbpRecord.Packets.Fonts;

/// <summary>A TrueType file opened for what layout and cutting need: which glyph a character has, how wide it is, where its outline lies.</summary>
/// <remarks>Every offset is checked against the file: an extra font comes from somebody's disk.</remarks>
internal sealed class TrueTypeFile
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly ushort[]?[] glyphPages = new ushort[0x1100][];
    private readonly int horizontalMetrics;
    private readonly bool longOffsets;

    /// <exception cref="InvalidDataException">Not a TrueType file with outlines and a Unicode character map; the message says why.</exception>
    public TrueTypeFile(ReadOnlyMemory<byte> file)
    {
        bytes = file;
        try
        {
            ReadDirectory();
            UnitsPerEm = U16(Table("head").Offset + 18);
            longOffsets = U16(Table("head").Offset + 50) == 1;
            GlyphCount = U16(Table("maxp").Offset + 4);
            horizontalMetrics = U16(Table("hhea").Offset + 34);
            Ascent = (short)U16(Table("hhea").Offset + 4);
            Descent = -(short)U16(Table("hhea").Offset + 6);
            if (UnitsPerEm == 0 || horizontalMetrics == 0) throw new InvalidDataException("The font has no metrics.");
            ReadCharacterMap();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("The font file is cut short.");
        }
    }

    public int UnitsPerEm { get; }
    public int GlyphCount { get; }
    public int Ascent { get; }
    public int Descent { get; }

    public bool Has(string tag) => tables.ContainsKey(tag);

    public ReadOnlySpan<byte> TableBytes(string tag) => bytes.Span.Slice(Table(tag).Offset, Table(tag).Length);

    /// <summary>The glyph of a character, 0 when the font does not hold it.</summary>
    public int GlyphOf(int character) =>
        (uint)character < 0x110000 && glyphPages[character >> 8] is { } page ? page[character & 0xFF] : 0;

    /// <summary>In font units.</summary>
    public int AdvanceOf(int glyph) => U16(Table("hmtx").Offset + 4 * Math.Min(glyph, horizontalMetrics - 1));

    public int LeftBearingOf(int glyph) => (short)U16(glyph < horizontalMetrics
        ? Table("hmtx").Offset + 4 * glyph + 2
        : Table("hmtx").Offset + 4 * horizontalMetrics + 2 * (glyph - horizontalMetrics));

    /// <summary>The glyph's outline as stored; empty for a space.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        if ((uint)glyph >= (uint)GlyphCount) return default;
        var (loca, glyf) = (Table("loca").Offset, Table("glyf"));
        var (from, to) = longOffsets
            ? ((int)U32(loca + 4 * glyph), (int)U32(loca + 4 * glyph + 4))
            : (2 * U16(loca + 2 * glyph), 2 * U16(loca + 2 * glyph + 2));
        return from < 0 || to <= from || to > glyf.Length ? default : bytes.Span[(glyf.Offset + from)..(glyf.Offset + to)];
    }

    private void ReadDirectory()
    {
        var kind = U32(0);
        if (kind == 0x4F54544F) throw new InvalidDataException("The font has PostScript (CFF) outlines; a TrueType file is needed.");
        if (kind == 0x74746366) throw new InvalidDataException("The file is a font collection; a single TrueType file is needed.");
        if (kind is not (0x00010000 or 0x74727565)) throw new InvalidDataException("The file is not a TrueType font.");
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + 16 * i;
            var (offset, length) = ((int)U32(entry + 8), (int)U32(entry + 12));
            if (offset < 0 || length < 0 || (long)offset + length > bytes.Length) throw new InvalidDataException("The font file is cut short.");
            tables[Encoding.ASCII.GetString(bytes.Span.Slice(entry, 4))] = (offset, length);
        }
        foreach (var needed in (string[])["head", "maxp", "hhea", "hmtx", "loca", "glyf", "cmap"])
            if (!tables.ContainsKey(needed)) throw new InvalidDataException($"The font has no '{needed}' table.");
    }

    private void ReadCharacterMap()
    {
        var cmap = Table("cmap").Offset;
        int wide = 0, narrow = 0;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var (platform, encoding, at) = (U16(cmap + 4 + 8 * i), U16(cmap + 6 + 8 * i), cmap + (int)U32(cmap + 8 + 8 * i));
            if (platform is not (0 or 3)) continue;
            if (U16(at) == 12) wide = at;
            else if (U16(at) == 4 && (platform == 0 || encoding == 1)) narrow = at;
        }
        if (wide > 0) ReadFormat12(wide);
        else if (narrow > 0) ReadFormat4(narrow);
        else throw new InvalidDataException("The font has no Unicode character map.");
    }

    private void ReadFormat12(int at)
    {
        for (var i = 0; i < (int)U32(at + 12); i++)
        {
            var group = at + 16 + 12 * i;
            var (first, last, glyph) = (U32(group), U32(group + 4), U32(group + 8));
            if (last < first || last > 0x10FFFF) throw new InvalidDataException("The font's character map is damaged.");
            for (var c = first; c <= last; c++) Map((int)c, (int)(glyph + (c - first)));
        }
    }

    private void ReadFormat4(int at)
    {
        var segments = U16(at + 6) / 2;
        for (var s = 0; s < segments; s++)
        {
            int last = U16(at + 14 + 2 * s), first = U16(at + 16 + 2 * segments + 2 * s);
            int delta = U16(at + 16 + 4 * segments + 2 * s), rangeAt = at + 16 + 6 * segments + 2 * s, range = U16(rangeAt);
            for (var c = first; c <= last && c < 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : U16(rangeAt + range + 2 * (c - first));
                if (glyph != 0) Map(c, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private void Map(int character, int glyph)
    {
        if (glyph >= GlyphCount) return;
        (glyphPages[character >> 8] ??= new ushort[256])[character & 0xFF] = (ushort)glyph;
    }

    private (int Offset, int Length) Table(string tag) => tables.TryGetValue(tag, out var table)
        ? table : throw new InvalidDataException($"The font has no '{tag}' table.");

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.Span.Slice(at, 2));
    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.Span.Slice(at, 4));
}
