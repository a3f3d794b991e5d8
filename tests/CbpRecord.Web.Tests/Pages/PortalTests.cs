using System.Net;
using CbpRecord.Application.Portal;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Rights;
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

/// <summary>The client's pages and the firm's first page, walked in process and so without script.</summary>
public sealed class PortalTests
{
    [Test]
    public async Task A_client_is_asked_reads_what_happens_lets_go_and_changes_her_mind()
    {
        await using var app = await WebApp.Start();
        var (_, renewal) = await Expired(app);
        var (lin, guo) = (await app.As(Cast.Lin), await app.As(Cast.Guo));
        var page = await lin.Get(Links.Deadline(renewal));
        page = await page.Form("Ask the client").Submit("Ask the client");
        Assert.That((page.Banner, page.Text), Is.EqualTo(("The client is asked. The question stands first in their portal.", page.Text)));
        Assert.That(page.Text, Does.Contain("Asked on 23 Nov 2026; no answer yet."));
        var day = await lin.Get(Links.With(Links.Today, ("team", "true")));
        Assert.That(day.Rows("Waiting for a client"), Has.Count.EqualTo(1), day.Html);

        page = await guo.Get(Links.Home);
        Assert.That((page.Path, page.Heading), Is.EqualTo((Links.Portal, "To decide")));
        Assert.That(page.Text, Does.Contain("The firm asks 1").And.Contain("U.S. Eastern time").And.Contain("Beijing time").And.Contain("$80").And.Contain("$190").And.Contain("The recordation is lost although"));
        page = await (await guo.Get(Links.Decision(renewal))).Follow("Let it go …");
        Assert.That(page.Text, Does.Contain("A new application at $190 per class, and no cover in between."));
        page = await page.Form("Let it go").Submit("Let it go");
        Assert.That((page.Status, page.Codes), Is.EqualTo((HttpStatusCode.UnprocessableEntity, new[] { "let-go-unconfirmed" })));
        page = await page.Form("Let it go").Choose("I have read what happens, and this right may lose its protection.").Submit("Let it go");
        Assert.That(page.Banner, Is.EqualTo("Your decision has reached the firm: it is let go."));
        Assert.That(page.Rows("What you have decided").Single()[^1], Is.EqualTo("Let it go"));
        Assert.That((await lin.Get(Links.Deadline(renewal))).Text, Does.Contain("Let it go, on 23 Nov 2026"));

        page = await (await guo.Get(Links.Decision(renewal))).Form("Proceed").Submit("Proceed");
        Assert.That(page.Banner, Is.EqualTo("Your decision has reached the firm: it proceeds."));
    }

