using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Flow;

/// <summary>Tables and key-value rows: a short row is one strip; a long row breaks between its lines.</summary>
internal sealed class TableFlow(TextFlow text)
{
    private const int LinesKeptWhole = 9;
    private const double ColumnGap = 8;
    private readonly DocumentLook look = text.Look;

    private sealed record Cell(List<Strip> Lines);

    public List<Strip> Lay(Table table, double x, double width)
    {
        var size = look.Points(table.Size);
        var edges = Edges(table.Columns, x, width);
        var header = table.Columns.All(c => c.Header.IsEmpty) ? null : Header(table, size, edges);
        var strips = new List<Strip>();
        if (header is not null) strips.Add(header);
        foreach (var row in table.Rows)
        {
            var cells = table.Columns.Select((column, i) =>
            {
                var words = i < row.Cells.Count ? row.Cells[i] : Words.Empty;
                if (row.Strong) words = new Words([.. words.Runs.Select(r => r with { Emphasis = Emphasis.Bold })]);
                return new Cell(text.Lines(words, size, edges[i].Left, edges[i].Width, column.Align));
            }).ToList();
            var laid = Row(cells, x, width, look.CellPad, row.Strong ? look.Ink : null);
            foreach (var strip in laid) strip.Header = header;
            strips.AddRange(laid);
        }
        strips.Add(new Strip(0) { Before = look.AfterParagraph + 2 });
        return strips;
    }

    public List<Strip> Lay(KeyValues pairs, double x, double width)
    {
        var label = width * pairs.LabelWidth;
        var strips = new List<Strip>();
        foreach (var row in pairs.Rows)
        {
            var value = row.Value.IsEmpty ? Words.Muted("—") : row.Value;
            var lines = text.Lines(value, look.Body, x + label, width - label);
            if (row.Note is { IsEmpty: false } note) lines.AddRange(text.Lines(note, look.Small, x + label, width - label, ink: look.Muted));
            strips.AddRange(Row([new(text.Lines(row.Label, look.Body, x, label - ColumnGap, ink: look.Muted)), new(lines)], x, width, pairs.Close ? look.CellPad / 2 : look.CellPad));
        }
        strips.Add(new Strip(0) { Before = look.AfterParagraph + 2 });
        return strips;
    }

    private Strip Header(Table table, double size, List<(double Left, double Width)> edges)
    {
        var cells = table.Columns.Select((c, i) => Strip.Joined(text.Lines(
            new Words([.. c.Header.Runs.Select(r => r with { Emphasis = Emphasis.Bold })]), size, edges[i].Left, edges[i].Width, c.Align))).ToList();
        var height = cells.Max(c => c.Height) + look.CellPad + 3;
        var strip = new Strip(height) { KeepWithNext = true };
        foreach (var cell in cells) strip.Take(cell, 0, height - look.CellPad - cell.Height);
        var (left, right) = (edges[0].Left, edges[^1].Left + edges[^1].Width);
        strip.Marks.Add(new LineMark(left, height - 0.5, right, height - 0.5, 1, look.Ink));
        return strip;
    }

    /// <summary>The k-th lines of all cells make one strip; a row of few lines is joined into one.</summary>
    private List<Strip> Row(List<Cell> cells, double x, double width, double pad, Ink? ruleAbove = null)
    {
        var count = cells.Max(c => c.Lines.Count);
        var strips = new List<Strip>();
        for (var k = 0; k < count; k++)
        {
            var lines = cells.Where(c => k < c.Lines.Count).Select(c => c.Lines[k]).ToList();
            var above = k == 0 ? pad : 0;
            var below = k == count - 1 ? pad : 0;
            var height = lines.Max(l => l.Height);
            var strip = new Strip(above + height + below);
            foreach (var line in lines) strip.Take(line, 0, above);
            if (k == 0 && ruleAbove is { } ink) strip.Marks.Add(new LineMark(x, 0, x + width, 0, 0.75, ink));
            if (k == count - 1) strip.Marks.Add(new LineMark(x, strip.Height, x + width, strip.Height, look.RuleWidth, look.Rule));
            strips.Add(strip);
        }
        if (count <= LinesKeptWhole) return [Strip.Joined(strips)];
        strips[0].KeepWithNext = strips[1].KeepWithNext = strips[^2].KeepWithNext = strips[^3].KeepWithNext = true;
        return strips;
    }

    private static List<(double Left, double Width)> Edges(IReadOnlyList<Column> columns, double x, double width)
    {
        var fixedRoom = columns.Where(c => c.InPoints).Sum(c => c.Width) + ColumnGap * (columns.Count - 1);
        var shares = columns.Where(c => !c.InPoints).Sum(c => c.Width);
        var edges = new List<(double, double)>();
        foreach (var column in columns)
        {
            var own = column.InPoints ? column.Width : Math.Max(24, (width - fixedRoom) * column.Width / shares);
            edges.Add((x, own));
            x += own + ColumnGap;
        }
        return edges;
    }
}
