namespace CbpRecord.Packets.Blocks;

/// <summary>How every document looks: letter paper, one-inch margins, one scale of four sizes, fine rules. Lengths in points.</summary>
internal sealed record DocumentLook
{
    public static DocumentLook Letter { get; } = new();

    public double PageWidth { get; init; } = 612;
    public double PageHeight { get; init; } = 792;
    public double Margin { get; init; } = 72;

    public double Small { get; init; } = 9;
    public double Body { get; init; } = 10;
    public double Large { get; init; } = 12;
    public double Title { get; init; } = 16;

    /// <summary>Line height over size. Chinese needs the air.</summary>
    public double Leading { get; init; } = 1.42;
    public double AfterParagraph { get; init; } = 6;
    public double CellPad { get; init; } = 4;
    public double RuleWidth { get; init; } = 0.5;

    public Ink Ink { get; init; } = new(0x1A, 0x1D, 0x21);
    public Ink Muted { get; init; } = new(0x5A, 0x62, 0x6B);
    public Ink Rule { get; init; } = new(0xB9, 0xC0, 0xC6);
    public Ink Accent { get; init; } = new(0x0B, 0x4F, 0x5C);
    public Ink Band { get; init; } = new(0xDC, 0xE8, 0xEA);
    public Ink Alarm { get; init; } = new(0xA6, 0x1B, 0x1B);
    public Ink AlarmBand { get; init; } = new(0xF8, 0xE9, 0xE7);

    public double Measure => PageWidth - 2 * Margin;
    public double Depth => PageHeight - 2 * Margin;

    public double Points(Size size) => size switch { Size.Small => Small, Size.Large => Large, Size.Title => Title, _ => Body };
}

/// <summary>A colour of the document, eight bits a channel.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue);
