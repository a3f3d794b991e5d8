using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Skia;
using SkiaSharp;

namespace CbpRecord.Packets.Tests;

/// <summary>A packet with everything in it, of invented people.</summary>
internal static class Sample
{
    public static PacketDocument Packet(IReadOnlyList<(string Title, byte[] Bytes)> exhibits, string? watermark = null, int goods = 60)
    {
        var parts = new List<Part> { new OwnPages(Cover()), new OwnPages(Application(goods)), new OwnPages(Statements()), new OwnPages(Index(exhibits)) };
        for (var i = 0; i < exhibits.Count; i++)
        {
            var letter = ((char)('A' + i)).ToString();
            parts.Add(new OwnPages([new Spacer(200, Always: true), new Heading(1, $"Exhibit {letter}", $"附件 {letter}", $"Exhibit {letter}: {exhibits[i].Title}", $"exhibit-{letter}"), new Paragraph(exhibits[i].Title, Size.Large)]));
            parts.Add(new ExhibitPages(letter, exhibits[i].Title, exhibits[i].Bytes));
        }
        return Documents.Of() with { Parts = parts, Watermark = watermark };
    }

    public static byte[] Jpeg(int width, int height, byte seed = 40)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint();
        using var shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(width, height), [new SKColor(seed, 90, 120), new SKColor(230, seed, 90)], SKShaderTileMode.Clamp);
        paint.Shader = shader;
        canvas.DrawPaint(paint);
        return ImageCodec.ToJpeg(bitmap, 90);
    }

    private static Block[] Cover() =>
    [
        new Heading(1, "Cover note", "封面说明", "Cover note"),
        new Paragraph("Application to record trademark registration 5,111,222, NIGHTJAR, with U.S. Customs and Border Protection (美国海关备案(CBP)). Prepared on 2 Dec 2026 for Qinghe Lighting Technology Co., Ltd. (清河照明科技有限公司)."),
        new TwoClocks(new(2025, 6, 1), new(2037, 12, 31), new(2026, 12, 2), "today, 2 Dec 2026",
        [
            new Clock("Registration\n(USPTO)", new(2026, 2, 10), new(2036, 2, 10), [new(new(2035, 2, 10), new(2036, 2, 10), BandKind.Window), new(new(2036, 2, 11), new(2036, 8, 10), BandKind.Grace, "grace")], [new(new(2026, 2, 10), "registered 10 Feb 2026"), new(new(2036, 2, 10), "expires 10 Feb 2036")]),
            new Clock("Recordation\n(CBP)", new(2027, 1, 15), new(2036, 2, 10), [new(new(2036, 2, 11), new(2036, 5, 10), BandKind.Grace), new(new(2036, 5, 11), new(2036, 8, 10), BandKind.Gap, "gap")], [new(new(2027, 1, 15), "recorded"), new(new(2036, 5, 10), "renewal closes")]),
        ]) { Said = ["Registration: 10 Feb 2026 to 10 Feb 2036; renewal window opens 10 Feb 2035; grace to 10 Aug 2036.", "Recordation: ends with the registration; renewal closes 10 May 2036 (19 CFR 133.7(a))."] },
        new Notice("This is a draft. Two things are missing.",
        [
            new NoticeItem("The country of manufacture of one place is missing.", "missing-place-of-manufacture", "19 CFR 133.2(b)", "Enter the country of each place of manufacture."),
            new NoticeItem("Class 11 is not in the registration.", "class-not-registered", "19 CFR 133.1", "Take it out, or attach the registration that covers it."),
        ], Tone.Draft),
        new Choices([new Choice(true, "New recordation"), new Choice(false, "Renewal of a recordation"), new Choice(false, "Change of owner")]),
    ];

    private static Block[] Application(int goods) =>
    [
        new Heading(1, "Application", "申请书", "Application"),
        new Heading(2, "1. Owner", "权利人", "Owner"),
        new KeyValues(
        [
            new("Name", "Qinghe Lighting Technology Co., Ltd.", "As on the registration (TSDR, as of 30 Nov 2026)"),
            new("Name in Chinese", "清河照明科技有限公司"), new("Organised under", "People's Republic of China"),
            new("Address", "Building 4, 88 Keyuan Road, Nanshan District\nShenzhen, Guangdong 518057\nChina\n广东省深圳市南山区科苑路88号4栋"), new("Citizenship", Words.Empty),
        ]),
        new Heading(2, "2. Goods and services", "商品与服务", "Goods"),
        new Table([new("Class", 44, Align.Left, true), new("Goods as registered", 4), new("To record", 56, Align.Left, true), new("Fee", 50, Align.Right, true)],
        [
            .. Enumerable.Range(1, goods).Select(i => new Row($"{i % 45 + 1:000}", i % 7 == 0
                ? "“LED灯”、照明器械及装置；车辆照明设备，家用空气净化器（不含医用）；电热水壶、电炊具，厨房用抽油烟机；以及上述商品的零部件和配件。"
                : "Electric lighting fixtures; light-emitting diode (LED) lamps; solar-powered lights; lamps for outdoor use, namely, garden lights and path lights", i % 2 == 0 ? "yes" : "no", "$190")),
            new Row(["", "Total", "", $"${190 * goods:N0}"], Strong: true),
        ]),
        new Columns([[new Heading(3, "Point of contact"), new Paragraph("Ida Marsh\nHarlow Finch LLP\n+1 202 555 0147")], [new Heading(3, "Agent"), new Paragraph("Wen Qiao 乔文\nHarlow Finch LLP")]]),
        new Heading(2, "3. Images", "图样", "Images"),
        new Picture(Jpeg(1200, 700), "The mark as registered (JPEG, 1200 × 700 pixels)"),
        new Picture(Jpeg(600, 900, 200), "The mark on packaging", MaxHeight: 260),
    ];

    private static Block[] Statements() =>
    [
        new Heading(1, "Statements", "声明", "Statements"),
        new Paragraph(string.Join(" ", Enumerable.Repeat("The applicant states that unauthorised importation of goods bearing the mark causes material injury, and that the facts above are true to the best of its knowledge.", 30))),
        new Items(["First, that no other person is authorised to use the mark.", "Second, 任何未经授权的使用均构成侵权。"], Numbered: true),
        new Signatures([new("Signature"), new("Date"), new("Name", "Lin Yue 林越"), new("Title", "Director")]),
    ];

    private static Block[] Index(IReadOnlyList<(string Title, byte[] Bytes)> exhibits) =>
    [
        new Heading(1, "Index of exhibits", "附件目录", "Index of exhibits"),
        new Table([new("Exhibit", 60, Align.Left, true), new("Title", 4), new("Page", 40, Align.Right, true)],
            [.. exhibits.Select((e, i) => new Row(new Run($"{(char)('A' + i)}", Emphasis.Bold, $"exhibit-{(char)('A' + i)}"), new Run(e.Title, To: $"exhibit-{(char)('A' + i)}"), Run.PageOf($"exhibit-{(char)('A' + i)}")))], Size.Body),
    ];
}
