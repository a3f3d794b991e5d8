namespace CbpRecord.Packets.Blocks;

/// <summary>Labels left, values right, a fine rule between the rows; a row without a value says so with a dash.</summary>
/// <param name="LabelWidth">The labels' share of the measure.</param>
/// <param name="Close">Rows set closer, where one page must hold more.</param>
internal sealed record KeyValues(IReadOnlyList<KeyValue> Rows, double LabelWidth = 0.32, bool Close = false) : Block;

/// <param name="Note">A second, muted line below the value: a source, a citation, a reading.</param>
internal sealed record KeyValue(Words Label, Words Value, Words? Note = null);

/// <summary>A table that breaks between its rows (inside a row only when the row is long) and repeats its header on each page.</summary>
internal sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, Size Size = Size.Small) : Block;

/// <param name="Width">A share of the measure relative to the other columns'; in points when <paramref name="InPoints"/>.</param>
internal sealed record Column(Words Header, double Width = 1, Align Align = Align.Left, bool InPoints = false);

/// <param name="Strong">Set bold above a stronger rule: a total.</param>
internal sealed record Row(IReadOnlyList<Words> Cells, bool Strong = false)
{
    public Row(params Words[] cells) : this((IReadOnlyList<Words>)cells) { }
}

/// <summary>Blocks side by side, in equal columns unless shares are given. Taller than a page, they are set one below the other.</summary>
internal sealed record Columns(IReadOnlyList<IReadOnlyList<Block>> Parts, IReadOnlyList<double>? Shares = null) : Block;

/// <summary>Lines to sign on, each under its own words ("Signature", "Name", "Date"), kept together.</summary>
internal sealed record Signatures(IReadOnlyList<SignatureLine> Lines, int Across = 2) : Block;

/// <param name="Filled">What already stands on the line (a printed name), or null for an empty one.</param>
internal sealed record SignatureLine(Words Label, Words? Filled = null);

internal enum Tone { Plain, Warning, Draft }

/// <summary>A box that must be read: a draft's gaps, what was not carried over, what is unconfirmed.</summary>
internal sealed record Notice(Words Title, IReadOnlyList<NoticeItem> Items, Tone Tone = Tone.Plain, Size Size = Size.Body) : Block;

/// <param name="Code">The gap's stable code, set small and muted; null when there is none.</param>
/// <param name="Cites">The paragraph of law.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record NoticeItem(Words Words, string? Code = null, string? Cites = null, string? Remedy = null);
