using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Flow;

/// <summary>Words to strips, one strip a line.</summary>
internal sealed class TextFlow(DocumentLook look, FontSet fonts, ICollection<System.Text.Rune> missing)
{
    private readonly LineBreaker breaker = new(fonts, missing);

    public DocumentLook Look => look;

    public double LineHeight(double size) => size * look.Leading;

    public double Measure(Words words, double size) => breaker.Measure(words, size);

    /// <param name="ink">The ink of runs that are not muted or links.</param>
    public List<Strip> Lines(Words words, double size, double x, double width, Align align = Align.Left, Ink? ink = null)
    {
        var strips = new List<Strip>();
        foreach (var line in breaker.Break(words, size, width))
        {
            var strip = new Strip(LineHeight(size));
            var left = x + (align switch { Align.Right => width - line.Width, Align.Centre => (width - line.Width) / 2, _ => 0 });
            foreach (var segment in line.Segments) Draw(strip, segment, size, left, ink ?? look.Ink);
            strips.Add(strip);
        }
        return strips;
    }

    /// <summary>One line that is not broken, with its baseline at <paramref name="y"/>.</summary>
    public IEnumerable<Mark> Label(Words words, double size, double x, double y, Align align = Align.Left, Ink? ink = null)
    {
        var line = breaker.Break(words, size, double.MaxValue)[0];
        var left = x - (align switch { Align.Right => line.Width, Align.Centre => line.Width / 2, _ => 0 });
        return line.Segments.Select(s => new TextMark(left + s.X, y, s.Face, size, InkOf(s.Run, ink ?? look.Ink), s.Text, s.Width));
    }

    /// <summary>Keeps two lines together at the top and at the bottom, so that none stands alone on a page.</summary>
    public static List<Strip> WithoutOrphans(List<Strip> lines)
    {
        if (lines.Count > 1) { lines[0].KeepWithNext = true; lines[^2].KeepWithNext = true; }
        return lines;
    }

    private void Draw(Strip strip, Segment segment, double size, double left, Ink ink)
    {
        var x = left + segment.X;
        var baseline = strip.Height / 2 + 0.35 * size;
        strip.Marks.Add(new TextMark(x, baseline, segment.Face, size, InkOf(segment.Run, ink), segment.Text, segment.Width, segment.Run.PageOfAnchor));
        if (segment.Run.To is { } anchor) strip.Links.Add(new LinkBox(x, 0, segment.Width, strip.Height, anchor));
    }

    private Ink InkOf(Run run, Ink ink) => run.Emphasis == Emphasis.Muted ? look.Muted : run.To is not null ? look.Accent : ink;
}
