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
        var glyphs = cut[face].Glyphs;
        Span<ushort> ids = new ushort[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes()) ids[count++] = glyphs[rune.Value];
        using var builder = new SKTextBlobBuilder();
        builder.AddRun(ids[..count], Font(face, size), default);
        return builder.Build();
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values) font.Dispose();
        foreach (var (typeface, _) in cut.Values) typeface.Dispose();
    }
}
