namespace CbpRecord.Packets.Blocks;

/// <summary>One piece of a document, said without an engine: what is there and in which order, never where on the page.</summary>
internal abstract record Block;

/// <summary>The character of a run of text.</summary>
internal enum Emphasis { Regular, Bold, Italic, Muted }

/// <summary>The four sizes of the scale (9, 10, 12, 16 points); <see cref="DocumentLook"/> says how large each is.</summary>
internal enum Size { Small, Body, Large, Title }

internal enum Align { Left, Right, Centre }

/// <summary>A run of text in one character. Latin and Chinese may be mixed; the font is found character by character.</summary>
/// <param name="Text">Line feeds break the line.</param>
/// <param name="To">An anchor in the same document that the run links to.</param>
internal sealed record Run(string Text, Emphasis Emphasis = Emphasis.Regular, string? To = null)
{
    /// <summary>When set, the text is the final page number of this anchor, known only after layout.</summary>
    public string? PageOfAnchor { get; private init; }

    /// <summary>The page on which the anchor stands, as a link to it.</summary>
    public static Run PageOf(string anchor, Emphasis emphasis = Emphasis.Regular) => new("000", emphasis, anchor) { PageOfAnchor = anchor };

    public static implicit operator Run(string text) => new(text);
}

/// <summary>Runs in a row, as in one paragraph or one cell. A string is a text of one run.</summary>
internal sealed record Words(IReadOnlyList<Run> Runs)
{
    public Words(params Run[] runs) : this((IReadOnlyList<Run>)runs) { }

    public static Words Empty { get; } = new([]);
    public static implicit operator Words(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new Run(text)]);
    public static implicit operator Words(Run run) => new([run]);

    public static Words Bold(string text) => new([new Run(text, Emphasis.Bold)]);
    public static Words Italic(string text) => new([new Run(text, Emphasis.Italic)]);
    public static Words Muted(string text) => new([new Run(text, Emphasis.Muted)]);

    public bool IsEmpty => Runs.All(r => r.Text.Length == 0);
}

/// <summary>A place that links and page numbers point to; it stands at the top of the block that follows.</summary>
internal sealed record Anchor(string Name) : Block;

/// <summary>A heading, kept with what follows it.</summary>
/// <param name="Level">1 opens a section (16 pt with a rule), 2 a part of it (12 pt), 3 a group (10 pt bold).</param>
/// <param name="Zh">The same heading in Chinese, set beside or below it.</param>
/// <param name="Bookmark">The words of its entry in the outline; null: no entry. Level 2 and 3 entries stand below the last level 1.</param>
/// <param name="Anchor">A place that links point to.</param>
internal sealed record Heading(int Level, string Text, string? Zh = null, string? Bookmark = null, string? Anchor = null) : Block;

internal sealed record Paragraph(Words Words, Size Size = Size.Body, Align Align = Align.Left, double Indent = 0) : Block
{
    /// <summary>Space below, in points; null: the look's.</summary>
    public double? After { get; init; }
    public bool KeepWithNext { get; init; }
}

/// <summary>A list, with bullets or with numbers from 1.</summary>
internal sealed record Items(IReadOnlyList<Words> Entries, bool Numbered = false) : Block;

/// <summary>Boxes ticked or open, as on a form.</summary>
internal sealed record Choices(IReadOnlyList<Choice> Entries) : Block;

internal sealed record Choice(bool Ticked, Words Words);

/// <summary>Vertical room in points; dropped at the top of a page unless <paramref name="Always"/> (a slip-sheet's).</summary>
internal sealed record Spacer(double Points, bool Always = false) : Block;

/// <summary>A fine rule over the whole measure.</summary>
internal sealed record FineRule : Block;

internal sealed record PageBreak : Block;

/// <summary>Blocks that stay on one page when they fit on one.</summary>
internal sealed record Together(IReadOnlyList<Block> Blocks) : Block;
