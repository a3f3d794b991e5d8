using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Flow;

/// <summary>What is filled in by hand: lines to sign on, boxes to tick.</summary>
internal sealed class FormFlow(TextFlow text)
{
    private readonly DocumentLook look = text.Look;

    public List<Strip> Lay(Signatures signatures, double x, double width)
    {
        const double Gutter = 24, RoomToSign = 34;
        var own = (width - Gutter * (signatures.Across - 1)) / signatures.Across;
        var rows = new List<Strip>();
        foreach (var lines in signatures.Lines.Chunk(signatures.Across))
        {
            var labels = lines.Select((l, i) => Strip.Joined(text.Lines(l.Label, look.Small, x + i * (own + Gutter), own, ink: look.Muted))).ToList();
            var names = lines.Select((l, i) => l.Filled is { } filled ? Strip.Joined(text.Lines(filled, look.Body, x + i * (own + Gutter), own)) : new Strip(0)).ToList();
            var line = Math.Max(RoomToSign, names.Max(n => n.Height) + 6);
            var row = new Strip(line + labels.Max(l => l.Height) + 4) { KeepWithNext = true };
            for (var i = 0; i < lines.Length; i++)
            {
                var left = x + i * (own + Gutter);
                row.Marks.Add(new LineMark(left, line, left + own, line, 0.75, look.Ink));
                row.Take(names[i], 0, line - names[i].Height);
                row.Take(labels[i], 0, line + 2);
            }
            rows.Add(row);
        }
        if (rows.Count > 0) rows[^1].KeepWithNext = false;
        return rows;
    }

    public List<Strip> Lay(Choices choices, double x, double width)
    {
        const double Box = 8, Hang = 16;
        var strips = new List<Strip>();
        foreach (var choice in choices.Entries)
        {
            var lines = TextFlow.WithoutOrphans(text.Lines(choice.Words, look.Body, x + Hang, width - Hang));
            var top = (lines[0].Height - Box) / 2;
            lines[0].Marks.Add(new BoxMark(x + 1, top, Box, Box, Fill.None, look.Ink, look.Ink, 0.75));
            if (choice.Ticked)
            {
                lines[0].Marks.Add(new LineMark(x + 2.5, top + 1.5, x + Box - 0.5, top + Box - 1.5, 1.1, look.Ink));
                lines[0].Marks.Add(new LineMark(x + 2.5, top + Box - 1.5, x + Box - 0.5, top + 1.5, 1.1, look.Ink));
            }
            strips.AddRange(lines);
            strips.Add(new Strip(0) { Before = 2 });
        }
        strips.Add(new Strip(0) { Before = look.AfterParagraph });
        return strips;
    }
}
