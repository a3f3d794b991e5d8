using BenchmarkDotNet.Attributes;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Flow;
using CbpRecord.Packets.Fonts;
using CbpRecord.Packets.Skia;
using SkiaSharp;

namespace CbpRecord.Benchmarks;

/// <summary>The packet of quality.md: 10 pages with 3 images, warm; and its parts, so that one can see where the time goes.</summary>
[MemoryDiagnoser]
public class PacketBenchmarks
{
    private readonly Press press = new(FontSet.Default);
    private readonly PacketDocument document = Document();
    private readonly TrueTypeFile chinese = FontSet.Default.For('字', Emphasis.Regular)!.File;
    private readonly int[] characters = [.. Enumerable.Range(0x4E00, 800)];
    private readonly byte[] drawn;

    public PacketBenchmarks()
    {
        using var sheets = Sheets.Of(document, FontSet.Default);
        using var renderer = new SkiaRenderer([.. sheets.All.Select(s => s.Page)]);
        drawn = renderer.ToPdf();
    }

    [Benchmark(Baseline = true)]
    public long TenPagesWithThreeImages()
    {
        using var output = new MemoryStream();
        return press.Print(document, output).Refused ? -1 : output.Length;
    }

    [Benchmark]
    public int Layout()
    {
        using var sheets = Sheets.Of(document, FontSet.Default);
        return sheets.All.Count;
    }

    [Benchmark]
    public int LayoutAndDrawing()
    {
        using var sheets = Sheets.Of(document, FontSet.Default);
        using var renderer = new SkiaRenderer([.. sheets.All.Select(s => s.Page)]);
        return renderer.ToPdf().Length;
    }

    [Benchmark]
    public long LayoutAndAssembly()
    {
        using var sheets = Sheets.Of(document, FontSet.Default);
        using var output = new MemoryStream();
        Assembler.Assemble(document, sheets, drawn, output);
        return output.Length;
    }

    [Benchmark]
    public int SubsettingEightHundredCharacters() => TrueTypeSubset.Cut(chinese, characters).Length;

    /// <summary>Pages, bytes, and bytes over the images, for RESULTS.md.</summary>
    public static string Facts()
    {
        using var output = new MemoryStream();
        var printed = new Press(FontSet.Default).Print(Document(), output).Value;
        var images = Images().Sum(i => (long)i.Length);
        return FormattableString.Invariant($"{printed.Pages} pages, {output.Length:N0} bytes, images {images:N0}, over the images {output.Length - images:N0}");
    }

    private static byte[][] Images() => [Photograph(2000, 1400, 3), Photograph(1600, 1200, 5), Photograph(1200, 1600, 7)];

    private static PacketDocument Document()
    {
        var images = Images();
        const string Goods = "Electric lighting fixtures; light-emitting diode (LED) lamps; lamps for outdoor use, namely, garden lights and path lights";
        const string Chinese = "照明器械及装置；车辆照明设备，家用空气净化器（不含医用）；电热水壶、电炊具，厨房用抽油烟机；以及上述商品的零部件和配件。";
        List<Block> blocks = [new Heading(1, "Application", "申请书", "Application"), new KeyValues([.. Enumerable.Range(1, 10).Select(i => new KeyValue($"Field {i}", "Qinghe Lighting Technology Co., Ltd. 清河照明科技有限公司", "As on the registration"))])];
        blocks.Add(new Table([new("Class", 44, Align.Left, true), new("Goods", 4), new("Fee", 50, Align.Right, true)], [.. Enumerable.Range(1, 68).Select(i => new Row($"{i:000}", i % 3 == 0 ? Chinese : Goods, "$190"))]));
        foreach (var image in images) { blocks.Add(new PageBreak()); blocks.Add(new Picture(image, "The mark on packaging")); }
        blocks.Add(new PageBreak());
        blocks.Add(new Paragraph(string.Join(' ', Enumerable.Repeat(Goods + ". " + Chinese, 25))));
        return new PacketDocument
        {
            Title = "Benchmark", PreparedOn = new DateOnly(2026, 12, 2), PlanHash = new string('b', 64), Running = new RunningWords("NIGHTJAR", "Harlow Finch LLP", "R-1042"), Parts = [new OwnPages(blocks)],
        };
    }

    /// <summary>A picture with the grain of a photograph, so that its size is like one.</summary>
    private static byte[] Photograph(int width, int height, int seed)
    {
        var random = new Random(seed);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = new byte[width * height * 4];
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var (x, y) = (i / 4 % width, i / 4 / width);
            for (var c = 0; c < 3; c++) pixels[i + c] = (byte)(120 + 60 * Math.Sin(x / 90.0 + c) + 50 * Math.Cos(y / 70.0 + c) + random.Next(18));
            pixels[i + 3] = 255;
        }
        System.Runtime.InteropServices.Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        return ImageCodec.ToJpeg(bitmap, 80);
    }
}
