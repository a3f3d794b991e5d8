using System.Globalization;
using System.Net;
using CbpRecord.Application.Calendars;
using CbpRecord.Application.Offline;
using CbpRecord.Application.People;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

/// <summary>The second reading through the pages, and that nothing betrays the first to its reader.</summary>
public sealed class VerifyTests
{
    /// <summary>The first entry, and what the law makes of it.</summary>
    private static readonly DateOnly Canary = new(2019, 6, 12);
    private static readonly DateOnly[] Derived = [new(2025, 6, 12), new(2025, 12, 12), new(2029, 6, 12), new(2029, 12, 12), new(2029, 9, 10), new(2029, 9, 12)];

    [Test]
    public async Task A_date_is_read_a_second_time_by_another_person()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get(Links.Right(id))).Text, Does.Contain("Unverified"));
        var list = await lin.Get(Links.Verify);
        Assert.That((list.Text.Contains("You typed it first", StringComparison.Ordinal), list.Has("Next page")), Is.EqualTo((true, false)), "all of it stands on one page");
        var zhou = await app.As(Cast.Zhou);
        var page = await (await (await zhou.Get(Links.Docket)).Follow("Verify dates")).Form("Read this date").Submit("Read this date");
        Assert.That((page.Heading, Page.Has(page, "2019")), Is.EqualTo(("Second reading", false)), page.ToString());
        page = await page.Form("Registration date").Fill("Registration date", "12 Jun 2019").Submit("Enter the date");
        Assert.That((page.Banner, page.Fact("First reading")), Is.EqualTo(("The second reading is in.", "Wed 12 Jun 2019 Lin Yue")), page.ToString());
        Assert.That((await zhou.Get(Links.Right(id))).Text, Does.Not.Contain("Unverified"));
    }

    [Test]
    public async Task A_difference_is_settled_by_a_lead_after_its_effect_was_shown()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var page = await (await (await app.As(Cast.Zhou)).Get(Links.Verify)).Form("Read this date").Submit("Read this date");
        page = await page.Form("Registration date").Fill("Registration date", "21 Jun 2019").Submit("Enter the date");
        Assert.That(page.Text, Does.Contain("Under review").And.Contain("A lead looks at the document"));
        page = await (await app.As(Cast.Dana)).In("zh-Hans").Get(page.Path);
        Assert.That(page.Text, Does.Contain("复核中").And.Contain("2019年6月12日").And.Contain("2019年6月21日"));
        page = await (await app.As(Cast.Dana)).Get(page.Path);
        page = await page.Form("Settle").Choose("Second reading: 21 Jun 2019").Fill("Reason", "The certificate prints 21 June.").Submit("Settle");
        Assert.That(page.Text, Does.Contain("What this change does to the deadlines").And.Contain("21 Jun 2029"), page.ToString());
        page = await page.Form("Confirm the change").Submit("Confirm the change");
        Assert.That(page.Banner, Is.EqualTo("The difference is settled and the deadlines follow it."), page.ToString());
        Assert.That((await (await app.As(Cast.Lin)).Get(Links.Right(id))).Fact("Registered"), Does.StartWith("21 Jun 2019"));
    }

    [Test]
    public async Task Nothing_that_the_reader_can_open_betrays_the_first_entry()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var (dana, lin) = (await app.As(Cast.Dana), await app.As(Cast.Lin));
        await lin.Get(Links.Right(id));
        var ids = await Ids(app, id);
        var task = await (await dana.Get(Links.Verify)).Form("Read this date").Submit("Read this date");
        Assert.That(task.Heading, Is.EqualTo("Second reading"));
        var seen = new List<string>();
        foreach (var language in new[] { "en", "zh-Hans" })
            seen.AddRange(await Crawl(dana.In(language), [task.Path, .. Known(ids)]));
        Assert.That(seen, Has.Count.GreaterThan(120), "the crawl found the site");
        // The same walk by somebody who may see it finds the date, so the walk can find it.
        var found = await Leaks(lin.In("en"), [Links.Right(id), Links.Docket]);
        Assert.That(found, Is.Not.Empty);
        await (await dana.In("en").Get(task.Path)).Form("Registration date").Fill("Registration date", "12 Jun 2019").Submit("Enter the date");
        Assert.That((await dana.Get(Links.Right(id))).Fact("Registered"), Does.StartWith("12 Jun 2019"));
    }

    [Test]
    public async Task The_doors_without_a_sign_in_hide_it_as_the_pages_do()
    {
        await using var app = await WebApp.Start();
        var id = await Mark(app);
        var ids = await Ids(app, id);
        var feed = $"/calendar/{await app.Door(Cast.Dana).Do(new MakeFeed(FeedScope.All))}.ics";
        await app.Door(Cast.Dana).Do(new WriteOfflineDocket(new(2026, 11, 23)));
        using var stranger = app.Visit();
        var program = app.Visit().Client;
        program.DefaultRequestHeaders.Authorization = new("Bearer", await app.Door(Cast.Dana).Do(new IssueApiKey(Cast.Dana.Id, "docket")));
        var dana = await app.As(Cast.Dana);
        Assert.That((await stranger.Get(feed)).Html, Does.Contain("FOURFOLD"));
        Assert.That((await program.GetAsync($"/api/v1/recordations/{ids[1]}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await dana.Get(Links.OfflineFile)).Response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/zip"));
        await (await dana.Get(Links.Verify)).Form("Read this date").Submit("Read this date");
        Assert.Multiple(async () =>
        {
            Assert.That((await stranger.Get(feed)).Html, Does.Not.Contain("FOURFOLD"));
            Assert.That((await program.GetAsync($"/api/v1/recordations/{ids[1]}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await program.GetStringAsync("/api/v1/recordations"), Does.Not.Contain(ids[1]));
            Assert.That((await dana.Get(Links.OfflineFile)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await dana.Get(Links.Offline)).Codes, Is.EqualTo(new[] { "offline-while-reading" }));
        });
    }

    /// <summary>Every page reached by links from the first ones, each kind of address a few times; fails at the first leak.</summary>
    private static async Task<List<string>> Crawl(Visitor visitor, IEnumerable<string> from)
    {
        var (queue, seen, kinds) = (new Queue<string>(from.Prepend(Links.Home)), new HashSet<string>(), new Dictionary<string, int>());
        while (queue.TryDequeue(out var path))
        {
            if (!seen.Add(path) || path.StartsWith(Links.SignOut, StringComparison.Ordinal)) continue;
            var page = await visitor.Get(path);
            Assert.That(Betrayed(page), Is.Empty, $"{path} betrays the first entry");
            foreach (var href in page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/')))
            {
                var kind = System.Text.RegularExpressions.Regex.Replace(href.Split('#')[0], @"[0-9a-f-]{36}|[0-9a-f]{64}|\d+", "*");
                if (kinds.GetValueOrDefault(kind) < 4 && !seen.Contains(href.Split('#')[0])) { kinds[kind] = kinds.GetValueOrDefault(kind) + 1; queue.Enqueue(href.Split('#')[0]); }
            }
        }
        return [.. seen];
    }

    private static async Task<List<string>> Leaks(Visitor visitor, IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths) found.AddRange(Betrayed(await visitor.Get(path)));
        return found;
    }

    /// <summary>Dates of the canary in a page, in every form we write. A calendar shows each day of its month, so there only the first entry counts.</summary>
    private static List<string> Betrayed(Harness.Page page)
    {
        var calendar = page.Path.StartsWith("/docket/calendar", StringComparison.Ordinal) || page.Path.StartsWith("/docket/year", StringComparison.Ordinal);
        return [.. (calendar ? [Canary] : Derived.Append(Canary)).SelectMany(Forms).Where(f => page.Html.Contains(f, StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Forms(DateOnly day) => new[] { "yyyy-MM-dd", "d MMM yyyy", "yyyy年M月d日", "yyyyMMdd", "MM/dd/yyyy", "M/d/yyyy", "MMMM d, yyyy", "d MMMM yyyy" }.Select(f => day.ToString(f, CultureInfo.InvariantCulture));

    /// <summary>Addresses that no link of the blindfolded leads to, but that could be kept or guessed.</summary>
    private static IEnumerable<string> Known(IReadOnlyList<string> ids) =>
    [
        .. ids.SelectMany(id => new[] { $"/rights/{id}", $"/rights/{id}/facts", $"/rights/{id}/trademark", $"/rights/{id}/deadlines", $"/docket/{id}", $"/recordations/{id}", $"/recordations/{id}/correct", $"/recordations/{id}/preflight", $"/recordations/{id}/sheet", $"/recordations/{id}/owner",
            $"/recordations/take-over?right={id}", $"/recordations/open?right={id}", $"/docket?right={id}&state=All", $"/api/v1/recordations/{id}", $"/docket/{id}/acknowledge" }),
        "/docket?state=All", "/docket/year?year=2029", "/docket/year?year=2025", "/docket/calendar?month=2029-06", "/rights", "/renewals", "/recordations", "/search?q=FOURFOLD", "/search?q=9000004", "/api/v1/recordations",
        .. Enum.GetValues<ExportFormat>().Where(f => f != ExportFormat.Pdf && f != ExportFormat.Xlsx).Select(f => Links.DocketExport(new() { State = Application.Deadlines.DocketState.All }, default, f)),
        .. Enumerable.Range(1, 12).Select(n => $"/admin/audit/{n}"), "/admin/audit", "/mail", "/docket/runs", "/law", "/clients",
    ];

    private static async Task<IReadOnlyList<string>> Ids(WebApp app, RightId right)
    {
        var item = CaseId.New();
        await app.Door(Cast.Lin).Do(new Application.Recordations.TakeOverRecordation(item, right, "TMK 22-00099", new(2022, 3, 3), null));
        var due = await app.Door(Cast.Lin).Do(new Application.Deadlines.ListDocket(new() { Right = right }));
        return [right.ToString(), item.ToString(), due.Rows[0].Id.ToString(), due.Rows[^1].Id.ToString()];
    }

    private static async Task<RightId> Mark(WebApp app)
    {
        var id = RightId.New();
        await app.Door(Cast.Lin).Do(new AddTrademark(id, Cast.Bright, new() { Mark = "FOURFOLD", Number = "9,000,004", RegisteredOn = Canary, Owners = [new() { Name = "Fourfold Goods Co., Ltd." }], Classes = [new() { Number = "9", Goods = "Cases" }] }));
        return id;
    }

    private static class Page
    {
        public static bool Has(Harness.Page page, string text) => page.Html.Contains(text, StringComparison.Ordinal);
    }
}
