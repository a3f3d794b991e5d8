using System.Text.Json;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Packets.Tests.Assembly;

/// <summary>One packet with two exhibits of our own making, judged by other people's readers.</summary>
public class PressTests
{
    private static readonly byte[] Letterhead = Documents.Print(Documents.Of(new Heading(1, "Certificate of registration", Bookmark: "not ours"), new Paragraph("Potato"), new PageBreak(), new Paragraph("Second leaf")));
    private static readonly PacketDocument Document = Sample.Packet([("Certificate", Letterhead), ("Photograph of the goods", Sample.Jpeg(800, 600))], goods: 30);
    private static readonly byte[] Bytes = Documents.Print(Document);

    private readonly Pdf pdf = Pdf.Of(Bytes);

    [OneTimeTearDown]
    public void Remove() => pdf.Dispose();

    [Test]
    public void Qpdf_finds_nothing_wrong() => Assert.That(pdf.Problems(), Is.Empty);

    [Test]
    public void Every_page_says_its_number_and_the_viewer_s_count()
    {
        var pages = pdf.Pages;
        for (var page = 1; page <= pages; page++) Assert.That(pdf.Text(page), Does.Contain($"Page {page} of {pages}"));
    }

    [Test]
    public void Each_exhibit_follows_its_slip_sheet_under_its_stamp()
    {
        var slip = Enumerable.Range(1, pdf.Pages).First(p => pdf.Text(p).Contains("Exhibit A", StringComparison.Ordinal) && pdf.Text(p).Contains("附件 A", StringComparison.Ordinal));
        Assert.That(pdf.Text(slip + 1), Does.Contain("Potato").And.Contain("Exhibit A · 1 of 2"));
        Assert.That(pdf.Text(slip + 2), Does.Contain("Second leaf").And.Contain("Exhibit A · 2 of 2"));
        Assert.That(pdf.Text(slip + 3), Does.Contain("附件 B"));
        Assert.That(pdf.Text(slip + 4), Does.Contain("Exhibit B · 1 of 1"));
    }

    [Test]
    public void The_same_document_makes_the_same_bytes() => Assert.That(Documents.Print(Document), Is.EqualTo(Bytes));

    [Test]
    public void The_file_has_its_title_language_date_and_the_plan_s_hash()
    {
        Assert.That(pdf.Info("Title"), Is.EqualTo("Application to record NIGHTJAR"));
        Assert.That(pdf.Info("Author"), Is.EqualTo("Harlow Finch LLP"));
        Assert.That(pdf.Info("CreationDate"), Does.Contain("2026"));
        var objects = Objects();
        Assert.That(Catalog(objects).GetProperty("/Lang").GetString(), Is.EqualTo("u:en-US"));
        Assert.That(System.Text.Encoding.Latin1.GetString(Bytes), Does.Contain($"/ID [<{new string('A', 64)}>"));
    }

    [Test]
    public void All_fonts_are_embedded_and_cut()
    {
        Assert.That(pdf.Fonts(), Is.Not.Empty);
        Assert.That(pdf.Fonts().Where(f => !f.Embedded), Is.Empty);
        Assert.That(Bytes, Has.Length.LessThan(300_000));
    }

    [Test]
    public void Every_section_and_exhibit_has_its_bookmark()
    {
        var outlines = pdf.Json().GetProperty("outlines").EnumerateArray().ToList();
        var titles = outlines.Select(o => o.GetProperty("title").GetString()).ToList();
        Assert.That(titles, Is.EqualTo(new[] { "Cover note", "Application", "Statements", "Index of exhibits", "Exhibit A: Certificate", "Exhibit B: Photograph of the goods" }));
        Assert.That(outlines[1].GetProperty("kids").EnumerateArray().Select(k => k.GetProperty("title").GetString()), Is.EqualTo(new[] { "Owner", "Goods", "Images" }));
        var page = outlines[4].GetProperty("destpageposfrom1").GetInt32();
        Assert.That(pdf.Text(page), Does.Contain("附件 A"));
    }

    [Test]
    public void The_index_leads_to_each_exhibit_and_says_its_page()
    {
        var objects = Objects();
        var pages = pdf.Json().GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("object").GetString()).ToList();
        var index = Enumerable.Range(1, pdf.Pages).First(p => pdf.Text(p).Contains("Index of exhibits", StringComparison.Ordinal));
        var annotations = Object(objects, pages[index - 1]!).GetProperty("/Annots").EnumerateArray().Select(a => Object(objects, a.GetString()!)).ToList();

        var targets = annotations.Select(a => pages.IndexOf(a.GetProperty("/Dest")[0].GetString()) + 1).Distinct().ToList();
        Assert.That(annotations.Select(a => a.GetProperty("/Subtype").GetString()), Is.All.EqualTo("/Link"));
        Assert.That(annotations, Has.Count.EqualTo(6));
        Assert.That(targets, Has.Count.EqualTo(2));
        foreach (var target in targets)
        {
            Assert.That(pdf.Text(target), Does.Contain("附件"));
            Assert.That(pdf.Layout(index), Does.Match($@"\s{target}\s"));
        }
    }

    [Test]
    public void A_draft_says_so_on_every_page_of_ours()
    {
        using var draft = Pdf.Of(Documents.Print(Document with { Watermark = "DRAFT" }));
        Assert.That(draft.Text(1), Does.Contain("DRAFT"));
        Assert.That(pdf.Text(1), Does.Not.Contain("DRAFT"));
        Assert.That(draft.Problems(), Is.Empty);
    }

    [Test]
    public void Pictures_of_the_firm_s_own_pages_leave_the_exhibits_out()
    {
        var pictures = new Press(FontSet.Default).Pictures(Document, 400).Value;
        Assert.That(pictures, Has.Count.EqualTo(pdf.Pages - 3));
        Assert.That(pictures.Select(p => p.Page), Is.Unique.And.Ordered);
        Assert.That(pictures[0].Png.AsSpan(1, 3).ToArray(), Is.EqualTo("PNG"u8.ToArray()));
        Assert.That(pictures[0].Png, Has.Length.GreaterThan(4000));
    }

    [Test]
    public void A_JPEG_goes_in_as_it_is_without_its_notes()
    {
        var jpeg = Sample.Jpeg(640, 480);
        var bytes = Documents.Print(new Picture(jpeg, "A picture"));
        Assert.That(bytes.AsSpan().IndexOf(jpeg), Is.GreaterThan(0));
        byte[] noted = [.. jpeg[..2], 0xFF, 0xFE, 0, 9, .. "private"u8, .. jpeg[2..], .. "behind its end"u8];
        Assert.That(Documents.Print(new Picture(noted, "A picture")), Is.EqualTo(bytes));
    }

    [Test]
    public void A_link_to_nowhere_is_a_bug_and_says_so() =>
        Assert.That(() => Documents.Print(new Paragraph(new Run("see", To: "nowhere"))), Throws.InvalidOperationException.With.Message.Contains("nowhere"));

    private JsonElement Objects() => pdf.Json().GetProperty("qpdf")[1];

    private static JsonElement Object(JsonElement objects, string reference) => objects.GetProperty($"obj:{reference}").GetProperty("value");

    private static JsonElement Catalog(JsonElement objects) => Object(objects, objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root").GetString()!);
}
