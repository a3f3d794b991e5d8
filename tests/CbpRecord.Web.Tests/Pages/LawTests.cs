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
    public async Task The_rail_leads_to_the_law_for_staff() => Assert.That((await (await app.As(Cast.Lin)).Get(Links.Docket)).Has("Law"));

    [GeneratedRegex(@"""((?:5|15|17|19|35) (?:CFR|USC) \d[^""{}]*)""")] private static partial Regex Citation();
    [GeneratedRegex(@"<law-cite text=""([^""@]+)""")] private static partial Regex CitedOnPage();
}
