using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CbpRecord.Packets.Fonts;

/// <summary>
/// A face cut to the characters a document uses. Each character gets a glyph of its own, in the order given, even where the
/// whole face lets two characters share one (⼀ and 一): what is copied out of the document is then what was put in.
/// </summary>
internal sealed class TrueTypeSubset
{
    private const int MoreComponents = 0x20, ArgumentsAreWords = 0x01, HasScale = 0x08, HasTwoScales = 0x40, HasMatrix = 0x80;

    private readonly TrueTypeFile file;
    private readonly List<byte[]> outlines = [];
    private readonly List<int> sources = [];
    private readonly Dictionary<int, int> parts = [];

    private TrueTypeSubset(TrueTypeFile file) => this.file = file;

    /// <summary>Cuts the face. Glyph 0 is the face's own; character i of the list becomes glyph i + 1.</summary>
    /// <param name="characters">Distinct code points in ascending order, all held by the face.</param>
    /// <returns>A TrueType file without layout tables.</returns>
    public static byte[] Cut(TrueTypeFile file, IReadOnlyList<int> characters) =>
        Cut(file, [.. characters.Select(c => (c, file.GlyphOf(c)))]);

    /// <summary>The same with the glyph named for each character.</summary>
    public static byte[] Cut(TrueTypeFile file, IReadOnlyList<(int Character, int Glyph)> characters)
    {
        var subset = new TrueTypeSubset(file);
        subset.Add(0);
        foreach (var (_, glyph) in characters) subset.Add(glyph);
        for (var i = 0; i < subset.outlines.Count; i++) subset.FollowComponents(i);
        if (subset.outlines.Count > ushort.MaxValue) throw new InvalidOperationException("A font holds at most 65,535 glyphs.");
        return subset.Write([.. characters.Select(c => c.Character)]);
    }

    private int Add(int glyph)
    {
        outlines.Add(file.OutlineOf(glyph).ToArray());
        sources.Add(glyph);
        parts.TryAdd(glyph, outlines.Count - 1);
        return outlines.Count - 1;
    }

    /// <summary>A composite names other glyphs by number: those come along, and the numbers are rewritten.</summary>
    private void FollowComponents(int index)
    {
        var outline = outlines[index];
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return;
        for (int at = 10, flags = MoreComponents; (flags & MoreComponents) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            if (!parts.TryGetValue(part, out var mine)) mine = Add(part);
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)mine);
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
                + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        }
    }

    private byte[] Write(int[] characters)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cmap"] = CharacterMap(characters),
            ["head"] = Copy("head", head => { head.AsSpan(8, 4).Clear(); BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1); }),
            ["hhea"] = Copy("hhea", hhea => BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)outlines.Count)),
            ["maxp"] = Copy("maxp", maxp => BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)outlines.Count)),
            ["hmtx"] = Metrics(),
        };
        (tables["glyf"], tables["loca"]) = Outlines();
        foreach (var tag in (string[])["cvt ", "fpgm", "prep", "OS/2", "name"])
            if (file.Has(tag)) tables[tag] = file.TableBytes(tag).ToArray();
        var post = new byte[32];
        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);   // version 3: glyphs have no names
        tables["post"] = post;
        return Assemble(tables);
    }

    private byte[] Copy(string tag, Action<byte[]> change)
    {
        var table = file.TableBytes(tag).ToArray();
        change(table);
        return table;
    }

    private byte[] Metrics()
    {
        var table = new byte[4 * sources.Count];
        for (var i = 0; i < sources.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)file.AdvanceOf(sources[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(4 * i + 2), (short)file.LeftBearingOf(sources[i]));
        }
        return table;
    }

    private (byte[] Glyf, byte[] Loca) Outlines()
    {
        var loca = new byte[4 * (outlines.Count + 1)];
        var glyf = new byte[outlines.Sum(o => Padded(o.Length))];
        var at = 0;
        for (var i = 0; i < outlines.Count; i++)
        {
            outlines[i].CopyTo(glyf, at);
            at += Padded(outlines[i].Length);
            BinaryPrimitives.WriteUInt32BigEndian(loca.AsSpan(4 * (i + 1)), (uint)at);
        }
        return (glyf, loca);
    }

    /// <summary>One format 12 map; runs of neighbouring characters have neighbouring glyphs, so a group holds a run.</summary>
    private static byte[] CharacterMap(int[] characters)
    {
        var groups = new List<(int First, int Last, int Glyph)>();
        for (var i = 0; i < characters.Length; i++)
        {
            if (groups.Count > 0 && groups[^1].Last + 1 == characters[i]) groups[^1] = groups[^1] with { Last = characters[i] };
            else groups.Add((characters[i], characters[i], i + 1));
        }
        var map = new byte[12 + 16 + 12 * groups.Count];
        void Word(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(at), (ushort)value);
        void Long(int at, int value) => BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(at), value);
        Word(2, 1); Word(4, 3); Word(6, 10); Long(8, 12);          // one table: Windows, full Unicode
        Word(12, 12); Long(16, 16 + 12 * groups.Count); Long(24, groups.Count);
        for (var g = 0; g < groups.Count; g++)
        {
            Long(28 + 12 * g, groups[g].First); Long(32 + 12 * g, groups[g].Last); Long(36 + 12 * g, groups[g].Glyph);
        }
        return map;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var header = 12 + 16 * tables.Count;
        var font = new byte[header + tables.Values.Sum(t => Padded(t.Length))];
        var power = BitOperations.Log2((uint)tables.Count);
        void Word(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(at), (ushort)value);
        void Long(int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(at), value);
        Long(0, 0x00010000);
        Word(4, tables.Count); Word(6, 16 << power); Word(8, power); Word(10, 16 * tables.Count - (16 << power));
        int entry = 12, at = header, head = 0;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(font, at);
            Encoding.ASCII.GetBytes(tag, font.AsSpan(entry));
            Long(entry + 4, Sum(font.AsSpan(at, Padded(table.Length)))); Long(entry + 8, (uint)at); Long(entry + 12, (uint)table.Length);
            if (tag == "head") head = at;
            entry += 16;
            at += Padded(table.Length);
        }
        Long(head + 8, 0xB1B0AFBA - Sum(font));
        return font;
    }

    private static uint Sum(ReadOnlySpan<byte> padded)
    {
        uint sum = 0;
        for (var i = 0; i + 4 <= padded.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(padded[i..]);
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
