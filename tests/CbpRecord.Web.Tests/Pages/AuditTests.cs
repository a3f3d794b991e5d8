using System.Net;
using CbpRecord.Application.Clients;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

public sealed class AuditTests
{
    [Test]
    public async Task An_act_shows_who_did_what_and_each_field_it_changed()
    {
        await using var app = await WebApp.Start();
        var id = ClientId.New();
        await app.Door(Cast.Lin).Do(new AddClient(id, "DAWN", "Dawn Lamps Ltd.", null, Language.Chinese));
        var dana = await app.As(Cast.Dana);
        var list = await dana.Get(Links.With(Links.Audit, ("type", "AddClient"), ("who", "Lin")));
        Assert.That(list.Rows(), Has.Count.EqualTo(1));
        var act = await list.Follow(list.Rows()[0][0]);
        Assert.Multiple(() =>
        {
            Assert.That(act.Text, Does.Contain("Lin Yue").And.Contain("Dawn Lamps Ltd."));
            Assert.That(act.Fact("About"), Is.EqualTo(id.ToString()));
        });
    }

    [Test]
    public async Task A_wrong_password_leaves_an_act_with_its_code_and_never_the_password()
    {
        await using var app = await WebApp.Start();
        await (await app.Visit().Get(Links.SignIn)).Form("Sign in").Fill("E-mail address", Cast.Lin.Email).Fill("Password", "hunter2 hunter2").Submit("Sign in");
        var list = await (await app.As(Cast.Dana)).Get(Links.With(Links.Audit, ("type", "SignIn"), ("outcome", "Refused")));
        Assert.Multiple(() =>
        {
            Assert.That(list.Text, Does.Contain("sign-in-wrong"));
            Assert.That(list.Html, Does.Not.Contain("hunter2"));
        });
    }

    [Test]
    public async Task Staff_may_not_read_the_trail()
    {
        await using var app = await WebApp.Start();
        var page = await (await app.As(Cast.Lin)).Get(Links.Audit);
        Assert.That((page.Status, page.Heading), Is.EqualTo((HttpStatusCode.Forbidden, "Your account may not do this")));
    }

    [Test]
    public async Task A_day_of_the_filter_is_a_day_in_Washington_and_an_ambiguous_one_is_asked()
    {
        await using var app = await WebApp.Start(new DateOnly(2026, 11, 23));
        var dana = await app.As(Cast.Dana);
        Assert.That((await dana.Get(Links.With(Links.Audit, ("from", "23 Nov 2026"), ("to", "2026-11-23")))).Rows(), Is.Not.Empty);
        Assert.That((await dana.Get(Links.With(Links.Audit, ("from", "24 Nov 2026")))).Rows(), Is.Empty);
        Assert.That((await dana.Get(Links.With(Links.Audit, ("from", "3/4/2026")))).Codes, Is.EqualTo(new[] { "date-ambiguous" }));
    }

    [Test]
    public async Task A_lead_checks_the_trail_and_reads_its_head()
    {
        await using var app = await WebApp.Start();
        var dana = await app.As(Cast.Dana);
        var page = await (await dana.Get(Links.Audit)).Follow("Check the trail");
        var whole = await page.Form("Check now").Submit("Check now");
        var never = await whole.Form("Check now").Fill("Head published earlier", new string('0', 63) + "1").Submit("Check now");
        Assert.Multiple(async () =>
        {
            Assert.That(whole.Banner, Does.Contain("The trail is whole."));
            Assert.That(whole.Fact("Head now"), Has.Length.EqualTo(64));
            Assert.That(never.Text, Does.Contain("The trail does not hold.").And.Contain("The head that was published is not in the trail"));
            Assert.That((await (await app.As(Cast.Lin)).Get(Links.VerifyTrail)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        });
    }
}
