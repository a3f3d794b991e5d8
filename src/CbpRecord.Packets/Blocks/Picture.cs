namespace CbpRecord.Packets.Blocks;

/// <summary>An image at size, in the middle of the measure, with its caption kept below it.</summary>
/// <param name="Bytes">JPEG, PNG, GIF, WebP or BMP. A JPEG goes into the document as it is, without being encoded again.</param>
/// <param name="MaxWidth">In points; never wider than the measure.</param>
/// <param name="MaxHeight">In points; never higher than the page.</param>
internal sealed record Picture(ReadOnlyMemory<byte> Bytes, Words Caption, double MaxWidth = 468, double MaxHeight = 420) : Block
{
    public bool Framed { get; init; } = true;
}

/// <summary>The registration's term above, the recordation's below, drawn to one scale of days.</summary>
/// <param name="From">The first day on the scale.</param>
/// <param name="To">The last day on the scale.</param>
/// <param name="Today">The day the document was prepared, drawn as a line; null: none.</param>
internal sealed record TwoClocks(DateOnly From, DateOnly To, DateOnly? Today, string TodayLabel, IReadOnlyList<Clock> Clocks) : Block
{
    /// <summary>The same dates as text, set below the drawing.</summary>
    public IReadOnlyList<Words> Said { get; init; } = [];
}

/// <summary>One term with what lies on it. Days are inclusive.</summary>
internal sealed record Clock(string Label, DateOnly? Start, DateOnly? End, IReadOnlyList<ClockBand> Bands, IReadOnlyList<ClockDot> Dots);

internal enum BandKind
{
    /// <summary>When something may be filed: a light band.</summary>
    Window,
    /// <summary>After the end, with a surcharge or without protection: hatched.</summary>
    Grace,
    /// <summary>Where one office's grace outlives the other's: red.</summary>
    Gap,
}

internal sealed record ClockBand(DateOnly From, DateOnly To, BandKind Kind, string? Label = null);

internal sealed record ClockDot(DateOnly On, string Label);
