using System.Text.RegularExpressions;
using CbpRecord.Application.Law;
using CbpRecord.Domain.Law;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The law page: everything the product reckons by, each row findable, each citation leading somewhere.</summary>
public sealed partial class LawTests
{
    private static WebApp app = default!;

    [OneTimeSetUp]
    public async Task Open() => app = await WebApp.Start();

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    [Test]
    public async Task The_page_lists_every_rule_reading_fee_holiday_and_convention_with_an_address_of_its_own()
    {
        var page = await (await app.As(Cast.Lin)).Get(Links.LawPage);
        Assert.Multiple(() =>
        {
            Assert.That(RuleBook.All.Where(r => page.Document.GetElementById(r.Id.ToLowerInvariant()) is null).Select(r => r.Id), Is.Empty);
            Assert.That(ReadingBook.All.Where(r => page.Document.GetElementById($"reading-{r.Id.ToLowerInvariant()}") is null).Select(r => r.Id), Is.Empty);
            Assert.That(ConventionBook.All.Where(c => page.Document.GetElementById(c.Id.ToLowerInvariant()) is null).Select(c => c.Id), Is.Empty);
            Assert.That(page.Has($"Paragraph by paragraph {ParagraphBook.All.Count}"));
            Assert.That(page.Rows("Fees"), Has.Count.EqualTo(FeeSchedule.Published.Rows.Count));
            Assert.That(page.Rows("Days off in 2026"), Has.Count.EqualTo(FederalHolidays.In(2026).Count));
            Assert.That(page.Rows("Rules").Single(r => r[0].StartsWith("R6 ", StringComparison.Ordinal))[2], Does.Contain("19 CFR 133.4(b), 133.7(a)").And.Contain("Verified").And.Contain("iprr.cbp.gov says 90 days after expiry"));
        });
    }

    [TestCase(2025, "Inauguration Day", "The USPTO only")]
    [TestCase(2027, "New Year's Day for 1 Jan 2028", "All federal offices")]
    public async Task The_days_off_of_a_year_can_be_chosen(int year, string holiday, string closed)
    {
        var page = await (await app.As(Cast.Lin)).Get(Links.With(Links.LawPage, ("year", year)));
        Assert.That(page.Rows($"Days off in {year}").Where(r => r[1] == holiday).Select(r => r[2]), Is.EqualTo(new[] { closed }));
    }

    [Test]
    public async Task A_year_out_of_range_is_refused_beside_its_field()
    {
        var page = await (await app.As(Cast.Lin)).Get(Links.With(Links.LawPage, ("year", 1776)));
        Assert.That(page.Codes, Is.EqualTo(new[] { "law-no-such-year" }));
    }

    [Test]
    public async Task A_citation_narrows_the_page_to_what_cites_it()
    {
        var page = await (await app.As(Cast.Lin)).Get(Links.Law("19 CFR 133.7"));
        Assert.That(page.Rows("Rules").Select(r => r[0].Split(' ')[0]), Is.EqualTo(new[] { "R6", "R7", "R8", "R17", "F1" }));
        Assert.That(page.Document.GetElementById("fee-trademark-renewal"), Is.Not.Null);
        Assert.That(page.Document.GetElementById("fee-section-8"), Is.Null);
    }

    private static IEnumerable<string> Cited => Sources.Of("*.cs").SelectMany(f => Citation().Matches(f.Text)).Select(m => m.Groups[1].Value)
        .Concat(Sources.Of("*.cshtml").SelectMany(f => CitedOnPage().Matches(f.Text)).Select(m => m.Groups[1].Value)).Distinct();

    [Test]
    public async Task Every_citation_that_the_product_shows_leads_to_a_row_of_the_law()
    {
        var lin = app.Door(Cast.Lin);
        var lost = new List<string>();
        foreach (var cites in Cited)
            if ((await lin.Do(new ShowLaw(cites))).Found == 0) lost.Add(cites);
        Assert.That(Cited.Count(), Is.GreaterThan(80));
        Assert.That(lost, Is.Empty);
    }

