using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What CBP takes, and how far we go to get there. Sizes in bytes are inclusive.</summary>
/// <param name="BytesAtMost">The prepared JPEG's (and a PDF's) size.</param>
/// <param name="UploadAtMost">The size of what a client sends.</param>
/// <param name="PixelsAtMost">Of any picture, by its header, before anything is decoded.</param>
/// <param name="PixelsWholeAtMost">Of formats that can only be decoded whole (PNG, GIF, BMP).</param>
/// <param name="QualityFloor">The lowest JPEG quality, of 100; below it a picture is made smaller instead.</param>
/// <param name="SideFloor">The longer side, in pixels, below which a picture is never made smaller: it is refused.</param>
public sealed record ImageRules(long BytesAtMost = 2_000_000, long UploadAtMost = 60_000_000, long PixelsAtMost = 120_000_000,
    long PixelsWholeAtMost = 40_000_000, int QualityFloor = 70, int SideFloor = 900);

/// <param name="Width">Pixels as stored, 0 for a PDF.</param>
public sealed record ImageState(DocumentFormat Format, int Width, int Height, long Bytes);

/// <summary>A picture in CBP's form, beside what it was. The original is not touched.</summary>
/// <param name="Done">What was done, in order: "turned", "flattened", "first-frame", "metadata-removed", "converted", "quality 82", "scaled 1600x1200"; empty when the file went through as it was.</param>
public sealed record PreparedImage(ImageState Before, ImageState After, IReadOnlyList<string> Done, ReadOnlyMemory<byte> Content);

/// <summary>Judges a picture by its bytes and brings it into CBP's form: upright, on white, JPEG, small enough.</summary>
public interface IImagePreparer
{
    /// <summary>Refused with an error of <see cref="ImageErrors"/>; the rules are <see cref="ImageRules"/>'s own unless given.</summary>
    Result<PreparedImage> Prepare(Stream image, string fileName, ImageRules? rules = null);
}
