using System.Text;
using CbpRecord.Packets.Flow;
using CbpRecord.Packets.Fonts;
using SkiaSharp;

namespace CbpRecord.Packets.Skia;

/// <summary>The faces of one document, each cut to the characters it draws.</summary>
internal sealed class CutFonts : IDisposable
{
    private readonly Dictionary<Face, (SKTypeface Typeface, Dictionary<int, ushort> Glyphs)> cut = [];
    private readonly Dictionary<(Face, double), SKFont> fonts = [];

    public CutFonts(IEnumerable<LaidPage> pages)
    {
        var used = new Dictionary<Face, HashSet<int>>();
        void Use(Face face, string text)
        {
            if (!used.TryGetValue(face, out var characters)) used[face] = characters = [];
            foreach (var rune in text.EnumerateRunes()) characters.Add(rune.Value);
        }
        foreach (var mark in pages.SelectMany(p => p.Marks))
        {
            if (mark is TextMark text) Use(text.Face, text.Text);
            else if (mark is WatermarkMark water) Use(water.Face, water.Text);
        }
        foreach (var (face, characters) in used)
        {
            var ordered = characters.Order().ToArray();
            using var data = SKData.CreateCopy(TrueTypeSubset.Cut(face.File, ordered));
            var typeface = SKTypeface.FromData(data) ?? throw new InvalidDataException($"The font {face.Name} could not be cut.");
            cut[face] = (typeface, ordered.Index().ToDictionary(c => c.Item, c => (ushort)(c.Index + 1)));
        }
    }

    public SKFont Font(Face face, double size)
    {
        if (!fonts.TryGetValue((face, size), out var font))
        {
            fonts[(face, size)] = font = new SKFont(cut[face].Typeface, (float)size)
            {
                Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias, BaselineSnap = false,
            };
        }
        return font;
    }

    public SKTextBlob? Blob(Face face, double size, string text)
    {
        using var builder = new SKTextBlobBuilder();
        builder.AddRun(Glyphs(face, text), Font(face, size), default);
        return builder.Build();
    }

    /// <summary>The text as a drawing, from its baseline's start.</summary>
    public SKPath Outline(Face face, double size, string text)
    {
        using var outline = new SKPathBuilder();
        var font = Font(face, size);
        var x = 0d;
        foreach (var rune in text.EnumerateRunes())
        {
            using var glyph = font.GetGlyphPath(cut[face].Glyphs[rune.Value]);
            if (glyph is not null) outline.AddPath(glyph, (float)x, 0);
            x += face.Width(rune.Value) * size;
        }
        return outline.Detach();
    }

    private ReadOnlySpan<ushort> Glyphs(Face face, string text)
    {
        var glyphs = cut[face].Glyphs;
        var ids = new ushort[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes()) ids[count++] = glyphs[rune.Value];
        return ids.AsSpan(0, count);
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values) font.Dispose();
        foreach (var (typeface, _) in cut.Values) typeface.Dispose();
    }
}
