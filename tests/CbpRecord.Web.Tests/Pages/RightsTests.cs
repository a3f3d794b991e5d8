using System.Net;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The pages of the rights, walked in process and so without script.</summary>
public sealed class RightsTests
{
    [Test]
    public async Task A_trademark_is_added_by_form_shown_and_found_in_the_list()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await (await (await lin.Get(Links.AddRights)).Follow("Add a trademark")).Form("Mark").Fill("Mark", "FOURFOLD").Fill("Registration number", "9,000,004")
            .Fill("Registered", "31 Aug 2021").Fill("Client", Cast.Bright.ToString()).Fill("Class", "9").Fill("Goods or services", "Cases for telephones")
            .Fill("Owner's name", "Fourfold Goods Co., Ltd.").Submit("Save");
        Assert.Multiple(() =>
        {
            Assert.That((page.Heading, page.Banner), Is.EqualTo(("FOURFOLD", "The right is added.")), page.ToString());
            Assert.That(page.Text, Does.Contain("Fourfold Goods Co., Ltd.").And.Contain("Cases for telephones").And.Contain("009"));
            Assert.That(page.Fact("Registered"), Does.StartWith("31 Aug 2021").And.Contain("typed on"));
            Assert.That(page.Has("Open a recordation"));
        });
        var found = await lin.Get(Links.With(Links.Rights, ("kind", RightKind.Trademark)));
        Assert.That(found.Rows(), Has.One.Matches<IReadOnlyList<string>>(r => r[1].Contains("FOURFOLD", StringComparison.Ordinal)), found.ToString() + found.Text);
        Assert.That((await lin.Get(Links.With(Links.Rights, ("kind", RightKind.Patent)))).Text, Does.Contain("No right matches this filter."));
    }

    [Test]
    public async Task A_registration_whose_declaration_of_use_was_missed_is_not_called_recordable()
    {
        await using var app = await WebApp.Start();
        var (lapsed, current) = (RightId.New(), RightId.New());
        await app.Door(Cast.Lin).Do(new AddTrademark(lapsed, Cast.Bright, SampleRights.Fourfold with { Number = "9,000,012", SerialNumber = "99/000,012", RegisteredOn = new(2019, 1, 9) }));
        await app.Door(Cast.Lin).Do(new AddTrademark(current, Cast.Bright, SampleRights.Fourfold));
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get(Links.Right(lapsed));
        Assert.Multiple(() =>
        {
            Assert.That(page.Text, Does.Contain("Section 8 declaration: the last day of all was 9 Jul 2025").And.Not.Contain("Nothing known of this right").And.Not.Contain("Recordable today"));
            Assert.That(page.Document.QuerySelectorAll("[data-code=missed]"), Has.Length.EqualTo(1));
        });
        Assert.That((await lin.Get(Links.Right(current))).Text, Does.Contain("Recordable today").And.Not.Contain("The registration may be gone"));
        Assert.That((await lin.In("zh-Hans").Get(Links.Right(lapsed))).Text, Does.Contain("第8条使用声明：最后期限2025年7月9日已过"));
    }

    [Test]
    public async Task A_trademark_is_added_in_Chinese()
    {
        await using var app = await WebApp.Start();
        var lin = (await app.As(Cast.Lin)).In("zh-Hans");
        var page = await (await lin.Get(Links.AddRight(RightKind.Trademark))).Form("商标").Fill("商标", "FOURFOLD").Fill("商标中文形式", "四叠").Fill("注册号", "9,000,004")
            .Fill("所有人名称", "Fourfold Goods Co., Ltd.").Submit("保存");
        Assert.Multiple(() =>
        {
            Assert.That((page.Heading, page.Banner, page.Language), Is.EqualTo(("FOURFOLD", "权利已添加。", "zh-Hans")), page.ToString());
            Assert.That(page.Text, Does.Contain("四叠").And.Contain("尚无客户"));
        });
    }

    [Test]
    public async Task A_mark_that_cannot_be_added_says_why_and_keeps_what_was_typed()
    {
        await using var app = await WebApp.Start();
        var page = await (await (await app.As(Cast.Lin)).Get(Links.AddRight(RightKind.Trademark))).Form("Mark").Fill("Mark", "FOURFOLD")
            .Fill("Registration number", "97123456").Fill("Class", "99").Fill("Goods or services", "Cases").Submit("Save");
        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(page.Codes, Is.EquivalentTo(new[] { "registration-number-is-serial", "class-unreadable", "right-owner-missing" }));
            Assert.That((page.Field("Mark"), page.Field("Registration number"), page.Field("Class"), page.Field("Goods or services")), Is.EqualTo(("FOURFOLD", "97123456", "99", "Cases")));
            Assert.That(page.Document.QuerySelectorAll("[aria-invalid=true]"), Has.Length.EqualTo(3));
        });
    }

    [Test]
    public async Task A_change_keeps_the_rows_that_were_there()
    {
        await using var app = await WebApp.Start();
        var id = await Work(app, Cast.Bright);
        var lin = await app.As(Cast.Lin);
        var page = await (await (await lin.Get(Links.Right(id))).Follow("Change the values")).Form("Title").Fill("Title", "Lantern Songs").Submit("Save");
        Assert.That((page.Heading, page.Banner), Is.EqualTo(("Lantern Songs", "The change is saved.")), page.ToString());
        Assert.That(page.Text, Does.Contain("Lantern Works Co., Ltd.").And.Contain("Li Example"));
    }

    [Test]
    public async Task Another_clients_right_is_not_found()
    {
        await using var app = await WebApp.Start();
        var (theirs, own) = (await Work(app, Cast.Harbor), await Work(app, Cast.Bright, "VA 2-999-002"));
        var guo = await app.As(Cast.Guo);
        Assert.That((await guo.Get(Links.Right(theirs))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await guo.Get(Links.Right(own))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await guo.Get(Links.Rights)).Rows(), Has.Count.EqualTo(1));
    }

    [TestCase("en", "exclusion order of the International Trade Commission")]
    [TestCase("zh-Hans", "国际贸易委员会（ITC）的排除令")]
    public async Task A_patent_is_kept_as_not_recordable_with_its_route(string language, string route)
    {
        await using var app = await WebApp.Start();
        var id = RightId.New();
        await app.Door(Cast.Lin).Do(new AddPatent(id, Cast.Bright, new() { Title = "Folding lamp", Number = "D1,012,345", Owners = [new() { Name = "Lantern Works Co., Ltd." }] }));
        var page = await (await app.As(Cast.Lin)).In(language).Get(Links.Right(id));
        Assert.Multiple(() =>
        {
            Assert.That(page.Text, Does.Contain(route));
            Assert.That(page.Document.QuerySelector("[data-code=patent-not-recordable]"), Is.Not.Null);
            Assert.That(page.Document.QuerySelector($"a[href='{Links.OpenRecordation(id)}']"), Is.Null);
        });
    }

    [Test]
    public async Task A_right_is_given_to_a_client_and_a_fact_is_told_and_taken_back()
    {
        await using var app = await WebApp.Start();
        var id = await Work(app, null);
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.AssignRight(id))).Form("Client").Submit("Assign");
        Assert.That(page.Codes, Is.EqualTo(new[] { "client-missing" }));
        page = await page.Form("Client").Fill("Client", Cast.Bright.ToString()).Submit("Assign");
        Assert.That(page.Banner, Is.EqualTo("The right is assigned."), page.ToString());
        page = await (await page.Follow("Dated facts")).Form("What happened").Fill("What happened", nameof(RightEventKind.AuthorDied)).Fill("On", "2 Mar 2024").Submit("Add a fact");
        Assert.That(page.Text, Does.Contain("31 Dec 2094"), "the copyright's end is shown before anything is kept");
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That((page.Banner, page.Text.Contains("2 Mar 2024", StringComparison.Ordinal)), Is.EqualTo(("The fact is kept and the deadlines follow it.", true)), page.ToString());
        page = await page.Form("Take back").Submit("Take back");
        Assert.That(page.Codes, Is.EqualTo(new[] { "fact-reason-missing" }), page.ToString());
    }

    private static async Task<RightId> Work(WebApp app, ClientId? client, string number = "VA 2-999-001")
    {
        var id = RightId.New();
        await app.Door(Cast.Lin).Do(new AddCopyright(id, client, new()
        {
            Title = "Lantern Song", Number = number, RegisteredOn = new(2020, 2, 29), CreatedYear = 2019,
            Authors = [new() { Name = "Li Example" }], Owners = [new() { Name = "Lantern Works Co., Ltd.", Country = "CN" }],
        }));
        return id;
    }
}
