using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Packets;

[OnBothDatabases]
public sealed class PacketTests(Provider provider)
{
    [Test]
    public async Task An_image_is_kept_as_it_came_and_brought_into_CBPs_form()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        await app.As(Cast.Lin).Do(new AddImage(id, Given.Picture(), " The mark "));
        var image = (await app.Case<Recordation>(id)).Images.Single();
        Assert.Multiple(() =>
        {
            Assert.That((image.OriginalFormat, image.OriginalWidth, image.OriginalHeight, image.Caption), Is.EqualTo(("Png", 1200, 900, "The mark")));
            Assert.That(image.Prepared, Is.Not.Null.And.Not.EqualTo(image.Original));
            Assert.That(image.Bytes, Is.LessThanOrEqualTo(2_000_000));
        });
        var original = await app.As(Cast.Lin).Do(new DownloadDocument(image.Original));
        await using (original.Content) Assert.That((original.ContentType, original.FileName, original.Content.Length), Is.EqualTo(("image/png", "mark.png", image.OriginalBytes)));
        await app.As(Cast.Lin).Do(new CaptionImage(id, image.Id, null));
        await app.As(Cast.Lin).Do(new RemoveImage(id, image.Id));
        Assert.That((await app.Case<Recordation>(id)).Images, Is.Empty);
    }

    [TestCase("II*\0 not a picture of ours", "image-type")]
    [TestCase("", "image-empty")]
    public async Task A_picture_that_cannot_be_used_is_refused_at_its_field_with_the_reason(string bytes, string code)
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        var refused = await app.As(Cast.Lin).Send(new AddImage(id, new("mark.jpg", new MemoryStream(System.Text.Encoding.Latin1.GetBytes(bytes)))));
        Assert.That(refused.Errors.Select(e => (e.Code, e.Field)), Is.EqualTo(new[] { (code, (string?)"File") }));
        Assert.That((await app.Case<Recordation>(id)).Images, Is.Empty);
    }

    [Test]
    public async Task Exhibits_are_titled_moved_and_removed_and_refused_when_unreadable()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        foreach (var title in new[] { "one", "two", "three" }) await app.As(Cast.Lin).Do(new AttachExhibit(id, title, Given.Paper($"{title}.pdf", title)));
        var exhibits = (await app.Case<Recordation>(id)).Exhibits;
        await app.As(Cast.Lin).Do(new MoveExhibit(id, exhibits[2].Id, 0));
        await app.As(Cast.Lin).Do(new RetitleExhibit(id, exhibits[0].Id, "first"));
        await app.As(Cast.Lin).Do(new RemoveExhibit(id, exhibits[1].Id));
        Assert.That((await app.Case<Recordation>(id)).Exhibits.Select(e => e.Title), Is.EqualTo(new[] { "three", "first" }));
        Assert.Multiple(async () =>
        {
            Assert.That((await app.As(Cast.Lin).Send(new AttachExhibit(id, "x", new("x.pdf", new MemoryStream("plain"u8.ToArray()))))).Codes(), Is.EqualTo("exhibit-unreadable"));
            Assert.That((await app.As(Cast.Lin).Send(new AttachExhibit(id, " ", null))).Codes(), Is.EqualTo("exhibit-title-missing file-missing"));
            Assert.That((await app.As(Cast.Lin).Send(new RemoveExhibit(id, Guid.NewGuid()))).Codes(), Is.EqualTo("not-found"));
        });
    }

    [TestCase("encrypted-40-bit-R3.pdf")]
    [TestCase("enc-R3_V2_U-view_O-view.pdf")]
    public async Task An_encrypted_exhibit_is_refused(string file)
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        var refused = await app.As(Cast.Lin).Send(new AttachExhibit(id, "x", new(file, File.OpenRead(SharedData.Path("hostile", "pdf", file)))));
        Assert.That(refused.Codes(), Is.EqualTo("exhibit-unreadable"));
    }

    [Test]
    public async Task Pre_flight_names_what_is_missing_what_it_costs_and_where_to_mend_it()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        await app.Save(id, new ClassesInput { Classes = ["009", "025", "035"] });
        var check = await app.As(Cast.Lin).Do(new CheckPacket(id));
        Assert.Multiple(() =>
        {
            Assert.That(check.Gaps.Select(g => g.Code), Is.EqualTo(new[] { "class-is-service", "owner-missing", "manufacture-missing", "image-missing", "contact-missing" }));
            Assert.That(check.Total, Is.EqualTo(Money.Dollars(380)), "two classes of goods at $190; a class of services costs nothing because it is not recorded");
            Assert.That(check.Tasks.Single(t => t.Section == CaseSection.Classes), Is.EqualTo(new SectionTask(CaseSection.Classes, SectionState.Incomplete, true, 1, 0)));
            Assert.That(check.Tasks.Single(t => t.Section == CaseSection.Owner).State, Is.EqualTo(SectionState.NotStarted));
            Assert.That(check.Gaps, Has.All.Matches<Error>(g => g.RemedyText is not null));
        });
    }

    [Test]
    public async Task A_character_that_no_font_holds_is_a_gap_that_names_it()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        await app.Save(id, Given.OwnerOf() with { NameChinese = "深圳𠮷田" });
        var check = await app.As(Cast.Lin).Do(new CheckPacket(id));
        Assert.That(check.Gaps.Select(g => g.Code), Is.EqualTo(new[] { "glyph-missing" }));
        Assert.That(check.Gaps[0].Text, Does.Contain("𠮷"));
        Assert.That((await app.As(Cast.Lin).Send(new ConfirmAnswers(id, await app.Version(id)))).Codes(), Is.EqualTo("glyph-missing"));
    }

    [Test]
    public async Task With_gaps_only_a_draft_is_made_and_only_when_asked_for()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.Open(await app.Trademark());
        var refused = await app.As(Cast.Lin).Send(new GeneratePacket(id, AsDraft: false));
        Assert.That(refused.Errors.Select(e => e.Code), Is.SupersetOf(new[] { "packet-incomplete", "owner-missing", "contact-missing" }));
        var draft = await app.As(Cast.Lin).Do(new GeneratePacket(id, AsDraft: true));
        Assert.That((draft.Draft, (await app.Case<Recordation>(id)).Packets.Single().Draft), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task The_same_case_on_the_same_day_gives_the_same_bytes()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        var first = await app.As(Cast.Lin).Do(new GeneratePacket(id, false));
        app.Clock.Advance(TimeSpan.FromHours(2));
        var second = await app.As(Cast.Zhou).Do(new GeneratePacket(id, false));
        Assert.That((second.Document, second.PlanHash), Is.EqualTo((first.Document, first.PlanHash)));
        Assert.That((await app.Case<Recordation>(id)).Packets, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Earlier_packets_stay_and_say_what_changed_since()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        var first = await app.As(Cast.Lin).Do(new GeneratePacket(id, false));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Save(id, new ManufactureInput { Rows = [new() { Name = "New Works", City = "Huizhou", Country = "CN" }] });
        var second = await app.As(Cast.Lin).Do(new GeneratePacket(id, false));
        await app.Save(id, new ClassesInput { Classes = ["009"] });

        var history = await app.As(Cast.Lin).Do(new ComparePackets(id));
        Assert.That(history.Select(h => h.Packet.Document), Is.EqualTo(new[] { second.Document, first.Document }), "newest first");
        Assert.Multiple(() =>
        {
            Assert.That(history[1].Changes.Select(c => (c.Field, c.Before, c.After)), Is.EqualTo(new[] { ("placesOfManufacture[0]", "Brightwave Works, Dongguan, China", "New Works, Huizhou, China") }));
            Assert.That(history[0].Changes.Select(c => c.Field), Is.SupersetOf(new[] { "classesToRecord", "fees[0]" }), "and the last, what changed since it was made");
        });
        var download = await app.As(Cast.Guo).Do(new DownloadDocument(first.Document));
        await using (download.Content) Assert.That((download.ContentType, download.Content.Length), Is.EqualTo(("application/pdf", first.Bytes)));
    }

    [Test]
    public async Task The_preview_shows_the_firms_own_pages_as_pictures()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        var pages = await app.As(Cast.Lin).Do(new PreviewPacket(id, 300));
        Assert.That(pages, Has.Count.GreaterThan(3));
        Assert.That(pages.Select(p => p.Number), Is.Ordered);
        Assert.That(pages[0].Png.Take(4), Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47 }));
    }

    [Test]
    public async Task The_typing_sheet_has_every_value_in_the_forms_order_with_its_length()
    {
        await using var app = await TestApp.Start(provider);
        var id = await app.FilledCase();
        var sheet = await app.As(Cast.Lin).Do(new ShowFilingSheet(id));
        Assert.Multiple(() =>
        {
            Assert.That(sheet.OrderConfirmed, Is.False);
            Assert.That(sheet.Sections.Select(s => s.Group), Is.EqualTo(new[] { SheetGroup.Right, SheetGroup.Classes, SheetGroup.Owner, SheetGroup.Contact, SheetGroup.Manufacture, SheetGroup.GrayMarket, SheetGroup.Images, SheetGroup.Payment }));
            var lines = sheet.Sections.SelectMany(s => s.Lines).ToDictionary(l => l.Field);
            Assert.That((lines["owner.address.city"].Value, lines["owner.address.city"].Characters), Is.EqualTo(("Shenzhen", 8)));
            Assert.That(lines["classes"].Value, Is.EqualTo("009, 025"));
            Assert.That(lines["fees.total"].Value, Is.EqualTo("380.00"));
        });
        Assert.That(((Result)await app.As(Cast.Guo).Send(new ShowFilingSheet(id))).Codes(), Is.EqualTo("may-not"));
    }
}
