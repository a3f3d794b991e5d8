using System.Net;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Pages;

public sealed class DocketTests
{
    [Test]
    public async Task A_date_opens_to_its_steps_and_is_done_only_with_a_proof_or_a_reason()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        var id = await AnOpenRenewal(app);
        var page = await lin.Get(Links.Deadline(id));
        Assert.That(page.Document.QuerySelectorAll("ol.steps li"), Is.Not.Empty);
        var costs = page.Document.QuerySelectorAll("table").Where(t => t.TextContent.Contains("Official fees as of", StringComparison.Ordinal)).ToList();
        Assert.That(costs.SelectMany(t => t.QuerySelectorAll("tbody tr")).Where(r => r.QuerySelector("a.cite") is null).Select(r => r.TextContent), Is.Empty, "each fee with its paragraph");
        Assert.That(page.Document.QuerySelectorAll("dd a").Select(a => a.GetAttribute("href")), Has.Some.StartsWith("/law#r"));

        var refused = await page.Form("Done on").Fill("Done on", "2026-11-20").Submit("Mark as done");
        Assert.That((refused.Status, refused.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "proof-or-reason" })));
        var done = await refused.Form("Done on").Fill("Done on", "2026-11-20").Fill("Reason", "filed by the client's own counsel").Submit("Mark as done");
        Assert.That(done.Banner, Is.EqualTo("The deadline is done."));
    }

    [Test]
    public async Task A_paper_that_is_kept_already_is_chosen_as_the_proof()
    {
        await using var app = await WebApp.Start();
        var item = await CaseSamples.Open(app);
        await Look(app, async db =>
        {
            var client = await db.Cases.Where(c => c.Id == item).Select(c => c.ClientId).SingleAsync();
            db.Documents.Add(new(new DocumentId(new string('a', 64)), Application.Packets.DocumentUse.Receipt, item.ToString(), client, "pay.gov.pdf", "application/pdf", 10, new DateTime(2026, 11, 20, 15, 0, 0, DateTimeKind.Utc), Cast.Lin.Id));
            return await db.SaveChangesAsync();
        });
        var right = await Look(app, db => db.Cases.Where(c => c.Id == item).Select(c => c.RightId).SingleAsync());
        var id = await Look(app, db => db.Obligations.Where(o => o.State == ObligationState.Open && o.RightId == right).OrderBy(o => o.DocketKey).Select(o => o.Id).FirstAsync());
        var page = await (await app.As(Cast.Lin)).Get(Links.Deadline(id));
        var done = await page.Form("Done on").Fill("Done on", "2026-11-20").Fill("A paper kept here", "pay.gov.pdf · Receipt, 20 Nov 2026").Submit("Mark as done");
        Assert.That((done.Banner, done.Document.QuerySelectorAll("dd a[download]").Select(a => a.GetAttribute("href"))), Is.EqualTo(("The deadline is done.", new[] { Links.Document(new(new string('a', 64))) })));
    }

    [Test]
    public async Task A_renewal_is_opened_from_its_deadline_and_gone_on_with_from_there()
    {
        await using var app = await WebApp.Start();
        var right = await CaseSamples.Mark(app, GivenRight.Record("BRIGHTWAVE", "9000001", new(2016, 11, 3)));
        await app.Door(Cast.Lin).Do(new TakeOverRecordation(CaseId.New(), right, "TMK 17-00001", new(2017, 3, 1), null));
        var id = await Look(app, db => db.Obligations.Where(o => o.RightId == right && o.Kind == DeadlineKind.RecordationRenewal).OrderBy(o => o.DueOn).Select(o => o.Id).FirstAsync());
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.Deadline(id))).Follow("Open the case: Renewal of recordation");
        var opened = await page.Form("Open the case").Submit("Open the case");
        Assert.That(opened.Banner, Is.EqualTo("The case is open. Look at each section again."));
        var again = await (await lin.Get(Links.Deadline(id))).Follow("Go on with N-1001");
        Assert.That(again.Heading, Is.EqualTo("BRIGHTWAVE"));
        var open = await lin.Get(page.Path);
        Assert.That((await open.Follow("N-1001, Renewal of recordation")).Heading, Is.EqualTo(again.Heading), "where another would be opened, the one that is open is offered");
        Assert.That((await (await app.As(Cast.Guo)).Get(Links.Deadline(id))).Document.QuerySelector("a.button.primary"), Is.Null, "a client files nothing");
    }

    [Test]
    public async Task What_CBP_no_longer_renews_offers_no_renewal()
    {
        await using var app = await WebApp.Start();
        var right = await CaseSamples.Mark(app, GivenRight.Record("BRIGHTWAVE", "9000001", new(2005, 6, 14)));
        await app.Door(Cast.Lin).Do(new TakeOverRecordation(CaseId.New(), right, "TMK 06-00001", new(2006, 2, 1), null));
        var ids = await Look(app, db => db.Obligations.Where(o => o.RightId == right && (o.Kind == DeadlineKind.RecordationRenewal || o.Kind == DeadlineKind.RecordationExtension) && o.DueOn < new DateOnly(2026, 1, 1)).Select(o => o.Id).ToListAsync());
        Assert.That(ids, Is.Not.Empty);
        foreach (var id in ids)
            Assert.That((await (await app.As(Cast.Lin)).Get(Links.Deadline(id))).Document.QuerySelector("a.button.primary"), Is.Null);
    }

    [Test]
    public async Task Every_rule_speaks_of_a_right_exactly_once()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        var right = await Look(app, db => db.Obligations.Select(o => o.RightId).FirstAsync());
        var page = await (await app.As(Cast.Lin)).Get(Links.WhyNot(right));
        var rules = page.Document.QuerySelectorAll("table").Single(t => t.QuerySelector("caption")?.TextContent == "What every rule says of it").QuerySelectorAll("tbody th").Select(th => th.TextContent.Split(' ')[0].Trim()).ToList();
        Assert.That(rules, Is.EquivalentTo(Domain.Law.RuleBook.All.Select(r => r.Id)));
        var dates = page.Document.QuerySelectorAll("td[data-label=Because] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.That(dates, Is.Not.Empty.And.Unique.And.All.StartWith($"{Links.Docket}/"), "a rule that applies leads to its open deadlines");
    }

    [Test, NonParallelizable]
    public async Task A_page_asks_the_database_at_most_five_times_under_any_heading([Values] DocketGrouping by)
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        var address = $"{Links.Docket}?from=2026-11-23&group={by}";
        await lin.Get(address);
        using var asked = new Commands();
        asked.Begin();
        await lin.Get(address);
        var commands = asked.End();
        Assert.That(commands, Has.Count.InRange(1, 5), string.Join("\n\n", commands));
    }

    [Test]
    public async Task A_kind_that_nobody_knows_is_refused_in_words()
    {
        await using var app = await WebApp.Start();
        var page = await (await app.As(Cast.Lin)).Get($"{Links.Docket}?kind=section-99");
        Assert.That(page.Codes, Is.EqualTo(new[] { "docket-kind-unknown" }));
    }

    [Test]
    public async Task The_links_below_the_list_give_its_rows_and_keep_its_filter()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get($"{Links.Docket}?state=All&kind=section-8");
        Assert.That(page.Rows(), Is.Not.Empty);
        var csv = await page.Follow("CSV");
        Assert.Multiple(() =>
        {
            Assert.That(csv.Path, Does.Contain("kind=section-8").And.Contain("state=All"));
            Assert.That(csv.Response.Content.Headers.ContentDisposition?.FileName, Is.EqualTo("docket-2026-11-23.csv"));
            Assert.That(csv.Html.Split("\r\n").Count(l => l.Length > 0 && l[0] is >= '0' and <= '9'), Is.EqualTo(page.Rows().Count));
        });
        foreach (var (link, type) in new[] { ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("PDF", "application/pdf"), ("Calendar (ICS)", "text/calendar") })
            Assert.That((await page.Follow(link)).Response.Content.Headers.ContentType?.MediaType, Is.EqualTo(type));
        Assert.That((await lin.Get($"{Links.Docket}?handler=Export&format=Csv&kind=section-99")).Codes, Is.EqualTo(new[] { "docket-kind-unknown" }));
    }

    private static Task<DeadlineId> AnOpenRenewal(WebApp app) =>
        Look(app, db => db.Obligations.Where(o => o.State == ObligationState.Open).OrderBy(o => o.DocketKey).Select(o => o.Id).FirstAsync());

    private static async Task<T> Look<T>(WebApp app, Func<CbpRecordDb, Task<T>> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Application.Access.CurrentActor>().Is(Application.Access.Actor.System);
        return await look(scope.ServiceProvider.GetRequiredService<CbpRecordDb>());
    }
}
