using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>Goods at the border from the notice to the end, in process, and so without script.</summary>
public sealed class EnforcementTests
{
    [Test]
    public async Task A_detention_goes_from_its_notice_to_the_docket_the_answer_the_seizure_and_the_list()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var right = await Right(app);
        var page = await (await lin.Get(Links.Right(right))).Follow("Enter a detention");
        page = await page.Form("Number of the notice").Submit("Show what follows");
        Assert.That(page.Codes, Is.EqualTo(new[] { "border-day-missing" }), page.ToString());
        page = await page.Form("Number of the notice").Fill("Number of the notice", "DN-2704-90001").Fill("Port", "Los Angeles, CA").Fill("CBP holds them to be", "Counterfeit or pirated")
            .Fill("Presented for examination", "2 Nov 2026").Fill("Detention notice", "9 Nov 2026").Attach("CBP's notice", "notice.pdf", Samples.Pdf()).Submit("Show what follows");
        Assert.That(page.Text, Does.Contain("Importer's answer").And.Contain("19 Nov 2026").And.Contain("Nothing is saved yet"), page.ToString());
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That((page.Heading, page.Banner), Is.EqualTo(("Detention B-1001", "The goods are entered and their deadlines stand in the docket.")), page.ToString());
        Assert.That(page.Text, Does.Contain("notice.pdf").And.Contain("2 Dec 2026"), "the end of the detention");
        Assert.That((await (await page.Follow("Thu 19 Nov 2026")).Follow("B-1001")).Heading, Is.EqualTo("Detention B-1001"), "why this date leads to the goods");

        page = await (await page.Follow("Enter the answer")).Form("Notice answered").Fill("Notice answered", "18 Nov 2026").Submit("Enter the answer");
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That(page.Banner, Is.EqualTo("The answer is entered and its deadline is met."), page.ToString());

        page = await page.Follow("CBP seized these goods");
        Assert.That(page.Field("Port"), Is.EqualTo("Los Angeles, CA"), page.ToString());
        page = await page.Form("Port").Fill("Seized", "20 Nov 2026").Fill("Seizure notice to the owner", "20 Nov 2026").Submit("Show what follows");
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That(page.Heading, Is.EqualTo("Seizure B-1002"), page.ToString());
        page = await page.Follow("B-1001");
        Assert.That((page.Fact("How it ended"), page.Fact("Ended with the seizure")), Is.EqualTo(("Seized", "B-1002")), page.ToString());

        page = await (await lin.Get(Links.Home)).Follow("Border");
        Assert.That(page.Text, Does.Contain("B-1001").And.Contain("B-1002").And.Contain("Owner's consent to another disposition"), page.ToString());
    }

    [Test]
    public async Task A_corrected_day_asks_why_and_a_withdrawn_entry_stays_readable()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Right(await Right(app)))).Follow("Enter a detention");
        page = await page.Form("Port").Fill("Detention notice", "9 Nov 2026").Submit("Show what follows");
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        page = await (await page.Follow("Add or correct")).Form("Port").Fill("Detention notice", "10 Nov 2026").Submit("Show what follows");
        Assert.That(page.Text, Does.Contain("20 Nov 2026").And.Contain("19 Nov 2026"), page.ToString());
        page = await page.Form("Confirm the change").Fill("Why is the date corrected?", "The stamp says the 10th.").Submit("Confirm the change");
        Assert.That(page.Fact("Detention notice"), Does.StartWith("Tue 10 Nov 2026"), page.ToString());
        page = await (await page.Follow("Withdraw the entry")).Form("Why the entry was a mistake").Fill("Why the entry was a mistake", "Entered for the wrong mark.").Submit("Withdraw the entry");
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That(page.Text, Does.Contain("This entry was withdrawn").And.Contain("Entered for the wrong mark.").And.Not.Contain("Add or correct"), page.ToString());
    }

    private static async Task<RightId> Right(WebApp app)
    {
        await app.Door(Cast.Lin).Do(DemoRights.Further(41, "TIDEGLASS", null, Cast.Bright, new(2021, 3, 1), null));
        return Cast.Right(41);
    }
}
