using System.Text.Json;
using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Sections;
using CbpRecord.Testing;
using NUnit.Framework;
using static CbpRecord.Packets.Tests.Sections.Composing;

namespace CbpRecord.Packets.Tests.Sections;

/// <summary>Packets as other people's readers see them.</summary>
public class PacketTests
{
    private static IEnumerable<TestCaseData> Complete => PacketCases.Complete.Select(c => new TestCaseData(c.Value).SetArgDisplayNames(c.Key));

    [TestCaseSource(nameof(Complete))]
    public async Task Every_value_of_the_plan_is_in_the_packet(PacketFacts facts)
    {
        var plan = Plan(facts);
        var (composed, bytes) = await Compose(plan);
        using var pdf = Pdf.Of(bytes);
        var text = Tight(pdf.Text());
        Assert.Multiple(() =>
        {
            Assert.That(composed.Errors, Is.Empty);
            Assert.That(pdf.Problems(), Is.Empty);
            Assert.That(composed.Value.Pages, Is.EqualTo(pdf.Pages));
            Assert.That(composed.Value.Bytes, Is.EqualTo(bytes.Length));
            foreach (var entry in plan.Sections.SelectMany(s => s.Entries).Where(e => e.Text is { Length: > 0 } && !IsSaidAsChoice(e)))
                foreach (var piece in entry.Text!.Split(", ")) Assert.That(text, Does.Contain(Tight(piece)), entry.Field);
            foreach (var section in plan.Sections.Where(s => s is { Cites: not null, Kind: not SectionKind.Transmittal }))
                Assert.That(text, Does.Contain(Tight(section.Cites!)), section.Kind.ToString());
            foreach (var fee in plan.Fees) Assert.That(text, Does.Contain(Tight($"{fee.Total}")).And.Contain(Tight(fee.Citation)), fee.Item);
            foreach (var line in plan.Settings.Recipient) Assert.That(text, Does.Contain(Tight(line)));
            foreach (var warning in plan.Warnings) Assert.That(text, Does.Contain(Tight(warning.Text)), warning.Code);
        });
    }

    [TestCaseSource(nameof(Complete))]
    public async Task Every_section_and_exhibit_has_a_bookmark(PacketFacts facts)
    {
        var plan = Plan(facts);
        using var pdf = Pdf.Of((await Compose(plan)).Bytes);
        var bookmarks = Bookmarks(pdf.Json().GetProperty("outlines")).ToList();
        var wanted = plan.Sections.Where(s => s.Kind != SectionKind.Transmittal).Select(s => Titles.Of(s.Kind, plan.Facts)).Append(Titles.Cover).Append(Titles.Transmittal).Append(Titles.Exhibits)
            .Select(t => Bits.Bookmark(t, plan)).Concat(plan.Exhibits.Select(e => $"Exhibit {e.Letter}: {e.Document.Title}"));
        Assert.That(bookmarks, Is.SupersetOf(wanted));
    }

    [TestCase(null), TestCase("蓝雁")]
    public async Task The_cover_note_of_a_new_mark_is_one_page_in_both_languages(string? foreign)
    {
        using var pdf = Pdf.Of((await Compose(Plan(PacketCases.Trademark with { Right = PacketCases.Mark with { ForeignTitle = foreign }, Reference = "R-1004" }))).Bytes);
        Assert.That(Tight(pdf.Text(1)), Does.Contain("并非中国海关总署备案").And.Contain($"LANYAN{foreign}"));
    }

    [Test]
    public async Task Pages_are_counted_as_the_viewer_counts_and_exhibits_carry_their_letter()
    {
        using var pdf = Pdf.Of((await Compose(Plan(PacketCases.Trademark))).Bytes);
        Assert.Multiple(() =>
        {
            for (var page = 1; page <= pdf.Pages; page++) Assert.That(pdf.Text(page), Does.Contain($"Page {page} of {pdf.Pages}"));
            Assert.That(pdf.Text(pdf.Pages - 1), Does.Contain("Exhibit A · 1 of 2").And.Contain("Certified by nobody."));
            Assert.That(pdf.Text(pdf.Pages - 2), Does.Contain("Exhibit A").And.Contain("Certified status copy"));
            Assert.That(pdf.Info("Title"), Does.Contain("LANYAN"));
            Assert.That(pdf.Fonts(), Is.Not.Empty.And.All.Matches<(string Name, bool Embedded)>(f => f.Embedded));
        });
    }

    [Test]
    public async Task The_index_names_each_exhibit_with_its_page_and_leads_there()
    {
        using var pdf = Pdf.Of((await Compose(Plan(PacketCases.Trademark))).Bytes);
        var slip = pdf.Pages - 2;
        var index = Tight(pdf.Text(slip - 1));
        Assert.Multiple(() =>
        {
            Assert.That(index, Does.Contain("Indexofexhibits").And.Contain("ACertifiedstatuscopy").And.Contain($"2{slip}"));
            Assert.That(pdf.Json().GetProperty("qpdf").ToString(), Does.Contain("/Annots"));
        });
    }

    [Test]
    public async Task The_same_plan_gives_the_same_bytes()
    {
        var one = await Compose(Plan(PacketCases.Trademark));
        var other = await Compose(PacketPlan.For(Real(PacketCases.Trademark with { }), PacketCases.Today));
        Assert.That(other.Bytes, Is.EqualTo(one.Bytes));
        Assert.That(other.Result.Value.Sha256, Is.EqualTo(one.Result.Value.Sha256).And.Length.EqualTo(64));
    }