    [Test]
    public async Task An_attorney_sees_what_a_reading_moves_before_it_is_confirmed()
    {
        await using var own = await WebApp.Start();
        await CaseSamples.Open(own);
        var dana = await own.As(Cast.Dana);
        var reading = await (await dana.Get(Links.LawPage)).Follow("C5 Anniversary of 29 February in a common year");
        var rehearsal = await Counted(dana, await reading.Form("See what would move").Choose("28 February for both").Submit("See what would move"));
        Assert.That(rehearsal.Has("Confirm the reading"));
        var refused = await rehearsal.Form("Confirm the reading").Submit("Confirm the reading");
        Assert.That(refused.Codes, Is.EqualTo(new[] { "law-reason-missing" }));
        var confirmed = await refused.Form("Confirm the reading").Fill("Why, and on whose word", "TMEP 310 by analogy").Submit("Confirm the reading");
        Assert.That(confirmed.Banner, Does.StartWith("Confirmed."));
        Assert.That((await Counted(dana, confirmed)).Text, Does.Contain("Every deadline is in step."));
        Assert.That((await dana.Get(Links.LawPage)).Rows("Readings").Single(r => r[0].StartsWith("C5", StringComparison.Ordinal))[2], Does.StartWith("Dana Whitfield").And.EndsWith("TMEP 310 by analogy"));
    }

    [Test]
    public async Task A_closure_day_is_entered_rehearsed_and_shown_with_its_offices()
    {
        await using var own = await WebApp.Start();
        var dana = await own.As(Cast.Dana);
        var form = await (await dana.Get(Links.LawPage)).Follow("Add a closure day");
        var refused = await form.Form("Day").Submit("See what would move");
        Assert.That(refused.Codes, Is.EqualTo(new[] { "closure-day-missing", "law-reason-missing", "closure-notice-missing" }));
        var begun = await refused.Form("Day").Fill("Day", "2026-12-24").Fill("CBP", "false").Fill("What closed them", "Executive order").Fill("Notice", "Order of 1 Dec 2026").Submit("See what would move");
        await Counted(dana, await (await Counted(dana, begun)).Form("Confirm the closure day").Submit("Confirm the closure day"));
        var row = (await dana.Get(Links.LawPage)).Rows("Days closed by order").Single();
        Assert.That(row.Take(4), Is.EqualTo(new[] { "Thu 24 Dec 2026", "USPTO, Copyright Office", "Executive order", "Order of 1 Dec 2026" }));
    }

    [Test]
    public async Task Staff_read_the_law_and_change_none_of_it()
    {
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get(Links.ChooseReading("A1"))).Has("See what would move"), Is.False);
        Assert.That((await lin.Get(Links.AddClosure)).Status, Is.EqualTo(System.Net.HttpStatusCode.Forbidden));
        Assert.That((await lin.Get(Links.ChooseReading("A99"))).Status, Is.EqualTo(System.Net.HttpStatusCode.NotFound));
    }

    /// <summary>Looks again, as the page's script does, until it no longer asks.</summary>
    private static async Task<Page> Counted(Visitor visitor, Page page)
    {
        for (var looked = 0; page.Document.QuerySelector("[data-progress]") is not null; looked++)
        {
            Assert.That(looked, Is.LessThan(300), "the errand came to its end");
            await Task.Delay(100);
            page = await visitor.Get(page.Path);
        }
        return page;
    }

    [Test]
    public async Task The_rail_leads_to_the_law_for_staff() => Assert.That((await (await app.As(Cast.Lin)).Get(Links.Docket)).Has("Law"));

    [GeneratedRegex(@"""((?:5|15|17|19|35) (?:CFR|USC) \d[^""{}]*)""")] private static partial Regex Citation();
    [GeneratedRegex(@"<law-cite text=""([^""@]+)""")] private static partial Regex CitedOnPage();
}
