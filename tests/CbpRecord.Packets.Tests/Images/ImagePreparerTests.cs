using System.Diagnostics;
using System.Text;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Images;
using CbpRecord.Packets.Skia;
using CbpRecord.Testing;
using NUnit.Framework;
using SkiaSharp;

namespace CbpRecord.Packets.Tests.Images;

public class ImagePreparerTests
{
    private static readonly ImagePreparer Preparer = new();

    private static Result<PreparedImage> Prepare(byte[] bytes, ImageRules? rules = null, string name = "mark.jpg") => Preparer.Prepare(new MemoryStream(bytes), name, rules);

    private static byte[] Encoded(SKEncodedImageFormat format, int width = 64, int height = 48, bool seeThrough = false)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, seeThrough ? SKAlphaType.Unpremul : SKAlphaType.Opaque));
        bitmap.Erase(seeThrough ? SKColors.Transparent : SKColors.DarkGreen);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] Noise(int side)
    {
        var random = new Random(7);
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = new byte[side * side * 4];
        random.NextBytes(pixels);
        System.Runtime.InteropServices.Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        return ImageCodec.ToJpeg(bitmap, 100);
    }

    [TestCase(SKEncodedImageFormat.Png, DocumentFormat.Png), TestCase(SKEncodedImageFormat.Webp, DocumentFormat.WebP)]
    public void Another_format_becomes_a_JPEG_of_the_same_size(SKEncodedImageFormat format, DocumentFormat expected)
    {
        var prepared = Prepare(Encoded(format)).Value;
        Assert.That((prepared.Before.Format, prepared.After.Format, prepared.After.Width, prepared.After.Height), Is.EqualTo((expected, DocumentFormat.Jpeg, 64, 48)));
        Assert.That(prepared.Done, Does.Contain("converted").And.Some.StartsWith("quality "));
        Assert.That(ImageHeader.Of(prepared.Content)!.Format, Is.EqualTo(ImageFormat.Jpeg));
    }

    [Test]
    public void A_BMP_and_a_GIF_are_taken()
    {
        var bmp = Convert.FromHexString("424D3A0000000000000036000000280000000100000001000000010018000000000004000000130B0000130B000000000000000000000000FF00");
        var gif = Convert.FromHexString("47494638396101000100800000FFFFFF00000021F90401000000002C00000000010001000002024401003B");
        Assert.That(Prepare(bmp).Value.Before.Format, Is.EqualTo(DocumentFormat.Bmp));
        Assert.That(Prepare(gif).Value.Before.Format, Is.EqualTo(DocumentFormat.Gif));
    }

    [Test]
    public void What_was_see_through_is_white()
    {
        var prepared = Prepare(Encoded(SKEncodedImageFormat.Png, seeThrough: true)).Value;
        using var back = SKBitmap.Decode(prepared.Content.ToArray());
        Assert.That(back.GetPixel(10, 10), Is.EqualTo(SKColors.White));
        Assert.That(prepared.Done, Does.Contain("flattened"));
    }

    [Test]
    public void A_photograph_held_sideways_is_turned_upright()
    {
        var bytes = File.ReadAllBytes(SharedData.Path("hostile", "image", "Portrait_6.jpg"));
        var prepared = Prepare(bytes).Value;
        Assert.That(prepared.Before.Width, Is.GreaterThan(prepared.Before.Height));
        Assert.That((prepared.After.Width, prepared.After.Height), Is.EqualTo((prepared.Before.Height, prepared.Before.Width)));
        Assert.That(prepared.Done, Does.Contain("turned"));
        Assert.That(ImageHeader.Of(prepared.Content)!.Orientation, Is.EqualTo(1));
    }

    /// <summary>Red in the corner that is upper left when upright, for each of EXIF's eight orientations.</summary>
    [Test]
    public void Every_way_to_hold_a_camera_comes_out_upright([Range(1, 8)] int orientation)
    {
        using var stored = new SKBitmap(new SKImageInfo(64, 32, SKColorType.Rgba8888, SKAlphaType.Opaque));
        stored.Erase(SKColors.Blue);
        var (right, bottom) = orientation switch { 2 => (true, false), 3 => (true, true), 4 => (false, true), 6 => (false, true), 7 => (true, true), 8 => (true, false), _ => (false, false) };
        using (var canvas = new SKCanvas(stored))
        using (var red = new SKPaint { Color = SKColors.Red }) canvas.DrawRect(SKRect.Create(right ? 32 : 0, bottom ? 16 : 0, 32, 16), red);
        var jpeg = ImageCodec.ToJpeg(stored, 100);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

        var prepared = Prepare([.. jpeg[..2], .. exif, .. jpeg[2..]]).Value;

        using var upright = SKBitmap.Decode(prepared.Content.ToArray());
        Assert.That((upright.Width, upright.Height), Is.EqualTo(orientation < 5 ? (64, 32) : (32, 64)));
        Assert.That(upright.GetPixel(4, 4).Red, Is.GreaterThan(200), "upper left");
        Assert.That(upright.GetPixel(upright.Width - 4, upright.Height - 4).Blue, Is.GreaterThan(200), "lower right");
    }

    [Test]
    public void A_fit_JPEG_goes_through_bit_for_bit_without_its_notes()
    {
        var plain = Sample.Jpeg(300, 200);
        byte[] noted = [.. plain[..2], 0xFF, 0xFE, 0, 9, .. "private"u8, .. plain[2..]];
        Assert.That(Prepare(plain).Value.Content.ToArray(), Is.EqualTo(plain));
        Assert.That(Prepare(plain).Value.Done, Is.Empty);
        Assert.That(Prepare(noted).Value.Content.ToArray(), Is.EqualTo(plain));
        Assert.That(Prepare(noted).Value.Done, Is.EqualTo(new[] { "metadata-removed" }));
        Assert.That(Prepare([.. noted, .. "PK\u0003\u0004 a film, an archive"u8]).Value.Content.ToArray(), Is.EqualTo(plain), "what stands behind the end is no part of it");
    }

    [Test]
    public void A_large_picture_is_brought_under_the_limit_in_steps_and_the_original_is_not_touched()
    {
        var noise = Noise(2200);
        var before = noise.ToArray();
        var prepared = Prepare(noise).Value;
        Assert.That(noise, Has.Length.GreaterThan(2_000_000).And.EqualTo(before));
        Assert.That(prepared.Content.Length, Is.LessThanOrEqualTo(2_000_000));
        Assert.That(prepared.After.Bytes, Is.EqualTo(prepared.Content.Length));
        Assert.That(prepared.Before.Bytes, Is.EqualTo(noise.Length));
        Assert.That(prepared.Done, Has.Some.StartsWith("quality "));
        Assert.That(Math.Max(prepared.After.Width, prepared.After.Height), Is.GreaterThanOrEqualTo(900));
    }

    [Test]
    public void The_steps_stop_at_the_floor_and_the_picture_is_refused()
    {
        var refused = Prepare(Noise(1200), new ImageRules(BytesAtMost: 50_000));
        Assert.That(refused.Errors.Single().Code, Is.EqualTo("image-unreachable"));
        Assert.That(refused.Errors.Single().Text, Does.Contain("50,000").And.Contain("70"));
    }

    /// <summary>The pixels are refused by the header: the file has none.</summary>
    [Test]
    public void Too_many_pixels_are_refused_before_any_is_decoded()
    {
        byte[] bomb = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(Prepare(bomb).Errors.Single().Code, Is.EqualTo("image-too-many-pixels"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [TestCase("II*\0xxxxxxxx", "TIFF"), TestCase("MM\0*xxxxxxxx", "TIFF"), TestCase("\0\0\0\u0018ftypheic\0\0", "HEIC"), TestCase("<svg xmlns='x'/>", "SVG"),
     TestCase("<?xml version='1.0'?>\n<svg/>", "SVG"), TestCase("PK\u0003\u0004rest", "ZIP"), TestCase("plain words", "neither a PDF nor a picture")]
    public void Another_type_is_refused_by_its_bytes_with_how_to_convert(string content, string kind)
    {
        var error = Prepare(Encoding.Latin1.GetBytes(content), name: "mark.jpg").Errors.Single();
        Assert.That(error.Code, Is.EqualTo("image-type"));
        Assert.That(error.Text, Does.Contain(kind));
        Assert.That(error.RemedyText, Does.Contain("JPEG or PNG"));
    }

    [Test]
    public void A_PDF_is_only_held_to_its_size_and_to_opening()
    {
        var pdf = Documents.Print(new Blocks.Paragraph("the mark"));
        Assert.That(Prepare(pdf, name: "mark.pdf").Value.Content.ToArray(), Is.EqualTo(pdf));
        Assert.That(Prepare(pdf, new ImageRules(BytesAtMost: 100)).Errors.Single().Code, Is.EqualTo("image-pdf-too-large"));
        Assert.That(Prepare("%PDF-1.4 and nothing more"u8.ToArray(), name: "mark.pdf").Errors.Single().Code, Is.EqualTo("exhibit-unreadable"));
    }

    [Test]
    public void A_cut_short_picture_is_damaged()
    {
        var jpeg = Sample.Jpeg(400, 300);
        Assert.That(Prepare(jpeg[..(jpeg.Length / 2)]).Errors.Single().Code, Is.EqualTo("image-damaged"));
        Assert.That(Prepare(jpeg[..6]).Errors.Single().Code, Is.EqualTo("image-damaged"));
        Assert.That(Prepare([]).Errors.Single().Code, Is.EqualTo("image-empty"));
        Assert.That(Prepare(jpeg, new ImageRules(UploadAtMost: 100)).Errors.Single().Code, Is.EqualTo("image-upload-too-large"));
    }

    [Test]
    public void The_hostile_PNG_ends_with_a_clear_message_in_time()
    {
        var clock = Stopwatch.StartNew();
        Assert.That(Prepare(File.ReadAllBytes(SharedData.Path("hostile", "image", "x_unexpected_eof.png"))).Errors.Single().Code, Is.EqualTo("image-damaged"));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
