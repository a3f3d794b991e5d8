using System.Globalization;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The docket by day, week, right, client and person, by month and by year: one total, and every count leads to its rows.</summary>
public sealed class DocketViewsTests
{
    private WebApp app = default!;

    [OneTimeSetUp]
    public async Task Open()
    {
        app = await WebApp.Start();
        await CaseSamples.Open(app);
    }

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    [TestCase("Day")]
    [TestCase("Week")]
    [TestCase("Right")]
    [TestCase("Client")]
    [TestCase("Person")]
    public async Task Each_heading_says_how_many_it_has_and_opens_to_them(string group)
    {
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get($"{Links.Docket}?state=All&group={group}");
        var heads = page.Document.QuerySelectorAll("tr.group").Select(h => (Href: h.QuerySelector("a")!.GetAttribute("href")!, Count: Number(h.QuerySelector(".count")!.TextContent))).ToList();
        Assert.That(heads.Sum(h => h.Count), Is.EqualTo(Number(page.Document.QuerySelector(".pager")!.TextContent)).And.GreaterThan(3));
        foreach (var (href, count) in heads.Take(3))
            Assert.That((await lin.Get(href)).Rows().Count, Is.EqualTo(count), href);
    }

    [Test]
    public async Task The_rail_opens_the_docket_at_today_and_what_stands_before_is_counted_above_it()
    {
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Rights)).Follow("Docket");
        var reaches = page.Document.QuerySelectorAll("nav.views[aria-label='How near'] a").ToDictionary(a => a.TextContent.Split(' ')[0], a => (Href: a.GetAttribute("href")!, Here: a.HasAttribute("aria-current"), Count: a.QuerySelector(".count")));
        Assert.Multiple(() =>
        {
            Assert.That(page.Path, Does.Match(@"^/docket\?from=\d{4}-\d\d-\d\d$"));
            Assert.That(reaches.Where(r => r.Value.Here).Select(r => r.Key), Is.EqualTo(new[] { "From" }));
            Assert.That(page.Rows().Select(r => r[4]), Has.None.StartsWith("Past").And.None.StartsWith("Overdue"));
        });
        foreach (var (href, _, count) in reaches.Values.Where(r => r.Count is not null))
            Assert.That((await lin.Get(href)).Rows(), Has.Count.EqualTo(Number(count!.TextContent)), href);
        Assert.That(reaches["Every"].Href, Is.EqualTo(Links.Docket));
    }

    [Test]
    public async Task The_month_and_the_year_add_up_to_the_list()
    {
        var lin = await app.As(Cast.Lin);
        var year = await lin.Get("/docket/year?year=2030&state=All");
        var list = await lin.Get(year.Document.QuerySelector(".total a")!.GetAttribute("href")!);
        var total = Number(list.Document.QuerySelector(".pager")!.TextContent);
        var days = year.Document.QuerySelectorAll(".heat td a").Select(a => Number(a.QuerySelector(".visually-hidden")!.TextContent)).Sum();
        var months = year.Document.QuerySelectorAll(".heat caption").Select(c => (Href: c.QuerySelector("a")!.GetAttribute("href")!, Count: Number(c.QuerySelector(".count")!.TextContent))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(total, Is.GreaterThan(0));
            Assert.That(days, Is.EqualTo(total));
            Assert.That(months, Has.Count.EqualTo(12));
            Assert.That(months.Sum(m => m.Count), Is.EqualTo(total));
        });
        var (href, count) = months.First(m => m.Count > 0);
        var month = await lin.Get(href);
        var cells = month.Document.QuerySelectorAll(".calendar td a.figure-link").ToList();
        var named = month.Document.QuerySelectorAll(".calendar .entries a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.That(cells.Sum(c => Number(c.TextContent)), Is.EqualTo(count));
        Assert.That(named, Is.Not.Empty.And.All.StartWith($"{Links.Docket}/"), "the first of each day stand in it by name");
        var day = await lin.Get(cells[0].GetAttribute("href")!);
        Assert.That(day.Rows().Count, Is.EqualTo(Number(cells[0].TextContent)));
        Assert.That(day.Path, Does.Contain("state=All"), "the filter goes along");
    }

    [Test]
    public async Task The_month_and_the_year_lead_back_to_the_list_as_it_was_grouped()
    {
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get($"{Links.Docket}?group=Client&state=All");
        foreach (var way in new[] { "Month", "Year", "List" })
        {
            page = await page.Follow(way);
            Assert.That(page.Path, Does.Contain("group=Client").And.Contain("state=All"), way);
        }
        Assert.That(page.Document.QuerySelectorAll("tr.group"), Is.Not.Empty);
        var overdue = page.Document.QuerySelector("nav.views[aria-label='How near'] a") ?? (await lin.Get($"{Links.Docket}?group=Client")).Document.QuerySelector("nav.views[aria-label='How near'] a")!;
        Assert.That(overdue.GetAttribute("href"), Does.Contain("group=Client"));
    }

    [TestCase("", "verified=false", "Only unverified dates.")]
    [TestCase("", "waiting=true", "Only where the client was asked and has not answered.")]
    [TestCase("", "unassigned=true", "Only where nobody is responsible.")]
    [TestCase("", "due-by=2026-12-02", "Only what is due, or stands, by 2 Dec 2026.")]
    [TestCase("/calendar", "verified=true", "Only verified dates.")]
    [TestCase("/year", "verified=false", "Only unverified dates.")]
    public async Task What_narrows_the_docket_without_a_field_is_said_and_taken_off_with_a_click(string way, string part, string words)
    {
        var page = await (await app.As(Cast.Lin)).Get($"{Links.Docket}{way}?client=BRIGHT&{part}");
        Assert.That(page.Document.QuerySelectorAll(".narrowed > span").Select(s => s.TextContent), Is.EqualTo(new[] { words }));
        page = await page.Follow("Show the others too");
        Assert.That((page.Document.QuerySelector(".narrowed"), page.Path), Is.EqualTo(((AngleSharp.Dom.IElement?)null, page.Path)));
        Assert.That(page.Path, Does.StartWith($"{Links.Docket}{way}").And.Contain("client=BRIGHT").And.Not.Contain(part));
    }

    [Test]
    public async Task Lists_name_a_client_as_the_reader_knows_it()
    {
        var lin = await app.As(Cast.Lin);
        foreach (var list in new[] { "/today?team=true", Links.Recordations })
        {
            Assert.That((await lin.In("en").Get(list)).Text, Does.Contain("Shenzhen Brightwave Electronics Co., Ltd."), list);
            Assert.That((await lin.In("zh-Hans").Get(list)).Text, Does.Contain("深圳市明波电子有限公司").And.Not.Contain("Shenzhen Brightwave Electronics Co., Ltd."), list);
        }
        lin.In("en");
    }

    [Test]
    public async Task A_date_that_was_read_only_once_is_marked_in_the_month_the_year_and_today()
    {
        var lin = await app.As(Cast.Lin);
        var year = await lin.Get("/docket/year?year=2030");
        var marked = year.Document.QuerySelectorAll(".heat td.once").ToList();
        Assert.That(marked, Is.Not.Empty);
        Assert.That(marked[0].TextContent, Does.Match(@"^\d+: \d+, \d+ unverified$"));
        var href = year.Document.QuerySelectorAll(".heat").First(m => m.QuerySelector("td.once") is not null).QuerySelector("caption a")!.GetAttribute("href")!;
        var month = await lin.Get(href);
        Assert.That(month.Document.QuerySelectorAll(".calendar .unverified").Sum(m => Number(m.TextContent)), Is.EqualTo((await lin.Get(month.Document.QuerySelector(".total a")!.GetAttribute("href")!)).Document.QuerySelectorAll("tbody .unverified").Length));
    }

    [Test]
    public async Task A_week_begins_on_Sunday_in_English_and_on_Monday_in_Chinese()
    {
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get("/docket/calendar?month=2026-12")).Document.QuerySelector(".calendar thead th")!.TextContent, Is.EqualTo("Sun"));
        var chinese = await lin.In("zh-Hans").Get("/docket/calendar?month=2026-12");
        Assert.Multiple(() =>
        {
            Assert.That(chinese.Document.QuerySelector(".calendar thead th")!.TextContent, Is.EqualTo("周一"));
            Assert.That(chinese.Heading, Is.EqualTo("期限管理表：2026年12月"));
            Assert.That(chinese.Document.QuerySelector(".calendar tbody td:not(.elsewhere) time")!.GetAttribute("datetime"), Is.EqualTo("2026-12-01"));
        });
    }

    [TestCase("/docket/calendar?month=2026-13")]
    [TestCase("/docket/calendar?month=9999-12")]
    [TestCase("/docket/year?year=99999")]
    [TestCase("/docket/year?year=then")]
    public async Task An_address_that_is_no_month_or_year_shows_this_one(string address)
    {
        var page = await (await app.As(Cast.Lin)).Get(address);
        Assert.That(page.Heading, Does.EndWith("2026"), page.ToString());
    }

    [Test]
    public async Task A_client_reads_the_day_in_Beijing_too()
    {
        var page = await (await app.As(Cast.Guo)).Get(Links.Docket);
        Assert.That(page.Document.QuerySelector("tbody th")!.TextContent, Does.Match(@"by the end of \d+ \w+ \d{4}, Beijing time"));
        Assert.That((await (await app.As(Cast.Lin)).Get(Links.Docket)).Text, Does.Not.Contain("Beijing"));
    }

    private static int Number(string text) => int.Parse(string.Concat(text.Where(c => c is >= '0' and <= '9')), CultureInfo.InvariantCulture);
}