    [Test]
    public async Task A_decision_says_by_when_in_Beijing_at_what_price_and_what_happens_otherwise()
    {
        await using var app = await WebApp.Start();
        var (_, renewal) = await Expired(app);
        var guo = (await app.As(Cast.Guo)).In("zh-Hans");
        var decisions = (await guo.Get(Links.Portal)).Document.QuerySelectorAll("article.decision").Select(a => string.Join(' ', a.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        var (uspto, cbp) = (decisions.Single(d => d.StartsWith("第8条与第9条续展", StringComparison.Ordinal)), decisions.Single(d => d.StartsWith("美国海关备案(CBP)续展", StringComparison.Ordinal)));
        Assert.Multiple(() =>
        {
            Assert.That(uspto, Does.Contain("请立即决定：北京时间2026年11月24日 13:00截止").And.Contain("今天").And.Contain("如果不采取任何行动： 注册失效。"), "the day of Beijing is gone, the day of Washington is not");
            Assert.That(cbp, Does.Contain("请在北京时间2027年2月18日结束前决定").And.Contain("美国东部时间2027年2月19日").And.Contain("最后期限：2027年2月20日"));
            Assert.That(cbp, Does.Contain("现在办理（宽展期内） $80").And.Contain("失效后重新申请 $190").And.Not.Contain("按时办理"), "what is gone is not offered");
        });
        Assert.That((await guo.Get(Links.Docket)).Text, Does.Contain("北京时间 2026年11月24日 13:00 截止").And.Contain("北京时间 2027年2月18日 结束前"), "the docket says the same");
        Assert.That((await guo.Get(Links.Decision(renewal))).Document.QuerySelector("details.otherwise")!.HasAttribute("open"), Is.True);
    }

    [Test]
    public async Task The_firm_enters_what_a_client_told_it()
    {
        await using var app = await WebApp.Start();
        var (_, renewal) = await Expired(app);
        var page = await (await (await app.As(Cast.Lin)).Get(Links.Deadline(renewal))).Form("Keep the answer").Choose("Proceed").Submit("Keep the answer");
        Assert.That((page.Banner, page.Codes), Is.EqualTo(("The client's decision is kept.", Array.Empty<string>())));
    }

    [Test]
    public async Task If_nothing_is_done_is_told_day_by_day_in_one_language_or_both()
    {
        await using var app = await WebApp.Start();
        var (right, _) = await Expired(app);
        var guo = (await app.As(Cast.Guo)).In("zh-Hans");
        var page = await (await guo.Get(Links.Right(right))).Follow("如果不采取任何行动");
        Assert.That(page.Rows().Select(r => r[2]), Is.EqualTo(new[] { "边境保护", "尚无", "边境保护", "权利本身" }));
        Assert.That(page.Text, Does.Contain("2027年2月20日").And.Not.Contain("The recordation is lost"));
        page = await page.Follow("同时显示中英文");
        Assert.That(page.Text, Does.Contain("2027年2月20日").And.Contain("The last day to renew at CBP was 20 Feb 2027"));
        Assert.That(page.Document.QuerySelectorAll("[lang=en].other"), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task A_clients_rail_leads_to_her_four_pages_and_each_shows_hers_alone()
    {
        await using var app = await WebApp.Start();
        var (right, renewal) = await Expired(app);
        var (guo, xu) = (await app.As(Cast.Guo), await app.As(Cast.Xu));
        var page = await guo.Get(Links.Portal);
        Assert.That(page.Document.QuerySelectorAll("nav.rail a.rail-link").Select(a => a.TextContent), Is.EqualTo(new[] { "To decide", "My rights", "Calendar", "Documents" }));
        Assert.That((await guo.Get(Links.MyRights)).Document.QuerySelectorAll("figure.two-clocks"), Has.Length.EqualTo(1));
        foreach (var path in new[] { Links.Decision(renewal), Links.LetGo(renewal), Links.IfNothing(right), Links.Right(right), Links.Deadline(renewal) })
            Assert.That((await xu.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
        foreach (var path in new[] { Links.Portal, Links.MyRights, Links.Papers, Links.Docket })
            Assert.That((await xu.Get(path)).Text, Does.Not.Contain("BRIGHTWAVE"), path);
        foreach (var path in new[] { Links.Today, Links.Workload, Links.Absences, Links.AskClients, Links.Admin })
            Assert.That((await guo.Get(path)).Status, Is.EqualTo(HttpStatusCode.Forbidden), path);
    }

    [Test]
    public async Task The_firms_first_page_leads_from_each_count_to_its_list()
    {
        await using var app = await WebApp.Start();
        var (right, _) = await Expired(app);
        await app.Door(Cast.Lin).Do(new AssignResponsibility([right], Cast.Lin.Id));
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get(Links.Home);
        Assert.That((page.Path, page.Heading), Is.EqualTo((Links.Today, "Today")));
        foreach (var count in page.Document.QuerySelectorAll("ul.counts a[href^=\"/docket\"]"))
        {
            var list = await lin.Get(count.GetAttribute("href")!);
            Assert.That(list.Rows(), Has.Count.EqualTo(int.Parse(count.QuerySelector(".figure")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)), count.GetAttribute("href"));
        }
        page = await page.Follow("Workload");
        Assert.That(page.Rows()[1][0], Is.EqualTo("Lin Yue"));
        Assert.That((await (await app.As(Cast.Zhou)).Get(Links.Today)).Text, Does.Contain("No matter is yours yet."));
    }

    [Test]
    public async Task Many_clients_are_asked_from_one_list()
    {
        await using var app = await WebApp.Start();
        var (_, renewal) = await Expired(app);
        var lin = await app.As(Cast.Lin);
        var page = await (await lin.Get(Links.AskClients)).Form("Ask").Submit("Ask");
        Assert.That(page.Codes, Is.EqualTo(new[] { "none-to-ask" }));
        Assert.That(await app.Door(Cast.Lin).Do(new AskClient([renewal])), Is.EqualTo(1));
        Assert.That((await lin.Get(Links.AskClients)).Html, Does.Not.Contain(renewal.ToString()));
    }

    [Test]
    public async Task A_client_reads_the_firms_note_and_that_a_date_was_read_only_once()
    {
        await using var app = await WebApp.Start();
        var (_, renewal) = await Expired(app);
        var asked = await (await (await app.As(Cast.Lin)).Get(Links.Deadline(renewal))).Form("Note to the client").Fill("Note to the client", "Fees rise in January.").Submit("Ask the client");
        Assert.That(asked.Text, Does.Contain("Fees rise in January."));
        var guo = (await app.As(Cast.Guo)).In("en");
        foreach (var path in new[] { Links.Portal, Links.Decision(renewal) })
        {
            var page = await guo.Get(path);
            Assert.That(page.Text, Does.Contain("The firm says").And.Contain("Fees rise in January.").And.Contain("Unverified"), path);
        }
        foreach (var path in new[] { Links.LetGo(renewal), Links.MyRights, Links.Docket }) Assert.That((await guo.Get(path)).Document.QuerySelector(".unverified"), Is.Not.Null, path);
    }

    /// <summary>Registered ten years ago yesterday and recorded by somebody else: in grace at the USPTO, three months left at CBP.</summary>
    private static async Task<(RightId, DeadlineId)> Expired(WebApp app)
    {
        var (right, id) = (RightId.New(), CaseId.New());
        await app.Door(Cast.Lin).Do(new AddTrademark(right, Cast.Bright, SampleRights.Brightwave));
        await app.Door(Cast.Lin).Do(new TakeOverRecordation(id, right, "TMK 17-90001", new(2017, 2, 15), null, "From the earlier agent"));
        await app.Door(Cast.Lin).Do(new TellFact(right, await Version(), Domain.Rights.RightEventKind.SectionEightAccepted, new(2022, 10, 1)));
        await app.Door(Cast.Lin).Do(new TellFact(right, await Version(), Domain.Rights.RightEventKind.SectionFifteenAcknowledged, new(2022, 10, 1)));
        return (right, await Look(app, db => db.Obligations.Where(o => o.Kind == DeadlineKind.RecordationRenewal && o.Cycle == 1).Select(o => o.Id).SingleAsync()));
        Task<long> Version() => Look(app, db => db.Rights.Where(r => r.Id == right).Select(r => r.Version).SingleAsync());
    }

    private static async Task<T> Look<T>(WebApp app, Func<CbpRecordDb, Task<T>> look)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Application.Access.CurrentActor>().Is(Application.Access.Actor.System);
        return await look(scope.ServiceProvider.GetRequiredService<CbpRecordDb>());
    }
}
