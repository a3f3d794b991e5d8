using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Flow;
using CbpRecord.Packets.Fonts;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Flow;

public class PageFlowTests
{
    private static readonly DocumentLook Look = DocumentLook.Letter;

    private static List<LaidPage> Pages(params Block[] blocks) => new PageFlow(Look, FontSet.Default).LayOut(blocks);

    private static List<string> Texts(LaidPage page) => [.. page.Marks.OfType<TextMark>().Select(m => m.Text)];

    private static Paragraph Lines(int count) => new(string.Join('\n', Enumerable.Range(1, count).Select(i => $"line {i}")));

    [Test]
    public void A_table_repeats_its_header_on_every_page_and_keeps_its_rows_whole()
    {
        var pages = Pages(new Table([new("Class"), new("Goods")], [.. Enumerable.Range(1, 120).Select(i => new Row($"row {i}", "first\nsecond"))]));

        Assert.That(pages, Has.Count.GreaterThan(3));
        foreach (var page in pages)
        {
            Assert.That(Texts(page)[0], Is.EqualTo("Class"));
            Assert.That(Texts(page).Count(t => t == "first"), Is.EqualTo(Texts(page).Count(t => t == "second")));
        }
        Assert.That(pages.SelectMany(Texts).Where(t => t.StartsWith("row", StringComparison.Ordinal)), Is.EqualTo(Enumerable.Range(1, 120).Select(i => $"row {i}")));
    }

    [Test]
    public void A_row_taller_than_a_page_goes_on_over_the_next()
    {
        var pages = Pages(new Table([new("Class"), new("Goods")], [new Row("009", string.Join('\n', Enumerable.Range(1, 200).Select(i => $"goods {i}")))]));

        Assert.That(pages, Has.Count.GreaterThan(2));
        Assert.That(pages.SelectMany(Texts).Where(t => t.StartsWith("goods", StringComparison.Ordinal)), Is.EqualTo(Enumerable.Range(1, 200).Select(i => $"goods {i}")));
    }

    [Test]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page([Range(38, 50)] int lines)
    {
        var pages = Pages(Lines(lines), new Heading(2, "The heading"), new Paragraph("what follows it\nand more"));
        var page = pages.Single(p => Texts(p).Contains("The heading"));
        Assert.That(Texts(page), Does.Contain("what follows it"));
    }

    [Test]
    public void No_single_line_of_a_paragraph_is_left_behind([Range(40, 46)] int before)
    {
        var pages = Pages(new Paragraph(string.Join('\n', Enumerable.Repeat("x", before))), Lines(4));
        foreach (var page in pages)
            Assert.That(Texts(page).Count(t => t.StartsWith("line", StringComparison.Ordinal)), Is.Not.EqualTo(1));
    }

    [Test]
    public void Nothing_reaches_into_the_margins()
    {
        var pages = Pages([.. Enumerable.Range(0, 30).SelectMany(i => new Block[]
        {
            new Heading(1, $"Section {i}"), Lines(i), new Notice("Gaps", [new("One"), new("Two", "code", "19 CFR 133.2", "Do it.")], Tone.Draft), new KeyValues([new("a", Words.Empty), new("b", "c", "d")]),
            new Signatures([new("Signature"), new("Name", "林越")]), new Columns([[Lines(2)], [Lines(3)]]), new Items(["a", "b"]), new Choices([new(true, "yes")]),
        })]);
        foreach (var mark in pages.SelectMany(p => p.Marks).OfType<TextMark>())
            Assert.That(mark.Y, Is.InRange(Look.Margin, Look.PageHeight - Look.Margin), mark.Text);
    }

    [Test]
    public void Room_after_the_last_block_makes_no_empty_page([Range(40, 56)] int lines) =>
        Assert.That(Pages(Lines(lines), new Spacer(30)).Last().Marks, Is.Not.Empty);

    [Test]
    public void A_page_break_starts_a_page_and_an_anchor_says_where() =>
        Assert.That(Pages(Lines(3), new PageBreak(), new Anchor("there"), Lines(1))[1].Places, Is.EqualTo(new[] { new Place("there", Look.Margin) }));

    [Test]
    public void Blocks_kept_together_move_to_the_next_page_as_one()
    {
        var pages = Pages(Lines(40), new Together([Lines(5), new Signatures([new("Signature")])]));
        Assert.That(Texts(pages[1]), Does.Contain("line 1").And.Contain("Signature"));
    }

    [Test]
    public void A_text_of_a_hundred_thousand_characters_is_laid_out_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"字词{i:0000}，甲乙"));
        var pages = Pages(new Heading(1, text[..5000]), new Paragraph(text), new KeyValues([new("Goods", text)]));
        Assert.That(string.Concat(pages.SelectMany(Texts)).Replace("Goods", "", StringComparison.Ordinal), Has.Length.EqualTo(5000 + 2 * text.Length));
    }
}
