using CbpRecord.Packets.Images;
using SkiaSharp;

namespace CbpRecord.Packets.Skia;

/// <summary>Pixels in and out, through SkiaSharp. Bounds are checked by the caller, from the header, before anything is decoded.</summary>
internal static class ImageCodec
{
    /// <summary>An image for a page. An upright JPEG stays encoded, so that the PDF holds the file's own data.</summary>
    public static SKImage ForDrawing(ReadOnlyMemory<byte> bytes)
    {
        var header = ImageHeader.Of(bytes);
        if (header is { Format: ImageFormat.Jpeg, Orientation: 1 })
        {
            using var data = SKData.CreateCopy(bytes.Span);
            return SKImage.FromEncodedData(data) ?? throw Unreadable();
        }
        using var upright = Decode(bytes) ?? throw Unreadable();
        return SKImage.FromBitmap(upright);
    }

    /// <summary>The pixels, upright and on white; null when they cannot be decoded whole.</summary>
    public static SKBitmap? Decode(ReadOnlyMemory<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null) return null;
        using var stored = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(stored.Info, stored.GetPixels()) != SKCodecResult.Success) return null;
        var sideways = (int)codec.EncodedOrigin >= 5;
        var upright = new SKBitmap(new SKImageInfo(sideways ? stored.Height : stored.Width, sideways ? stored.Width : stored.Height,
            SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.Concat(Turn(codec.EncodedOrigin, stored.Width, stored.Height));
        canvas.DrawBitmap(stored, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    public static byte[] ToJpeg(SKBitmap bitmap, int quality)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        return data.ToArray();
    }

    public static SKBitmap Scaled(SKBitmap bitmap, int width, int height) =>
        bitmap.Resize(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()), new SKSamplingOptions(SKCubicResampler.Mitchell))
            ?? throw new InvalidOperationException("The image could not be made smaller.");

    /// <summary>From the pixels as stored to the picture upright, for EXIF's eight ways to hold a camera.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static InvalidDataException Unreadable() => new("A picture in the document cannot be decoded.");
}
