using System.Net;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

public sealed class ClientTests
{
    [Test]
    public async Task A_client_is_added_renamed_and_found_in_the_list()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Clients)).Follow("Add a client");
        page = await page.Form("Code").Fill("Code", "dawn").Fill("Name", "Dawn Lamps Ltd.").Fill("Chinese name", "晨光灯具有限公司").Submit("Add a client");
        Assert.That((page.Heading, page.Banner), Is.EqualTo(("Dawn Lamps Ltd.", "The client is added.")));
        page = await page.Follow("Change names and language");
        page = await page.Form("Name").Fill("Name", "Dawn Lighting Ltd.").Submit("Save");
        Assert.That((page.Heading, page.Banner), Is.EqualTo(("Dawn Lighting Ltd.", "The change is saved.")));
        var rows = (await lin.Get(Links.Clients)).Rows();
        Assert.That(rows, Has.One.Matches<IReadOnlyList<string>>(r => r[0] == "DAWN" && r[1] == "Dawn Lighting Ltd."));
    }

    [TestCase("", "Dawn", "client-code-malformed")]
    [TestCase("DAWN", "", "client-name-missing")]
    [TestCase("BRIGHT", "Another", "client-code-taken")]
    public async Task A_client_that_cannot_be_added_says_why_and_keeps_what_was_typed(string code, string name, string refusal)
    {
        await using var app = await WebApp.Start();
        var page = await (await (await app.As(Cast.Lin)).Get(Links.AddClient)).Form("Code").Fill("Code", code).Fill("Name", name).Fill("Chinese name", "晨光").Submit("Add a client");
        Assert.Multiple(() =>
        {
            Assert.That((page.Status, page.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { refusal })));
            Assert.That((page.Field("Code"), page.Field("Name"), page.Field("Chinese name")), Is.EqualTo((code, name, "晨光")));
            Assert.That(page.Document.QuerySelectorAll("[aria-invalid=true]"), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task Two_who_edit_at_once_do_not_overwrite_each_other()
    {
        await using var app = await WebApp.Start();
        var (lin, zhou) = (await app.As(Cast.Lin), await app.As(Cast.Zhou));
        var hers = await lin.Get(Links.EditClient(Cast.Bright));
        var his = await zhou.Get(Links.EditClient(Cast.Bright));
        await hers.Form("Name").Fill("Name", "Brightwave One").Submit("Save");
        var clash = await his.Form("Name").Fill("Name", "Brightwave Two").Submit("Save");
        Assert.That((clash.Codes, clash.Field("Name")), Is.EqualTo((new[] { "changed-meanwhile" }, "Brightwave Two")));
    }

    [Test]
    public async Task Out_of_sight_is_not_found()
    {
        await using var app = await WebApp.Start();
        var guo = await app.As(Cast.Guo);
        Assert.That((await guo.Get(Links.Client(Cast.Harbor))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await guo.Get(Links.Client(Cast.Bright))).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await guo.Get(Links.Clients)).Rows().Select(r => r[0]), Is.EqualTo(new[] { "BRIGHT" }));
    }

    [Test]
    public async Task A_lead_adds_a_contact_whose_first_password_is_shown_once_and_works()
    {
        await using var app = await WebApp.Start();
        var dana = await app.As(Cast.Dana);
        var page = await (await dana.Get(Links.Client(Cast.Harbor))).Follow("Add a contact");
        page = await page.Form("Name").Fill("Name", "Mei Tan").Fill("E-mail address", "mei@harborhome.example").Submit("Add a person");
        var password = page.Document.QuerySelector("#first-password")!.TextContent;
        Assert.That((await dana.Get(Links.People)).Html, Does.Not.Contain(password));
        var mei = await (await app.Visit().Get(Links.SignIn)).Form("Sign in").Fill("E-mail address", "mei@harborhome.example").Fill("Password", password).Submit("Sign in");
        Assert.That(mei.Html, Does.Contain("Mei Tan"));
    }

    [Test]
    public async Task Staff_may_not_manage_people_and_are_told_so()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get(Links.People)).Has("Add a person"), Is.False);
        var refused = await (await lin.Get(Links.AddPerson)).Form("Name").Fill("Name", "X").Fill("E-mail address", "x@firm.example").Submit("Add a person");
        Assert.That((refused.Status, refused.Heading), Is.EqualTo((HttpStatusCode.Forbidden, "Your account may not do this")));
    }

    [Test]
    public async Task The_last_lead_cannot_be_switched_off()
    {
        await using var app = await WebApp.Start();
        var answer = await app.Door(Cast.Dana).Send(new SwitchPerson(Cast.Dana.Id, On: false));
        Assert.That(answer.Errors.Select(e => e.Code), Is.EqualTo(new[] { "last-lead" }));
    }
}
