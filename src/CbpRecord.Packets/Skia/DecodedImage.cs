using SkiaSharp;

namespace CbpRecord.Packets.Skia;

/// <summary>Pixels upright and on white, and what it took to get there.</summary>
internal sealed class DecodedImage(SKBitmap bitmap) : IDisposable
{
    public int Width => bitmap.Width;
    public int Height => bitmap.Height;
    public bool Turned { get; init; }

    /// <summary>It had see-through pixels, which are white now.</summary>
    public bool Flattened { get; init; }
    public int Frames { get; init; } = 1;

    public SKBitmap Bitmap => bitmap;

    public byte[] ToJpeg(int quality) => ImageCodec.ToJpeg(bitmap, quality);

    public DecodedImage Scaled(int width, int height) => new(width == bitmap.Width && height == bitmap.Height
        ? ImageCodec.Shared(bitmap)
        : bitmap.Resize(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, bitmap.ColorSpace), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear))
            ?? throw new InvalidOperationException("The image could not be made smaller."));

    public void Dispose() => bitmap.Dispose();
}
