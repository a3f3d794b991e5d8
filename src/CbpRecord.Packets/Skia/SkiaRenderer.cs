using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Flow;
using SkiaSharp;

namespace CbpRecord.Packets.Skia;

/// <summary>Draws finished pages: into a PDF, or into a PNG for the browser. One drawing for both.</summary>
internal sealed class SkiaRenderer : IDisposable
{
    private readonly IReadOnlyList<LaidPage> pages;
    private readonly CutFonts fonts;
    private readonly Dictionary<ReadOnlyMemory<byte>, SKImage> images = [];

    public SkiaRenderer(IReadOnlyList<LaidPage> pages)
    {
        this.pages = pages;
        fonts = new CutFonts(pages);
    }

    /// <summary>All pages as one PDF without metadata, outline or links: those are Assembly's.</summary>
    public byte[] ToPdf()
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { RasterDpi = 150, EncodingQuality = 95 }))
        {
            foreach (var page in pages)
            {
                Draw(document.BeginPage((float)page.Width, (float)page.Height), page);
                document.EndPage();
            }
            document.Close();
        }
        return stream.ToArray();
    }

    /// <param name="index">From 0.</param>
    /// <param name="pixelsWide">The picture's width.</param>
    public byte[] ToPng(int index, int pixelsWide)
    {
        var page = pages[index];
        var scale = pixelsWide / page.Width;
        using var surface = SKSurface.Create(new SKImageInfo(pixelsWide, (int)Math.Round(page.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        Draw(surface.Canvas, page);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private void Draw(SKCanvas canvas, LaidPage page)
    {
        foreach (var mark in page.Marks)
        {
            switch (mark)
            {
                case TextMark text: Draw(canvas, text); break;
                case LineMark line: Draw(canvas, line); break;
                case BoxMark box: Draw(canvas, box); break;
                case DiscMark disc: Draw(canvas, disc); break;
                case ImageMark image: Draw(canvas, image); break;
                case WatermarkMark water: Draw(canvas, water); break;
                default: throw new InvalidOperationException($"No drawing for {mark.GetType().Name}.");
            }
        }
    }

    private void Draw(SKCanvas canvas, TextMark text)
    {
        using var paint = Filled(text.Ink);
        using var blob = fonts.Blob(text.Face, text.Size, text.Text);
        if (blob is not null) canvas.DrawText(blob, (float)text.X, (float)text.Y, paint);
    }

    private void Draw(SKCanvas canvas, WatermarkMark water)
    {
        using var paint = Filled(water.Ink);
        using var outline = fonts.Outline(water.Face, water.Size, water.Text);   // a drawing, so that it does not run into the page's text when copied
        canvas.Save();
        canvas.Translate((float)water.X, (float)water.Y);
        canvas.RotateDegrees((float)water.Degrees);
        canvas.Translate((float)(-water.Width / 2), (float)(water.Size * 0.35));
        canvas.DrawPath(outline, paint);
        canvas.Restore();
    }

    private static void Draw(SKCanvas canvas, LineMark line)
    {
        using var paint = Stroked(line.Ink, line.Width);
        using var dash = line.Dashed ? SKPathEffect.CreateDash([2, 2], 0) : null;
        paint.PathEffect = dash;
        canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
    }

    private static void Draw(SKCanvas canvas, BoxMark box)
    {
        var rect = SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);
        if (box.Fill == Fill.Solid)
        {
            using var paint = Filled(box.FillInk);
            canvas.DrawRect(rect, paint);
        }
        if (box.Fill == Fill.Hatched) Hatch(canvas, rect, box.FillInk);
        if (box.Stroke is { } ink)
        {
            using var paint = Stroked(ink, box.StrokeWidth);
            canvas.DrawRect(rect, paint);
        }
    }

    private static void Hatch(SKCanvas canvas, SKRect rect, Ink ink)
    {
        const float Step = 3;
        using var paint = Stroked(ink, 0.6);
        canvas.Save();
        canvas.ClipRect(rect);
        for (var x = rect.Left - rect.Height; x < rect.Right; x += Step) canvas.DrawLine(x, rect.Bottom, x + rect.Height, rect.Top, paint);
        canvas.Restore();
    }

    private static void Draw(SKCanvas canvas, DiscMark disc)
    {
        using var paint = Filled(disc.Ink);
        canvas.DrawCircle((float)disc.X, (float)disc.Y, (float)disc.Radius, paint);
    }

    private void Draw(SKCanvas canvas, ImageMark mark)
    {
        if (!images.TryGetValue(mark.Bytes, out var image)) images[mark.Bytes] = image = ImageCodec.ForDrawing(mark.Bytes);
        using var paint = new SKPaint();
        canvas.DrawImage(image, SKRect.Create((float)mark.X, (float)mark.Y, (float)mark.Width, (float)mark.Height),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
    }

    private static SKPaint Filled(Ink ink) => new() { Color = Colour(ink), IsAntialias = true, Style = SKPaintStyle.Fill };

    private static SKPaint Stroked(Ink ink, double width) =>
        new() { Color = Colour(ink), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = (float)width };

    private static SKColor Colour(Ink ink) => new(ink.Red, ink.Green, ink.Blue);

    public void Dispose()
    {
        fonts.Dispose();
        foreach (var image in images.Values) image.Dispose();
    }
}
