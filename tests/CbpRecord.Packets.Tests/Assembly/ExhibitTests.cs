using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Assembly;

public partial class ExhibitTests
{
    private static readonly ExhibitInspector Inspector = new();

    private static byte[] Hostile(string name) => File.ReadAllBytes(SharedData.Path("hostile", "pdf", name));

    private static Domain.Shared.Result<InspectedExhibit> Inspect(byte[] bytes, string name = "file.pdf") => Inspector.Inspect(new MemoryStream(bytes), name);

    private static PacketDocument With(byte[] exhibit) => Documents.Of() with
    {
        Parts = [new OwnPages([new Paragraph("Slip-sheet")]), new ExhibitPages("A", "An exhibit", exhibit, "Exhibit A", "exhibit-A")],
    };

    private static string[] HostileNames => SharedData.IsPresent
        ? [.. Directory.GetFiles(SharedData.Path("hostile", "pdf")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : ["absent"];

    /// <summary>What is accepted composes, cleanly and without anything that acts; what is refused says why. Either way within 5 s.</summary>
    [TestCaseSource(nameof(HostileNames))]
    public void A_hostile_file_is_refused_with_its_reason_or_taken_without_what_acts(string name)
    {
        var bytes = Hostile(name);
        var clock = Stopwatch.StartNew();

        var inspected = Inspect(bytes, name);
        using var output = new MemoryStream();
        var printed = new Press(FontSet.Default).Print(With(bytes), output);

        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
        Assert.That(printed.Refused, Is.EqualTo(inspected.Refused), "what is accepted can be composed, and what cannot is refused when it is attached");
        if (inspected.Refused)
        {
            Assert.That(inspected.Errors.Single().Code, Is.EqualTo("exhibit-unreadable"));
            Assert.That(inspected.Errors.Single().Text, Does.Contain(name).And.Match("cannot be read: .{10,}"));
            return;
        }
        using var pdf = Pdf.Of(output.ToArray());
        Assert.That(pdf.Problems(), Is.Empty);
        Assert.That(pdf.Pages, Is.EqualTo(1 + inspected.Value.Pages));
        Assert.That(ActiveKey().Matches(pdf.Json().GetRawText()).Select(m => m.Value), Is.Empty);
    }

    [GeneratedRegex("\"/(JS|JavaScript|Launch|OpenAction|AA|A|URI|EmbeddedFiles|EmbeddedFile|EF|AF|AcroForm|XFA|RichMedia)\"|\"/(JavaScript|Launch|Filespec)\"")]
    private static partial Regex ActiveKey();

    [TestCase("libreoffice-writer-password.pdf"), TestCase("encrypted-40-bit-R3.pdf"), TestCase("enc-R3_V2_U-view_O-view.pdf")]
    public void An_encrypted_file_is_refused_as_encrypted(string name) =>
        Assert.That(Inspect(Hostile(name)).Errors.Single().Text, Does.Contain("encrypted"));

    [Test]
    public void An_owner_password_alone_is_encryption_too()
    {
        using var plain = Pdf.Of(Documents.Print(new Paragraph("Potato")));
        var locked = plain.Path + ".locked.pdf";
        Process.Start("qpdf", ["--encrypt", "", "owner", "256", "--", plain.Path, locked]).WaitForExit();
        Assert.That(Inspect(File.ReadAllBytes(locked)).Errors.Single().Text, Does.Contain("encrypted"));
    }

    [TestCase("js-authors.pdf", "javascript"), TestCase("attachment.pdf", "attachments"), TestCase("digitally-signed.pdf", "signature"), TestCase("form-fields-and-annotations.pdf", "form-fields")]
    public void What_is_not_carried_over_is_named(string name, string finding) =>
        Assert.That(Inspect(Hostile(name)).Value.ActiveContent, Does.Contain(finding));

    [Test]
    public void A_plain_file_has_nothing_to_report() =>
        Assert.That(Inspect(Documents.Print(new Paragraph("Potato"))).Value.ActiveContent, Is.Empty);

    [Test]
    public void A_filled_field_keeps_its_look_without_its_field()
    {
        using var pdf = Pdf.Of(Documents.Print(With(Hostile("form-fields-and-annotations.pdf"))));
        Assert.That(pdf.Text(2), Does.Contain("Formy field").And.Contain("radio button 1").And.Contain("Exhibit A · 1 of 1"));
    }

    [Test]
    public void A_page_turned_by_its_parent_stands_upright_on_paper_laid_on_its_side()
    {
        using var pdf = Pdf.Of(Documents.Print(With(Hostile("inherited-rotate.pdf"))));
        Assert.That(pdf.Json().GetProperty("qpdf")[1].GetRawText(), Does.Contain("\"/MediaBox\":[0,0,792,612]").Or.Contain("792,\n"));
        Assert.That(pdf.Text(2), Does.Contain("Potato"));
    }

    [Test]
    public void A_large_sheet_is_made_to_fit()
    {
        var poster = Documents.Print(Documents.Of(new Paragraph("Corner")) with { Look = DocumentLook.Letter with { PageWidth = 2384, PageHeight = 3370 } });
        using var pdf = Pdf.Of(Documents.Print(With(poster)));
        Assert.That(pdf.Info("Page size"), Does.StartWith("612 x 792"));
        Assert.That(pdf.Text(2), Does.Contain("Corner"));
    }

    [Test]
    public void A_picture_becomes_a_page()
    {
        var inspected = Inspect(Sample.Jpeg(800, 600), "photo.jpg").Value;
        Assert.That((inspected.Format, inspected.Pages, inspected.Width), Is.EqualTo((DocumentFormat.Jpeg, 1, (int?)800)));
        using var pdf = Pdf.Of(Documents.Print(With(Sample.Jpeg(800, 600))));
        Assert.That(pdf.Pages, Is.EqualTo(2));
    }

    [TestCase("", "empty"), TestCase("MZ not a document", "neither a PDF nor a picture"), TestCase("II*\0....", "TIFF"), TestCase("<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG")]
    public void Another_kind_of_file_is_refused_by_what_it_is(string content, string reason) =>
        Assert.That(Inspect(Encoding.Latin1.GetBytes(content)).Errors.Single().Text, Does.Contain(reason));

    /// <summary>A bomb: one page whose content unpacks to half a gigabyte.</summary>
    [TestCase("/FlateDecode"), TestCase("[/FlateDecode /ASCIIHexDecode]")]
    public void A_file_that_unfolds_without_end_is_refused_in_time(string filter)
    {
        using var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            for (var i = 0; i < 512; i++) zlib.Write(new byte[1 << 20]);
        var clock = Stopwatch.StartNew();
        Assert.That(Inspect(OnePage(packed.ToArray(), "/Filter " + filter)).Errors.Single().Text, Does.Contain("unreasonable"));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [TestCase("["), TestCase("<</A ")]
    public void Nesting_without_end_does_not_bring_the_program_down(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 200_000));
        var clock = Stopwatch.StartNew();
        Assert.That(() => Inspect(OnePage([], "", $"/Deep {deep}")), Throws.Nothing);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    [Test]
    public void A_chain_of_a_hundred_thousand_drawings_does_not_bring_the_program_down()
    {
        var clock = Stopwatch.StartNew();
        var file = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>>>endobj\n");
        for (var i = 4; i < 20_000; i++) file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {i + 1} 0 R>>>>/Length 0>>stream\n\nendstream endobj\n");
        Assert.That(() => Inspect(Encoding.Latin1.GetBytes(file + "trailer<</Root 1 0 R/Size 5>>\n%%EOF")), Throws.Nothing);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static byte[] OnePage(byte[] content, string filter, string more = "")
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Object(string text) { offsets.Add(file.Position); Put($"{offsets.Count} 0 obj{text}"); }
        Put("%PDF-1.7\n");
        Object("<</Type/Catalog/Pages 2 0 R>>endobj\n");
        Object("<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
        Object($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R {more}>>endobj\n");
        Object($"<</Length {content.Length} {filter}>>stream\n");
        file.Write(content);
        Put("\nendstream endobj\n");
        var table = file.Position;
        Put("xref\n0 5\n0000000000 65535 f \n" + string.Concat(offsets.Select(o => o.ToString("D10", System.Globalization.CultureInfo.InvariantCulture) + " 00000 n \n")));
        Put($"trailer<</Root 1 0 R/Size 5>>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }
}
