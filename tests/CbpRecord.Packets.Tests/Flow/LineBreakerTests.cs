using System.Text;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Flow;
using CbpRecord.Packets.Fonts;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Flow;

public class LineBreakerTests
{
    private readonly List<Rune> missing = [];

    private List<string> Lines(string text, double width, double size = 10) =>
        [.. new LineBreaker(FontSet.Default, missing).Break(text, size, width).Select(l => l.Text)];

    [Test]
    public void Latin_text_breaks_between_words()
    {
        var lines = Lines("unauthorised importation of goods bearing the mark", 90);

        Assert.That(lines, Has.Count.GreaterThan(2));
        Assert.That(string.Join(' ', lines), Is.EqualTo("unauthorised importation of goods bearing the mark"));
    }

    [Test]
    public void A_word_longer_than_the_line_is_cut_and_loses_nothing()
    {
        var word = new string('W', 200);
        Assert.That(string.Concat(Lines(word, 100)), Is.EqualTo(word));
        Assert.That(Lines(word, 100), Has.Count.GreaterThan(10));
    }

    [Test]
    public void No_line_is_wider_than_the_measure()
    {
        var breaker = new LineBreaker(FontSet.Default, missing);
        var lines = breaker.Break("Qinghe Lighting Technology Co., Ltd. 清河照明科技有限公司（深圳）, Building 4, 88 Keyuan Road, https://example.com/a/very/long/path", 10, 120);
        Assert.That(lines.Max(l => l.Width), Is.LessThanOrEqualTo(120.01));
    }

    /// <summary>Every measure from four characters to twenty, so that each mark has met the end of a line.</summary>
    [Test]
    public void No_closing_mark_starts_a_line_and_no_opening_mark_ends_one()
    {
        const string Text = "申请人（清河照明科技有限公司）声明：“本商标”用于《照明器械》、〈灯具〉及「车灯」。价格￥100，含税5％；其余……见附件——完。";
        for (var width = 45d; width <= 200; width += 5)
        {
            var lines = Lines(Text, width);
            Assert.That(string.Concat(lines), Is.EqualTo(Text), $"at {width}");
            foreach (var line in lines.Skip(1)) Assert.That(line[0], Is.Not.AnyOf([.. "），。；：、！？》〉」』】”’％"]), $"at {width}: {line}");
            foreach (var line in lines.SkipLast(1)) Assert.That(line[^1], Is.Not.AnyOf([.. "（《〈「『【“‘￥"]), $"at {width}: {line}");
        }
    }

    [Test]
    public void Chinese_breaks_between_any_two_characters_and_keeps_Latin_words_whole()
    {
        var lines = Lines("本公司生产NIGHTJAR牌照明灯具并在深圳销售", 60);
        Assert.That(lines.Any(l => l.Contains("NIGHTJAR", StringComparison.Ordinal)), Is.True);
        Assert.That(lines, Has.Count.GreaterThan(2));
    }

    [Test]
    public void Line_feeds_break_lines_and_an_empty_line_stays() =>
        Assert.That(Lines("one\n\ntwo\r\nthree", 500), Is.EqualTo(new[] { "one", "", "two", "three" }));

    [Test]
    public void A_no_break_space_holds_its_words_together() =>
        Assert.That(Lines("see section\u00A0133.2 of the regulation", 80), Has.Some.Contains("section\u00A0133.2"));

    [Test]
    public void A_letter_and_its_accent_are_set_as_one() => Assert.That(Lines("Cafe\u0301", 500), Is.EqualTo(new[] { "Café" }));

    [TestCase("ﷺ"), TestCase("سلام"), TestCase("\u202Eabc\u202C"), TestCase("a\u200Bb"), TestCase("\uD842"), TestCase("\uFEFF")]
    public void Nothing_people_paste_stops_the_layout(string text) => Assert.That(() => Lines(text, 50), Throws.Nothing);

    [Test]
    public void Quotes_in_Chinese_are_set_in_the_Chinese_face_and_in_English_in_the_Latin()
    {
        var breaker = new LineBreaker(FontSet.Default, missing);
        Assert.That(breaker.Break("“LED灯”", 10, 500)[0].Segments.Select(s => s.Face.Name), Has.None.EqualTo("NotoSans-Bold").And.Exactly(1).EqualTo("NotoSans-Regular"));
        Assert.That(breaker.Break("the “LED lamp” of 灯", 10, 500)[0].Segments[0].Text, Is.EqualTo("the “LED lamp” of "));
    }
}
