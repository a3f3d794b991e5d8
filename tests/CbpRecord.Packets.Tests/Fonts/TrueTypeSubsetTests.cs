using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;
using CbpRecord.Testing;
using NUnit.Framework;
using SkiaSharp;

namespace CbpRecord.Packets.Tests.Fonts;

public class TrueTypeSubsetTests
{
    private static readonly Face Latin = FontSet.Default.For('A', Emphasis.Regular)!;
    private static readonly Face Chinese = FontSet.Default.For('字', Emphasis.Regular)!;

    private static SKPath Outline(byte[] font, int character)
    {
        using var typeface = SKTypeface.FromData(SKData.CreateCopy(font));
        using var sized = new SKFont(typeface, 1000) { Hinting = SKFontHinting.None };
        return sized.GetGlyphPath(sized.GetGlyph(character));
    }

    private static byte[] Whole(string name)
    {
        using var stream = typeof(FontSet).Assembly.GetManifestResourceStream($"fonts/{name}.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    [Test]
    public void Each_glyph_of_the_cut_face_is_the_whole_face_s([Values] bool chinese)
    {
        var text = chinese ? "一乙丁厂国海关备案龘，。《》" : "AZaz09éÅñṩ½%ﬁ";
        var (face, whole) = chinese ? (Chinese, Whole("NotoSansSC-Regular")) : (Latin, Whole("NotoSans-Regular"));
        var characters = text.Distinct().Select(c => (int)c).Order().ToList();

        var cut = TrueTypeSubset.Cut(face.File, characters);

        Assert.That(cut, Has.Length.LessThan(40_000));
        var opened = new TrueTypeFile(cut);
        foreach (var c in characters)
        {
            using var path = Outline(cut, c);
            using var original = Outline(whole, c);
            Assert.That(path.ToSvgPathData(), Is.EqualTo(original.ToSvgPathData()).And.Not.Empty, $"{(char)c}");
            Assert.That(opened.AdvanceOf(opened.GlyphOf(c)), Is.EqualTo(face.File.AdvanceOf(face.File.GlyphOf(c))), $"{(char)c}");
        }
        Assert.That(opened.GlyphOf('Q'), Is.Zero, "what is not used is not there");
    }

    [Test]
    public void Two_characters_that_share_a_glyph_get_one_each()
    {
        Assert.That(Chinese.File.GlyphOf(0x2F00), Is.EqualTo(Chinese.File.GlyphOf(0x4E00)).And.Not.Zero, "the radical and the character are one glyph in the whole face");
        var cut = new TrueTypeFile(TrueTypeSubset.Cut(Chinese.File, [0x2F00, 0x4E00]));
        Assert.That(cut.GlyphOf(0x2F00), Is.Not.EqualTo(cut.GlyphOf(0x4E00)));

        using var pdf = Pdf.Of(Documents.Print(new Paragraph("\u2F00一⼈人\uF900豈")));
        Assert.That(pdf.Text(), Does.Contain("\u2F00一⼈人\uF900豈"));
    }

    [Test]
    public void Composite_glyphs_bring_their_parts()
    {
        var composite = Enumerable.Range(0xC0, 0x100).First(c => Latin.File.OutlineOf(Latin.File.GlyphOf(c)) is { Length: > 2 } o && o[0] == 0xFF);
        var cut = new TrueTypeFile(TrueTypeSubset.Cut(Latin.File, [composite]));
        Assert.That(cut.GlyphCount, Is.GreaterThan(2));
    }

    [Test]
    public void The_same_characters_make_the_same_bytes()
    {
        var first = TrueTypeSubset.Cut(Chinese.File, [0x4E00, 0x4E8C]);
        var second = TrueTypeSubset.Cut(Chinese.File, [0x4E00, 0x4E8C]);
        Assert.That(second, Is.EqualTo(first));
    }

    [TestCase(new byte[0], "cut short")]
    [TestCase(new byte[] { 0x4F, 0x54, 0x54, 0x4F, 0, 0 }, "CFF")]
    [TestCase(new byte[] { 0x74, 0x74, 0x63, 0x66, 0, 0 }, "collection")]
    [TestCase(new byte[] { 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1 }, "cut short")]
    public void A_file_that_cannot_be_used_is_refused_with_the_reason(byte[] file, string reason) =>
        Assert.That(() => new TrueTypeFile(file), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(reason));
}
