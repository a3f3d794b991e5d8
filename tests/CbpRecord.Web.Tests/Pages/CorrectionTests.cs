using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The step between a form that changes facts and the change; in process, and so without script.</summary>
public sealed class CorrectionTests
{
    [Test]
    public async Task A_corrected_date_is_confirmed_after_its_effect_was_shown_and_what_was_typed_is_kept()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var lin = await app.As(Cast.Lin);
        var page = await (await (await lin.Get(Links.Right(id))).Follow("Change the values")).Form("Mark").Fill("Registered", "6 May 2014").Fill("Mark", "FOUR FOLD").Submit("Save");
        Assert.Multiple(() =>
        {
            Assert.That(page.Text, Does.Contain("What this change does to the deadlines").And.Contain("Becomes past").And.Contain("31 Aug 2027").And.Contain("6 May 2020"), page.ToString());
            Assert.That(page.Text, Does.Contain("Nothing is saved yet"));
        });
        var back = await page.Form("Back to the form").Submit("Back to the form");
        Assert.That((back.Field("Mark"), back.Field("Registered")), Is.EqualTo(("FOUR FOLD", "6 May 2014")), back.ToString());
        page = await back.Form("Mark").Submit("Save");
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That(page.Codes, Is.EqualTo(new[] { "correction-reason-missing" }), page.ToString());
        Assert.That((await lin.Get(Links.Right(id))).Fact("Registered"), Does.StartWith("31 Aug 2021"), "nothing is saved before");
        page = await page.Form("Confirm the change").Fill("Why is the date corrected?", "The certificate says so.").Submit("Confirm the change");
        Assert.That((page.Heading, page.Banner), Is.EqualTo(("FOUR FOLD", "The change is saved.")), page.ToString());
        Assert.That(page.Fact("Registered"), Does.StartWith("6 May 2014"));
    }

    [Test]
    public async Task A_change_that_moves_no_deadline_is_saved_at_once()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var page = await (await (await (await app.As(Cast.Lin)).Get(Links.Right(id))).Follow("Change the values")).Form("Mark").Fill("Mark", "FOUR FOLD").Submit("Save");
        Assert.That(page.Banner, Is.EqualTo("The change is saved."), page.ToString());
    }

    [Test]
    public async Task The_effect_is_said_in_Chinese()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var page = await (await (await app.As(Cast.Lin)).In("zh-Hans").Get(Links.EditRight(id, RightKind.Trademark))).Form("商标").Fill("注册日", "2014-05-06").Submit("保存");
        Assert.That(page.Text, Does.Contain("此更改对期限的影响").And.Contain("2027年8月31日").And.Contain("将变为过期"), page.ToString());
    }

    [Test]
    public async Task A_paper_sent_with_a_step_is_kept_over_the_confirmation()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var lin = await app.As(Cast.Lin);
        var form = (await lin.Get(Links.TakeOver(id))).Form("Recordation number").Fill("Recordation number", "TMK 22-00099").Fill("Effective date", "3 Mar 2022");
        var page = await form.Attach("Paper", "letter.png", Png).Submit();
        Assert.That(page.Text, Does.Contain("The file you attached is kept."), page.ToString());
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That(page.Document.QuerySelectorAll("ol.history a[download]"), Has.Length.EqualTo(1), page.ToString());
        page = await (await page.Follow("Correct a date")).Form("Which date").Fill("Which date", "EffectiveOn").Fill("The right day", "4 Mar 2022").Submit("Show what moves");
        page = await page.Form("Confirm the change").Fill("Why is the date corrected?", "CBP's letter.").Submit("Confirm the change");
        Assert.That(page.Banner, Is.EqualTo("The date is corrected and the deadlines follow it."), page.ToString());
        Assert.That(page.Text, Does.Contain("recorded as 3 Mar 2022 before"));
    }

    [Test]
    public async Task A_deadline_that_only_opens_otherwise_says_from_when_it_can_be_done()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Mark(app, Testing.GivenRight.Record("BRIGHTWAVE", "9000001", new(2016, 11, 3)));
        await app.Door(Cast.Lin).Do(new Application.Recordations.TakeOverRecordation(CaseId.New(), id, "TMK 17-00001", new(2017, 3, 1), null));
        var form = (await (await app.As(Cast.Lin)).Get(Links.RightEvents(id))).Form("What happened");
        var page = await form.Fill("What happened", nameof(RightEventKind.SectionEightNineAccepted)).Fill("On", "20 Nov 2026").Fill("Until", "3 Nov 2036").Submit("Add a fact");
        Assert.That(page.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("Recordation renewal", StringComparison.Ordinal)).QuerySelectorAll("td").Last().TextContent, Does.Contain("can be done from 20 Nov 2026"), page.ToString());
    }

    [Test]
    public async Task Of_two_licences_that_end_on_one_day_only_the_one_chosen_is_taken_back()
    {
        await using var app = await WebApp.Start();
        var (id, end) = (await Mark(app), new DateOnly(2027, 12, 31));
        await app.Door(Cast.Lin).Do(new TellFact(id, 1, RightEventKind.LicenceEnds, end, Note: "Invented Works Co."));
        await app.Door(Cast.Lin).Do(new TellFact(id, 2, RightEventKind.LicenceEnds, end, Note: "Invented Mills Co."));
        var page = await (await (await app.As(Cast.Lin)).Get(Links.RightEvents(id))).Form("Take back").Fill("Reason", "Of another mark.").Submit("Take back");
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That(page.Text, Does.Contain("Invented Mills Co.").And.Not.Contain("Invented Works Co."), page.ToString());
    }

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static async Task<RightId> Mark(WebApp app)
    {
        var id = RightId.New();
        await app.Door(Cast.Lin).Do(new AddTrademark(id, Cast.Bright, new() { Mark = "FOURFOLD", Number = "9,000,004", RegisteredOn = new(2021, 8, 31), Owners = [new() { Name = "Fourfold Goods Co., Ltd." }], Classes = [new() { Number = "9", Goods = "Cases" }] }));
        return id;
    }
}
