using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Fonts;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Sections;

public class ReportTests
{
    private static readonly ReportComposer Composer = new(FontSet.Default, new Press(FontSet.Default));

    private static ReportPlan Docket(int rows, bool landscape = true) => new("Docket, the next 90 days", "en-US", PacketCases.Today,
    [
        new("Deadlines")
        {
            Note = "Every row that the screen showed, in its order.", Columns = [new("Due"), new("What", 2), new("Right", 2), new("Fee", 1, Number: true)],
            Rows = [.. Enumerable.Range(1, rows).Select(i => new ReportRow([$"{i} Dec 2026", $"Recordation renewal {i:000}", "LANYAN 蓝雁", "$160"])), new(["Total", null, null, $"${160 * rows}"], Strong: true)],
        },
        new("Nothing here") { Columns = [new("Due")] },
        new("The two clocks") { Clocks = ReportClocks() },
    ])
    {
        Facts = [("Client", "Shenzhen Lanyan Technology Co., Ltd."), ("As of", "23 Nov 2026")], Firm = "Hale & Moreno LLP", Landscape = landscape,
    };

    private static ReportClocks ReportClocks() => new(PacketPlan.For(PacketCases.Trademark, PacketCases.Today).Clocks!.Timeline,
        new Dictionary<Lane, string> { [Lane.Registration] = "Registration", [Lane.Recordation] = "Recordation" },
        [(Lane.Registration, new(2030, 3, 17), "17 Mar 2030")], ["The registration runs to 17 Mar 2030."], PacketCases.Today, "today");

    [Test]
    public void A_report_holds_every_row_and_repeats_its_header_on_each_page()
    {
        using var pdf = Print(Docket(80));
        Assert.Multiple(() =>
        {
            Assert.That(pdf.Problems(), Is.Empty);
            Assert.That(pdf.Pages, Is.GreaterThan(3));
            for (var i = 1; i <= 80; i++) Assert.That(pdf.Text(), Does.Contain($"Recordation renewal {i:000}"));
            for (var page = 1; page <= 3; page++) Assert.That(pdf.Text(page), Does.Contain("What").And.Contain($"Page {page} of {pdf.Pages}"));
            Assert.That(pdf.Text(), Does.Contain("$12800").And.Contain("蓝雁").And.Contain("The registration runs to 17 Mar 2030."));
            Assert.That(pdf.Info("Page size"), Does.StartWith("792 x 612"), "on its side");
        });
    }

    [Test]
    public void The_same_report_gives_the_same_bytes_and_an_unknown_character_its_code()
    {
        using MemoryStream one = new(), other = new();
        Composer.Compose(Docket(3), one);
        Composer.Compose(Docket(3), other);
        using var strange = Print(Docket(3) with { Title = "Docket of 𠮷野" });
        Assert.That(other.ToArray(), Is.EqualTo(one.ToArray()));
        Assert.That(strange.Text(1), Does.Contain("[U+20BB7]野"));
    }

    private static Pdf Print(ReportPlan plan)
    {
        using var output = new MemoryStream();
        Assert.That(Composer.Compose(plan, output).Errors, Is.Empty);
        return Pdf.Of(output.ToArray());
    }
}
