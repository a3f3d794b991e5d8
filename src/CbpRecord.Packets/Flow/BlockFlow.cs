using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Flow;

/// <summary>Blocks to strips: what each block looks like. Where a strip lands on paper is <see cref="PageFlow"/>'s.</summary>
internal sealed class BlockFlow
{
    private const int LinesOfHeadingKept = 8;
    private readonly DocumentLook look;
    private readonly TextFlow text;
    private readonly TableFlow tables;
    private readonly NoticeFlow notices;
    private readonly ClockFlow clocks;
    private readonly FormFlow forms;

    public BlockFlow(DocumentLook look, FontSet fonts, ICollection<System.Text.Rune> missing)
    {
        this.look = look;
        text = new TextFlow(look, fonts, missing);
        tables = new TableFlow(text);
        notices = new NoticeFlow(text);
        clocks = new ClockFlow(text);
        forms = new FormFlow(text);
    }

    public List<Strip> Lay(IReadOnlyList<Block> blocks, double x, double width)
    {
        var strips = new List<Strip>();
        var places = new List<string>();
        var pageBreak = false;
        foreach (var block in blocks)
        {
            if (block is Anchor anchor) { places.Add(anchor.Name); continue; }
            if (block is PageBreak) { pageBreak = true; continue; }
            var laid = Lay(block, x, width);
            if (laid.Count == 0) continue;
            if (places.Count > 0 || pageBreak)
            {
                var first = new Strip(laid[0].Height)
                {
                    Before = laid[0].Before, BreakBefore = pageBreak || laid[0].BreakBefore,
                    KeepWithNext = laid[0].KeepWithNext, Header = laid[0].Header,
                };
                first.Take(laid[0], 0, 0);
                first.Places.AddRange(places.Select(name => new Place(name, 0)));
                laid[0] = first;
                places.Clear();
                pageBreak = false;
            }
            strips.AddRange(laid);
        }
        return strips;
    }

    private List<Strip> Lay(Block block, double x, double width) => block switch
    {
        Heading heading => LayHeading(heading, x, width),
        Paragraph paragraph => LayParagraph(paragraph, x, width),
        Items items => LayItems(items, x, width),
        KeyValues pairs => tables.Lay(pairs, x, width),
        Table table => tables.Lay(table, x, width),
        Notice notice => notices.Lay(notice, x, width),
        TwoClocks drawing => clocks.Lay(drawing, x, width),
        Picture picture => PictureFlow.Lay(picture, text, x, width),
        Signatures signatures => forms.Lay(signatures, x, width),
        Choices choices => forms.Lay(choices, x, width),
        Columns columns => LayColumns(columns, x, width),
        Together together => LayTogether(together, x, width),
        Spacer spacer => [spacer.Always ? new Strip(spacer.Points) : new Strip(0) { Before = spacer.Points }],
        FineRule => [Ruled(x, width)],
        _ => throw new InvalidOperationException($"No layout for {block.GetType().Name}."),
    };

    private List<Strip> LayHeading(Heading heading, double x, double width)
    {
        var (size, before, after) = heading.Level switch { 1 => (look.Title, 20d, 8d), 2 => (look.Large, 14d, 4d), _ => (look.Body, 10d, 2d) };
        var ink = heading.Level == 1 ? look.Accent : look.Ink;
        var lines = text.Lines(Words.Bold(heading.Text), size, x, width, ink: ink);
        if (heading.Zh is { Length: > 0 } chinese)
        {
            var small = Math.Max(look.Small, size * 0.72);
            var room = width - text.Measure(Words.Bold(heading.Text), size) - 12;
            if (lines.Count == 1 && text.Measure(chinese, small) <= room)
                lines[0].Marks.AddRange(text.Label(chinese, small, x + width, lines[0].Height / 2 + 0.35 * size, Align.Right, look.Muted));
            else lines.AddRange(text.Lines(chinese, small, x, width, ink: look.Muted));
        }
        var joined = Strip.Joined(lines[..Math.Min(lines.Count, LinesOfHeadingKept)]);
        var rest = lines.Skip(LinesOfHeadingKept).ToList();
        if (rest.Count > 0) after = 0;
        var strip = new Strip(joined.Height + after) { Before = before, KeepWithNext = true };
        strip.Take(joined, 0, 0);
        if (heading.Level == 1 && rest.Count == 0) strip.Marks.Add(new LineMark(x, joined.Height + 2, x + width, joined.Height + 2, 1, look.Accent));
        if (heading.Bookmark is { } bookmark) strip.Bookmarks.Add(new Bookmark(heading.Level, bookmark, 0));
        if (heading.Anchor is { } anchor) strip.Places.Add(new Place(anchor, 0));
        return [strip, .. rest];
    }

    private List<Strip> LayParagraph(Paragraph paragraph, double x, double width)
    {
        var lines = TextFlow.WithoutOrphans(text.Lines(paragraph.Words, look.Points(paragraph.Size),
            x + paragraph.Indent, width - paragraph.Indent, paragraph.Align));
        if (paragraph.KeepWithNext) lines[^1].KeepWithNext = true;
        var after = paragraph.After ?? look.AfterParagraph;
        if (after > 0) lines.Add(new Strip(0) { Before = after, KeepWithNext = paragraph.KeepWithNext });
        return lines;
    }

    private List<Strip> LayItems(Items items, double x, double width)
    {
        const double Hang = 16;
        var strips = new List<Strip>();
        for (var i = 0; i < items.Entries.Count; i++)
        {
            var lines = TextFlow.WithoutOrphans(text.Lines(items.Entries[i], look.Body, x + Hang, width - Hang));
            var middle = lines[0].Height / 2;
            if (items.Numbered) lines[0].Marks.AddRange(text.Label($"{i + 1}.", look.Body, x + Hang - 5, middle + 0.35 * look.Body, Align.Right));
            else lines[0].Marks.Add(new DiscMark(x + 7, middle + 0.5, 1.4, look.Ink));
            strips.AddRange(lines);
            strips.Add(new Strip(0) { Before = i == items.Entries.Count - 1 ? look.AfterParagraph : 2 });
        }
        return strips;
    }

    private List<Strip> LayColumns(Columns columns, double x, double width)
    {
        const double Gutter = 18;
        var shares = columns.Shares ?? [.. columns.Parts.Select(_ => 1d)];
        var room = width - Gutter * (columns.Parts.Count - 1);
        var laid = new List<Strip>();
        var left = x;
        for (var i = 0; i < columns.Parts.Count; i++)
        {
            var own = room * shares[i] / shares.Sum();
            laid.Add(Strip.Joined(Lay(columns.Parts[i], left, own)));
            left += own + Gutter;
        }
        if (laid.Max(s => s.Height) > look.Depth * 0.9) return [.. columns.Parts.SelectMany(part => Lay(part, x, width))];
        var row = new Strip(laid.Max(s => s.Height)) { Before = laid.Max(s => s.Before) };
        foreach (var column in laid) row.Take(column, 0, 0);
        return [row];
    }

    private List<Strip> LayTogether(Together together, double x, double width)
    {
        var strips = Lay(together.Blocks, x, width);
        for (var i = 0; i < strips.Count - 1; i++) strips[i].KeepWithNext = true;
        return strips;
    }

    private Strip Ruled(double x, double width)
    {
        var strip = new Strip(8) { Before = 2 };
        strip.Marks.Add(new LineMark(x, 2, x + width, 2, look.RuleWidth, look.Rule));
        return strip;
    }
}
