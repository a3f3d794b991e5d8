using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Flow;

/// <summary>One thing drawn. Points from the top left of the page (of the strip, until it is placed); y grows downwards.</summary>
internal abstract record Mark
{
    public abstract Mark Moved(double x, double y);
}

/// <param name="Y">The baseline.</param>
/// <param name="PageOf">An anchor whose page number replaces the text, set flush right in the room reserved.</param>
internal sealed record TextMark(double X, double Y, Face Face, double Size, Ink Ink, string Text, double Width, string? PageOf = null) : Mark
{
    public override Mark Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

internal sealed record LineMark(double X1, double Y1, double X2, double Y2, double Width, Ink Ink, bool Dashed = false) : Mark
{
    public override Mark Moved(double x, double y) => this with { X1 = X1 + x, X2 = X2 + x, Y1 = Y1 + y, Y2 = Y2 + y };
}

internal enum Fill { None, Solid, Hatched }

internal sealed record BoxMark(double X, double Y, double Width, double Height, Fill Fill, Ink FillInk, Ink? Stroke = null, double StrokeWidth = 0.5) : Mark
{
    public override Mark Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

internal sealed record DiscMark(double X, double Y, double Radius, Ink Ink) : Mark
{
    public override Mark Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

internal sealed record ImageMark(double X, double Y, double Width, double Height, ReadOnlyMemory<byte> Bytes) : Mark
{
    public override Mark Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>Words across the page, rotated about its middle, light enough to read through.</summary>
internal sealed record WatermarkMark(double X, double Y, Face Face, double Size, Ink Ink, string Text, double Width, double Degrees) : Mark
{
    public override Mark Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>A rectangle that leads to an anchor.</summary>
internal sealed record LinkBox(double X, double Y, double Width, double Height, string To)
{
    public LinkBox Moved(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>An entry of the outline and where it stands.</summary>
internal sealed record Bookmark(int Level, string Text, double Y);

/// <summary>A named place and where it stands.</summary>
internal sealed record Place(string Anchor, double Y);

/// <summary>A page after layout, before its number is known.</summary>
internal sealed class LaidPage(double width, double height)
{
    public double Width { get; } = width;
    public double Height { get; } = height;
    public List<Mark> Marks { get; } = [];
    public List<LinkBox> Links { get; } = [];
    public List<Bookmark> Bookmarks { get; } = [];
    public List<Place> Places { get; } = [];
}
