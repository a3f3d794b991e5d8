using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Flow;

/// <summary>The two clocks: terms as bars on one scale of days, windows light, grace hatched, the gap red, filings as dots, today a line.</summary>
internal sealed class ClockFlow(TextFlow text)
{
    private const double LabelRoom = 96, RowHeight = 42, BarHeight = 12, AxisRoom = 20, LabelSize = 7.5;
    private readonly DocumentLook look = text.Look;

    public List<Strip> Lay(TwoClocks drawing, double x, double width)
    {
        var (left, room) = (x + LabelRoom, width - LabelRoom);
        double At(DateOnly day) => left + room * Math.Clamp((day.DayNumber - drawing.From.DayNumber) / (double)Math.Max(1, drawing.To.DayNumber - drawing.From.DayNumber), 0, 1);

        var head = drawing.Today is null ? 4d : 16;
        var height = head + RowHeight * drawing.Clocks.Count + AxisRoom;
        var strip = new Strip(height) { Before = 4, KeepWithNext = drawing.Said.Count > 0 };
        Axis(strip, drawing, At, head, height - AxisRoom);
        if (drawing.Today is { } today)
        {
            strip.Marks.Add(new LineMark(At(today), head - 3, At(today), height - AxisRoom, 1, look.Alarm));
            var align = At(today) > left + room * 0.8 ? Align.Right : At(today) < left + room * 0.2 ? Align.Left : Align.Centre;
            strip.Marks.AddRange(text.Label(drawing.TodayLabel, 8, At(today), head - 6, align, look.Alarm));
        }
        for (var i = 0; i < drawing.Clocks.Count; i++) DrawClock(strip, drawing.Clocks[i], x, head + RowHeight * i, At);
        var strips = new List<Strip> { strip };
        foreach (var said in drawing.Said) strips.AddRange(TextFlow.WithoutOrphans(text.Lines(said, look.Small, x, width)));
        strips.Add(new Strip(0) { Before = look.AfterParagraph });
        return strips;
    }

    private void Axis(Strip strip, TwoClocks drawing, Func<DateOnly, double> at, double top, double bottom)
    {
        strip.Marks.Add(new LineMark(at(drawing.From), bottom, at(drawing.To), bottom, 0.75, look.Ink));
        var years = drawing.To.Year - drawing.From.Year + 1;
        var step = years <= 12 ? 1 : years <= 24 ? 2 : years <= 60 ? 5 : 10;
        for (var year = drawing.From.Year; year <= drawing.To.Year; year++)
        {
            var day = new DateOnly(year, 1, 1);
            if (day < drawing.From || year % step != 0) continue;
            strip.Marks.Add(new LineMark(at(day), top, at(day), bottom + 3, 0.4, look.Rule));
            strip.Marks.AddRange(text.Label($"{year}", 8, at(day), bottom + 13, Align.Centre, look.Muted));
        }
    }

    private void DrawClock(Strip strip, Clock clock, double x, double top, Func<DateOnly, double> at)
    {
        var bar = top + 16;
        var label = text.Lines(Words.Bold(clock.Label), look.Small, x, LabelRoom - 10);
        strip.Take(Strip.Joined(label), 0, bar + BarHeight / 2 - label.Sum(l => l.Height) / 2);
        foreach (var band in clock.Bands.Where(b => b.Kind == BandKind.Window)) Band(strip, band, at, bar);
        if (clock is { Start: { } start, End: { } end })
            strip.Marks.Add(new BoxMark(at(start), bar, Math.Max(1, at(end) - at(start)), BarHeight, Fill.Solid, look.Accent));
        foreach (var band in clock.Bands.Where(b => b.Kind != BandKind.Window)) Band(strip, band, at, bar);
        Dots(strip, clock, at, bar);
    }

    private void Band(Strip strip, ClockBand band, Func<DateOnly, double> at, double bar)
    {
        var (from, width) = (at(band.From), Math.Max(1.5, at(band.To) - at(band.From)));
        strip.Marks.Add(band.Kind switch
        {
            BandKind.Window => new BoxMark(from, bar - 4, width, BarHeight + 8, Fill.Solid, look.Band),
            BandKind.Grace => new BoxMark(from, bar, width, BarHeight, Fill.Hatched, look.Accent, look.Accent),
            _ => new BoxMark(from, bar, width, BarHeight, Fill.Solid, look.Alarm),
        });
        if (band.Label is { } label) Label(strip, label, from + width / 2, bar + BarHeight + 12, band.Kind == BandKind.Gap ? look.Alarm : look.Muted);
    }

    /// <summary>Labels that would run into each other go one above and one below the bar.</summary>
    private void Dots(Strip strip, Clock clock, Func<DateOnly, double> at, double bar)
    {
        double free = double.MinValue, freeBelow = double.MinValue;
        foreach (var dot in clock.Dots.OrderBy(d => d.On))
        {
            var (where, half) = (at(dot.On), text.Measure(dot.Label, LabelSize) / 2 + 3);
            strip.Marks.Add(new DiscMark(where, bar + BarHeight / 2, 4, new Ink(255, 255, 255)));
            strip.Marks.Add(new DiscMark(where, bar + BarHeight / 2, 2.8, look.Ink));
            if (where - half >= free)
            {
                Label(strip, dot.Label, where, bar - 5, look.Ink);
                free = where + half;
            }
            else if (where - half >= freeBelow)
            {
                Label(strip, dot.Label, where, bar + BarHeight + 11, look.Ink);
                freeBelow = where + half;
            }
        }
    }

    /// <summary>On a white ground, so that no rule runs through the words.</summary>
    private void Label(Strip strip, string words, double middle, double baseline, Ink ink)
    {
        var width = text.Measure(words, LabelSize);
        strip.Marks.Add(new BoxMark(middle - width / 2 - 1.5, baseline - LabelSize * 0.85, width + 3, LabelSize * 1.1, Fill.Solid, new Ink(255, 255, 255)));
        strip.Marks.AddRange(text.Label(words, LabelSize, middle, baseline, Align.Centre, ink));
    }
}
