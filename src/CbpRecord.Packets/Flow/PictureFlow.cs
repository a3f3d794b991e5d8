using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Images;

namespace CbpRecord.Packets.Flow;

/// <summary>A picture at size with its caption below it, never parted from it.</summary>
internal static class PictureFlow
{
    /// <summary>A pixel is never larger than a 75th of an inch: small pictures are not blown up.</summary>
    private const double PointsPerPixelAtMost = 72d / 75;

    private const int CaptionLinesKept = 8;

    public static List<Strip> Lay(Picture picture, TextFlow text, double x, double width)
    {
        var look = text.Look;
        var caption = text.Lines(picture.Caption, look.Small, x, width, Align.Centre, look.Muted);
        if (picture.Caption.IsEmpty) caption.Clear();
        var below = caption.Skip(CaptionLinesKept).ToList();
        caption = [.. caption.Take(CaptionLinesKept)];
        var room = look.Depth - caption.Sum(c => c.Height) - 16;
        var (w, h) = Fit(picture.Bytes, Math.Min(width, picture.MaxWidth), Math.Min(room, picture.MaxHeight));
        var left = x + (width - w) / 2;
        var strip = new Strip(h + 8 + caption.Sum(c => c.Height) + 8) { Before = 4 };
        strip.Marks.Add(new ImageMark(left, 4, w, h, picture.Bytes));
        if (picture.Framed) strip.Marks.Add(new BoxMark(left, 4, w, h, Fill.None, look.Rule, look.Rule));
        strip.Take(Strip.Joined(caption), 0, h + 8);
        return [strip, .. below];
    }

    /// <summary>The largest size within the bounds, in the picture's own proportions.</summary>
    public static (double Width, double Height) Fit(ReadOnlyMemory<byte> bytes, double maxWidth, double maxHeight)
    {
        var header = ImageHeader.Of(bytes) ?? throw new InvalidDataException("A picture in the document is not an image that can be read.");
        var scale = Math.Min(PointsPerPixelAtMost, Math.Min(maxWidth / header.Width, maxHeight / header.Height));
        return (header.Width * scale, header.Height * scale);
    }
}
