using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Flow;

/// <summary>A tinted box with a bar at its left, strip by strip, so that a long list of gaps goes on over the page.</summary>
internal sealed class NoticeFlow(TextFlow text)
{
    private const double Bar = 3, Inset = 12, Pad = 6;
    private readonly DocumentLook look = text.Look;

    public List<Strip> Lay(Notice notice, double x, double width)
    {
        var (bar, band) = notice.Tone == Tone.Plain ? (look.Accent, look.Band) : (look.Alarm, look.AlarmBand);
        var (left, room) = (x + Inset, width - 2 * Inset);
        var inner = new List<Strip> { new(Pad) { KeepWithNext = true } };
        var title = text.Lines(new Words([.. notice.Title.Runs.Select(r => r with { Emphasis = Emphasis.Bold })]), look.Body, left, room, ink: bar);
        foreach (var line in title) line.KeepWithNext = true;
        inner.AddRange(title);
        foreach (var item in notice.Items) inner.AddRange(LayItem(item, look.Points(notice.Size), left, room));
        inner.Add(new Strip(Pad));
        inner[^2].KeepWithNext = true;
        var strips = inner.Select(strip => Boxed(strip, x, width, bar, band)).ToList();
        strips.Add(new Strip(0) { Before = look.AfterParagraph + 2 });
        return strips;
    }

    private List<Strip> LayItem(NoticeItem item, double size, double left, double room)
    {
        const double Hang = 10;
        var lines = new List<Strip> { new(3) { KeepWithNext = true } };
        var words = text.Lines(item.Words, size, left + Hang, room - Hang);
        words[0].Marks.Add(new DiscMark(left + 3, words[0].Height / 2 + 0.5, 1.4, look.Ink));
        lines.AddRange(words);
        if (item.Remedy is { Length: > 0 } remedy) lines.AddRange(text.Lines(remedy, look.Small, left + Hang, room - Hang));
        var source = string.Join(" · ", new[] { item.Cites, item.Code }.Where(s => !string.IsNullOrEmpty(s)));
        if (source.Length > 0) lines.AddRange(text.Lines(Words.Muted(source), look.Small, left + Hang, room - Hang));
        for (var i = 0; i < lines.Count - 1; i++) lines[i].KeepWithNext = true;
        return lines;
    }

    private static Strip Boxed(Strip strip, double x, double width, Ink bar, Ink band)
    {
        var boxed = new Strip(strip.Height) { KeepWithNext = strip.KeepWithNext };
        boxed.Marks.Add(new BoxMark(x, 0, width, strip.Height + 0.25, Fill.Solid, band));   // a hair more, so that no line shows between strips
        boxed.Marks.Add(new BoxMark(x, 0, Bar, strip.Height + 0.25, Fill.Solid, bar));
        boxed.Take(strip, 0, 0);
        return boxed;
    }
}
