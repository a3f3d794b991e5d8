using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Fonts;

public class FontSetTests
{
    /// <summary>A small font that holds 𠮷: the outline of 吉 under another number.</summary>
    private static string ExtraFont()
    {
        var chinese = FontSet.Default.For('吉', Emphasis.Regular)!;
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"extra-{Guid.NewGuid():N}.ttf");
        File.WriteAllBytes(path, TrueTypeSubset.Cut(chinese.File, [(0x20BB7, chinese.File.GlyphOf('吉'))]));
        return path;
    }

    [Test]
    public void A_character_that_no_font_holds_is_an_error_that_names_it_and_the_way_out()
    {
        using var output = new MemoryStream();
        var printed = new Press(FontSet.Default).Print(Documents.Of(new Paragraph("𠮷野照明")), output);

        Assert.That(printed.Errors.Select(e => e.Code), Is.EqualTo(new[] { "glyph-missing" }));
        Assert.That(printed.Errors[0].Text, Does.Contain("𠮷").And.Contain("U+20BB7"));
        Assert.That(printed.Errors[0].RemedyText, Does.Contain("Packets:ExtraFonts"));
        Assert.That(output.Length, Is.Zero);
    }

    [Test]
    public void An_extra_font_file_draws_it()
    {
        var path = ExtraFont();
        try
        {
            using var pdf = Pdf.Of(Documents.Print(Documents.Of(new Paragraph("𠮷野照明")), FontSet.With([path])));
            Assert.That(pdf.Text(), Does.Contain("𠮷野照明"));
            Assert.That(pdf.Problems(), Is.Empty);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void An_extra_font_that_cannot_be_used_is_named() =>
        Assert.That(() => FontSet.With(["/nowhere/font.ttf"]), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("/nowhere/font.ttf"));

    [Test]
    public void Missing_names_each_character_once() =>
        Assert.That(FontSet.Default.Missing("𠮷abc𠮷中\u200B\n🜚").Select(Press.CodePoint), Is.EqualTo(new[] { "U+20BB7", "U+1F71A" }));
}
