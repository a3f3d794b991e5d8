using CbpRecord.Packets.Images;
using SkiaSharp;

namespace CbpRecord.Packets.Skia;

/// <summary>Pixels in and out, through SkiaSharp. Bounds are checked by the caller, from the header, before anything is decoded.</summary>
internal static class ImageCodec
{
    /// <summary>A JPEG with more pixels than this is decoded at a fraction of its size: no page and no form needs more.</summary>
    private const long PixelsWanted = 24_000_000;

    /// <summary>An image for a page. An upright JPEG stays encoded, so that the PDF holds the file's own data, without its notes.</summary>
    public static SKImage ForDrawing(ReadOnlyMemory<byte> bytes)
    {
        if (ImageHeader.Of(bytes) is { Format: ImageFormat.Jpeg, Orientation: 1 })
        {
            using var data = SKData.CreateCopy(JpegFile.WithoutNotes(bytes.Span) is { } plain ? plain : bytes.Span);
            if (SKImage.FromEncodedData(data) is { } encoded) return encoded;
        }
        using var upright = DecodeUpright(bytes) ?? throw new InvalidDataException("A picture in the document cannot be decoded.");
        return SKImage.FromBitmap(upright.Bitmap);
    }

    /// <summary>The pixels, upright and on white; null when they cannot be decoded whole.</summary>
    public static DecodedImage? DecodeUpright(ReadOnlyMemory<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null) return null;
        var size = SizeFor(codec);
        var stored = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(stored.Info, stored.GetPixels()) != SKCodecResult.Success)
        {
            stored.Dispose();
            return null;
        }
        var seeThrough = codec.Info.AlphaType != SKAlphaType.Opaque;
        if (seeThrough) PutOnWhite(stored);
        if (codec.EncodedOrigin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default) return new DecodedImage(stored) { Flattened = seeThrough, Frames = codec.FrameCount };
        using (stored) return new DecodedImage(Upright(stored, codec.EncodedOrigin)) { Turned = true, Flattened = seeThrough, Frames = codec.FrameCount };
    }

    public static byte[] ToJpeg(SKBitmap bitmap, int quality)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
        return data.ToArray();
    }

    /// <summary>A second bitmap over the same pixels.</summary>
    public static SKBitmap Shared(SKBitmap bitmap)
    {
        var shared = new SKBitmap();
        bitmap.ExtractSubset(shared, SKRectI.Create(bitmap.Width, bitmap.Height));
        return shared;
    }

    private static SKSizeI SizeFor(SKCodec codec)
    {
        var whole = codec.Info.Size;
        var pixels = (double)whole.Width * whole.Height;
        return pixels <= PixelsWanted ? whole : codec.GetScaledDimensions((float)Math.Sqrt(PixelsWanted / pixels));
    }

    private static void PutOnWhite(SKBitmap bitmap)
    {
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColors.White, BlendMode = SKBlendMode.DstOver };
        canvas.DrawPaint(paint);
    }

    private static SKBitmap Upright(SKBitmap stored, SKEncodedOrigin origin)
    {
        var sideways = (int)origin >= 5;
        var upright = new SKBitmap(new SKImageInfo(sideways ? stored.Height : stored.Width, sideways ? stored.Width : stored.Height,
            SKColorType.Rgba8888, SKAlphaType.Opaque, stored.ColorSpace));
        using var canvas = new SKCanvas(upright);
        canvas.Concat(Turn(origin, stored.Width, stored.Height));
        canvas.DrawBitmap(stored, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

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
}
