using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Skia;

namespace CbpRecord.Packets.Images;

/// <summary>Brings a picture into CBP's form, in steps that stop at a quality floor.</summary>
internal sealed class ImagePreparer : IImagePreparer
{
    private static readonly double[] Scales = [1, 0.85, 0.7, 0.6, 0.5, 0.42, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1];
    private static readonly int[] Qualities = [92, 87, 82, 76];

    public Result<PreparedImage> Prepare(Stream image, string fileName, ImageRules? rules = null)
    {
        rules ??= new ImageRules();
        if (Bounded.Read(image, rules.UploadAtMost) is not { } bytes) return ImageErrors.UploadTooLarge(fileName, Bounded.LengthOf(image, rules.UploadAtMost + 1), rules.UploadAtMost);
        if (bytes.Length == 0) return ImageErrors.Empty(fileName);
        if (ImageHeader.Of(bytes) is not { } header)
            return FileKind.IsPdf(bytes) ? TakePdf(bytes, fileName, rules) : Unusable(bytes, fileName);
        var whole = header.Format is ImageFormat.Png or ImageFormat.Gif or ImageFormat.Bmp;
        var atMost = whole ? Math.Min(rules.PixelsAtMost, rules.PixelsWholeAtMost) : rules.PixelsAtMost;
        if (header.Pixels > atMost) return ImageErrors.TooManyPixels(fileName, header.Width, header.Height, atMost);
        return new Preparation(bytes, header, fileName, rules).Run();
    }

    /// <summary>Taken as it is; but what the packet could not copy is said now, not when the packet is made.</summary>
    private static Result<PreparedImage> TakePdf(byte[] bytes, string fileName, ImageRules rules)
    {
        if (bytes.Length > rules.BytesAtMost) return ImageErrors.PdfTooLarge(fileName, bytes.Length, rules.BytesAtMost);
        var opened = new ExhibitInspector().Inspect(new MemoryStream(bytes), fileName);
        if (opened.Refused) return Result<PreparedImage>.Refuse(opened.Errors);
        var state = new ImageState(DocumentFormat.Pdf, 0, 0, bytes.Length);
        return new PreparedImage(state, state, [], bytes);
    }

    /// <summary>A file that begins as one of the five formats but has no readable header is damaged, not of another type.</summary>
    private static Error Unusable(byte[] bytes, string fileName)
    {
        var begun = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
            || bytes.AsSpan().StartsWith("GIF8"u8) || bytes.AsSpan().StartsWith("RIFF"u8) || bytes.AsSpan().StartsWith("BM"u8);
        return begun ? ImageErrors.Damaged(fileName) : ImageErrors.Type(fileName, FileKind.Said(bytes));
    }

    private sealed class Preparation(byte[] bytes, ImageHeader header, string fileName, ImageRules rules)
    {
        private readonly List<string> done = [];
        private readonly ImageState before = new(FormatOf(header), header.Width, header.Height, bytes.Length);

        public Result<PreparedImage> Run()
        {
            using var decoded = ImageCodec.DecodeUpright(bytes);
            if (decoded is null) return ImageErrors.Damaged(fileName);
            if (header is { Format: ImageFormat.Jpeg, Orientation: 1 } && bytes.Length <= rules.BytesAtMost && JpegFile.WithoutNotes(bytes) is { } same)
            {
                if (same.Length != bytes.Length) done.Add("metadata-removed");
                return Finished(same, header.Width, header.Height);
            }
            if (header.Format != ImageFormat.Jpeg) done.Add("converted");
            if (decoded.Frames > 1) done.Add("first-frame");
            if (decoded.Turned) done.Add("turned");
            if (decoded.Flattened) done.Add("flattened");
            return Encode(decoded);
        }

        /// <summary>At each size the best quality that fits; the next smaller size only when the floor does not.</summary>
        private Result<PreparedImage> Encode(DecodedImage decoded)
        {
            foreach (var scale in Scales)
            {
                var (width, height) = (Math.Max(1, (int)Math.Round(decoded.Width * scale)), Math.Max(1, (int)Math.Round(decoded.Height * scale)));
                if (scale < 1 && Math.Max(width, height) < rules.SideFloor) break;
                using var sized = decoded.Scaled(width, height);
                var floor = sized.ToJpeg(rules.QualityFloor);
                if (floor.Length > rules.BytesAtMost) continue;
                var (jpeg, quality) = Best(sized, floor);
                if (width != header.Width && width != header.Height) done.Add($"scaled {width}x{height}");
                done.Add($"quality {quality}");
                return Finished(jpeg, width, height);
            }
            return ImageErrors.CannotBecomeSmall(fileName, rules.BytesAtMost, rules.QualityFloor, rules.SideFloor);
        }

        private (byte[] Jpeg, int Quality) Best(DecodedImage sized, byte[] floor)
        {
            foreach (var quality in Qualities.Where(q => q > rules.QualityFloor))
                if (sized.ToJpeg(quality) is var jpeg && jpeg.Length <= rules.BytesAtMost) return (jpeg, quality);
            return (floor, rules.QualityFloor);
        }

        private PreparedImage Finished(byte[] jpeg, int width, int height) =>
            new(before, new ImageState(DocumentFormat.Jpeg, width, height, jpeg.Length), done, jpeg);
    }

    internal static DocumentFormat FormatOf(ImageHeader header) => header.Format switch
    {
        ImageFormat.Jpeg => DocumentFormat.Jpeg, ImageFormat.Png => DocumentFormat.Png, ImageFormat.Gif => DocumentFormat.Gif,
        ImageFormat.Webp => DocumentFormat.WebP, _ => DocumentFormat.Bmp,
    };
}
