using System.Globalization;
using System.Text;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Flow;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Assembly;

/// <summary>What is set when the count of pages is known: headers, footers, stamps, page numbers in the text, the watermark.</summary>
internal sealed class Running(PacketDocument document, FontSet fonts, Sheets sheets)
{
    private const double Edge = 40;
    private readonly DocumentLook look = document.Look;
    private readonly List<Rune> missing = [];

    public void Set()
    {
        var text = new TextFlow(look, fonts, missing);
        for (var i = 0; i < sheets.All.Count; i++)
        {
            var sheet = sheets.All[i];
            ResolvePageNumbers(sheet.Page, text);
            if (sheet.Stamp is { } stamp) Stamp(sheet.Page, text, stamp, i + 1);
            else Frame(sheet.Page, text, i + 1);
        }
        sheets.AlsoMissing(missing);
    }

    private string PageOf(int page) => string.Format(CultureInfo.InvariantCulture, document.Running.PageOf, page, sheets.All.Count);

    private void Frame(LaidPage page, TextFlow text, int number)
    {
        var (left, right) = (look.Margin, page.Width - look.Margin);
        var head = Edge + 6;
        Put(page, text, document.Running.HeaderLeft, left, head, Align.Left, look.Measure * 0.62);
        Put(page, text, document.Running.HeaderRight, right, head, Align.Right, look.Measure * 0.36);
        if (document.Watermark is { Length: > 0 } words) Watermark(page, text, words);
        if (document.Running.HeaderLeft.Length + document.Running.HeaderRight.Length > 0)
            page.Marks.Add(new LineMark(left, head + 6, right, head + 6, look.RuleWidth, look.Rule));
        Put(page, text, document.Running.FooterLeft, left, page.Height - Edge, Align.Left, look.Measure * 0.7);
        Put(page, text, PageOf(number), right, page.Height - Edge, Align.Right, look.Measure * 0.28);
    }

    /// <summary>The exhibit's letter and page in a box, the packet's page beside it, below a fine rule at the foot.</summary>
    private void Stamp(LaidPage page, TextFlow text, string stamp, int number)
    {
        const double Pad = 7;
        var words = Words.Bold(stamp);
        var (top, baseline) = (page.Height - Sheets.StampRoom, page.Height - Sheets.StampRoom / 2 + 3);
        var (left, right) = (36d, page.Width - 36);
        page.Marks.Add(new BoxMark(0, top, page.Width, Sheets.StampRoom, Fill.Solid, new Ink(255, 255, 255)));
        page.Marks.Add(new LineMark(left, top + 1, right, top + 1, look.RuleWidth, look.Rule));
        var width = text.Measure(words, look.Small);
        page.Marks.Add(new BoxMark(left, top + 8, width + 2 * Pad, Sheets.StampRoom - 16, Fill.None, look.Accent, look.Accent, 0.75));
        page.Marks.AddRange(text.Label(words, look.Small, left + Pad, baseline, Align.Left, look.Accent));
        Put(page, text, document.Running.FooterLeft, left + width + 2 * Pad + 10, baseline, Align.Left, page.Width - width - 260);
        Put(page, text, PageOf(number), right, baseline, Align.Right, 140);
    }

    private void Put(LaidPage page, TextFlow text, string words, double x, double y, Align align, double room)
    {
        if (words.Length == 0) return;
        var fitted = words;
        while (fitted.Length > 1 && text.Measure(Words.Muted(fitted), look.Small) > room)
            fitted = fitted[..^(char.IsLowSurrogate(fitted[^2]) ? 3 : 2)] + "…";
        page.Marks.AddRange(text.Label(Words.Muted(fitted), look.Small, x, y, align));
    }

    /// <summary>Under everything else, so that no text is dimmed; and once in words, at the head, for who reads without eyes.</summary>
    private void Watermark(LaidPage page, TextFlow text, string words)
    {
        var bold = Words.Bold(words);
        var size = Math.Min(120, 0.72 * page.Width / Math.Max(0.1, text.Measure(bold, 1)));
        if (fonts.For(words.EnumerateRunes().First().Value, Emphasis.Bold) is not { } face) return;
        page.Marks.Insert(0, new WatermarkMark(page.Width / 2, page.Height / 2, face, size, new Ink(0xF1, 0xE4, 0xE2), words, text.Measure(bold, size), -52));
        page.Marks.AddRange(text.Label(bold, look.Small, page.Width / 2, Edge - 8, Align.Centre, look.Alarm));
    }

    private void ResolvePageNumbers(LaidPage page, TextFlow text)
    {
        for (var i = 0; i < page.Marks.Count; i++)
        {
            if (page.Marks[i] is not TextMark { PageOf: { } anchor } mark) continue;
            if (!sheets.Places.TryGetValue(anchor, out var place)) throw new InvalidOperationException($"The document points to {anchor}, which is nowhere in it.");
            var number = place.Page.ToString(CultureInfo.InvariantCulture);
            var width = text.Measure(number, mark.Size);
            page.Marks[i] = mark with { Text = number, X = mark.X + mark.Width - width, Width = width, PageOf = null };
        }
    }
}
