using System.Net;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>Who looks after what, and who is away, walked in process and so without script.</summary>
public sealed class TeamTests
{
    [Test]
    public async Task Rights_chosen_in_the_list_are_given_to_three_people()
    {
        await using var app = await WebApp.Start();
        var right = await CaseSamples.Mark(app);
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Rights)).Form("Say who looks after them").Submit("Say who looks after them");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound), "none was chosen");
        page = await lin.Get(Links.CaretakersOf(right));
        page = await page.Form("Backup").Fill("Backup", "Zhou Wei").Submit("Save");
        Assert.That((page.Status, page.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "responsible-missing" })));
        page = await page.Form("Backup").Fill("Responsible", "Lin Yue").Fill("Supervisor", "Dana Whitfield").Submit("Save");
        Assert.That(page.Banner, Is.EqualTo("The change is saved. Reminders follow it from now on."));
        Assert.That(page.Fact("Responsible"), Is.EqualTo("Lin Yue · Backup Zhou Wei · Supervisor Dana Whitfield Change"));
    }

    [Test]
    public async Task A_client_has_caretakers_for_what_comes_in()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Mark(app);
        var page = await (await (await app.As(Cast.Lin)).Get(Links.Client(Cast.Bright))).Follow("Who looks after new rights");
        page = await page.Form("Backup").Fill("Responsible", "Lin Yue").Fill("Backup", "Zhou Wei").Choose("Also give them the rights of this client that nobody looks after (up to 500 at once)").Submit("Save");
        Assert.That(page.Banner, Is.EqualTo("The change is saved. Rights given to them that nobody looked after: 1."));
    }

    [Test]
    public async Task An_absence_is_entered_seen_and_taken_back()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Profile)).Follow("Absences");
        page = await page.Form("First day away").Fill("First day away", "21 Dec 2026").Fill("Last day away", "20 Dec 2026").Submit("Enter an absence");
        Assert.That(page.Codes, Is.EqualTo(new[] { "absence-ends-first" }));
        page = await page.Form("First day away").Fill("Last day away", "4 Jan 2027").Fill("Reason", "Winter holiday").Submit("Enter an absence");
        Assert.That(page.Banner, Is.EqualTo("The absence is kept."));
        Assert.That(page.Rows()[0].Take(4), Is.EqualTo(new[] { "Lin Yue", "21 Dec 2026 through 4 Jan 2027", "To come", "Winter holiday" }));
        page = await page.Form("Take back").Submit("Take back");
        Assert.That((page.Banner, page.Rows().Count), Is.EqualTo(("The absence is taken back.", 0)));
        Assert.That((await (await app.As(Cast.Guo)).Get(Links.Absences)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