    [Test]
    public async Task Gaps_refuse_a_packet_and_a_draft_lists_them_all()
    {
        var plan = Plan(PacketCases.Trademark with { Owner = null, PlacesOfManufacture = [], Contact = null });
        var (refused, nothing) = await Compose(plan);
        var (drafted, bytes) = await Compose(plan.AsDraft());
        using var pdf = Pdf.Of(bytes);
        var text = Tight(pdf.Text());
        Assert.Multiple(() =>
        {
            Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "packet-incomplete" }));
            Assert.That(nothing, Is.Empty);
            Assert.That(drafted.Errors, Is.Empty);
            Assert.That(plan.Gaps.Select(g => g.Code), Is.EquivalentTo(new[] { "owner-missing", "manufacture-missing", "contact-missing" }));
            foreach (var gap in plan.Gaps) Assert.That(text, Does.Contain(Tight(gap.Text)).And.Contain(Tight(gap.Cites!)).And.Contain(gap.Code));
            for (var page = 1; page <= pdf.Pages - 2; page++) Assert.That(pdf.Text(page), Does.Contain("DRAFT"));
        });
    }

    [Test]
    public async Task A_complete_packet_bears_no_watermark()
    {
        using var pdf = Pdf.Of((await Compose(Plan(PacketCases.Trademark))).Bytes);
        Assert.That(pdf.Text(), Does.Not.Contain("DRAFT").And.Not.Contain("TAFDR"));
    }

    [Test]
    public async Task Chinese_stands_beside_the_headings_only_where_the_owner_has_a_Chinese_name()
    {
        using var bilingual = Pdf.Of((await Compose(Plan(PacketCases.Trademark))).Bytes);
        using var english = Pdf.Of((await Compose(Plan(PacketCases.Trademark with { Owner = PacketCases.Owner with { NameChinese = null } }))).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(bilingual.Text(), Does.Contain("深圳市蓝雁科技有限公司").And.Contain("类别与商品").And.Contain("美国海关备案(CBP)"));
            Assert.That(english.Text().Where(c => c is >= '\u4E00' and <= '\u9FFF'), Is.Empty);
        });
    }

    [Test]
    public async Task A_character_without_a_font_is_a_gap_that_names_it_and_a_draft_shows_its_code()
    {
        var plan = Plan(PacketCases.Trademark with { Owner = PacketCases.Owner with { NameChinese = "深圳市𠮷雁有限公司" } });
        var missing = Composer.Check(plan);
        var (refused, _) = await Compose(plan);
        using var draft = Pdf.Of((await Compose(plan.With(missing).AsDraft())).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(missing.Select(m => m.Code), Is.EqualTo(new[] { "glyph-missing" }));
            Assert.That(missing[0].Text, Does.Contain("𠮷").And.Contain("U+20BB7").And.Contain("owner.nameChinese"));
            Assert.That(missing[0].RemedyText, Does.Contain("Packets:ExtraFonts"));
            Assert.That(refused.Errors.Select(e => e.Code), Is.EqualTo(new[] { "glyph-missing" }), "never a blank");
            Assert.That(draft.Text(), Does.Contain("深圳市[U+20BB7]雁有限公司"));
            Assert.That(Composer.Check(Plan(PacketCases.Trademark)), Is.Empty);
        });
    }

    [Test]
    public async Task An_exhibit_that_cannot_be_read_is_a_gap_and_a_draft_carries_its_slip_sheet_only()
    {
        var facts = Real(PacketCases.Trademark);
        var plan = PacketPlan.For(facts with { Exhibits = [facts.Exhibits[0] with { Pages = 0, Problem = PacketErrors.ExhibitUnreadable("status.pdf", "it is encrypted") }] }, PacketCases.Today);
        using var draft = Pdf.Of((await Compose(plan.AsDraft())).Bytes);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Gaps.Select(g => g.Code), Is.EqualTo(new[] { "exhibit-unreadable" }));
            Assert.That(draft.Text(draft.Pages), Does.Contain("Exhibit A").And.Contain("it is encrypted"));
            Assert.That(draft.Text(), Does.Not.Contain("Certified by nobody."));
        });
    }

    [Test]
    public async Task An_image_that_is_a_PDF_follows_the_application_with_its_own_pages()
    {
        var facts = Real(PacketCases.Trademark);
        var plan = PacketPlan.For(facts with { Images = [new("mark.pdf", "The mark as registered", Keep(Status), 0, 0, Status.Length)] }, PacketCases.Today);
        using var pdf = Pdf.Of((await Compose(plan)).Bytes);
        Assert.That(Tight(pdf.Text()), Does.Contain("Image1.Themarkasregistered:aPDF,whosepagesfollowthisapplication").And.Contain("Exhibitimage1·1of2"));
    }

    [Test]
    public async Task Previews_are_pictures_of_the_firms_own_pages()
    {
        var plan = Plan(PacketCases.Trademark);
        var pages = (await Composer.PreviewPages(plan, Open, 400)).Value;
        var whole = (await Compose(plan)).Result.Value.Pages;
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.EqualTo(whole - 2), "the exhibit's two pages are left out");
            Assert.That(pages.Select(p => p.Png[1..4]), Is.All.EqualTo("PNG"u8.ToArray()));
        });
    }

    /// <summary>Gray-market answers are boxes ticked.</summary>
    private static bool IsSaidAsChoice(Entry entry) => entry.Field is "grayMarket.wanted" or "grayMarket.leverRule";

    private static IEnumerable<string> Bookmarks(JsonElement outlines) => outlines.EnumerateArray()
        .SelectMany(o => Bookmarks(o.GetProperty("kids")).Prepend(o.GetProperty("title").GetString()!));
}
