using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Api;

/// <summary>A program's key acts as one person, on the API alone, until its day.</summary>
public sealed class ApiKeyTests
{
    private const string List = "/api/v1/recordations";

    [Test]
    public async Task A_key_sees_what_its_person_sees_and_may_what_its_person_may()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var (guo, xu) = (await Client(app, Cast.Guo), await Client(app, Cast.Xu));
        Assert.Multiple(async () =>
        {
            Assert.That((await Total(guo), await Total(xu)), Is.EqualTo((1, 0)));
            Assert.That((await xu.GetAsync($"{List}/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await guo.PostAsync($"{List}/{id}/packet?draft=true", null)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        });
    }

    [Test]
    public async Task A_key_opens_the_API_only_and_an_unknown_one_nothing()
    {
        await using var app = await WebApp.Start();
        var lin = await Client(app, Cast.Lin);
        Assert.That((await lin.GetAsync(Links.Rights)).StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "pages ask for a sign-in");
        Assert.That((await lin.GetAsync(List)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        lin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey.Prefix + new string('x', 44));
        Assert.That((await lin.GetAsync(List)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_key_ends_on_its_day_when_it_is_revoked_and_with_its_person()
    {
        await using var app = await WebApp.Start();
        var (zhou, guo, xu) = (await Client(app, Cast.Zhou), await Client(app, Cast.Guo), await Client(app, Cast.Xu));
        var keys = await app.Door(Cast.Dana).Do(new ListApiKeys());
        await app.Door(Cast.Dana).Do(new RevokeApiKey(keys.Single(k => k.Person == Cast.Guo.Name).Id));
        await app.Door(Cast.Dana).Do(new SwitchPerson(Cast.Xu.Id, On: false));
        foreach (var ended in new[] { guo, xu }) Assert.That((await ended.GetAsync(List)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await zhou.GetAsync(List)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        app.Clock.Advance(TimeSpan.FromDays(90));
        Assert.That((await zhou.GetAsync(List)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Only_a_lead_issues_one_for_days_that_end()
    {
        await using var app = await WebApp.Start();
        Assert.That((await app.Door(Cast.Lin).Send(new IssueApiKey(Cast.Guo.Id, "x"))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "may-not" }));
        Assert.That((await app.Door(Cast.Dana).Send(new IssueApiKey(Cast.Guo.Id, " ", 4000))).Errors.Select(e => e.Code), Is.EqualTo(new[] { "api-key-name-missing", "api-key-days" }));
    }

    [Test]
    public async Task The_page_shows_a_new_key_once_its_last_use_and_ends_it()
    {
        await using var app = await WebApp.Start();
        var dana = await app.As(Cast.Dana);
        var page = await (await dana.Get(Links.Admin)).Follow("API keys");
        page = await page.Form("Issue the key").Fill("What it is for", "Docket sync").Fill("Acts as", Cast.Lin.Name).Submit("Issue the key");
        var text = page.Document.QuerySelector("#key")!.TextContent;
        Assert.That(page.Rows()[0].Take(4), Is.EqualTo(new[] { "Docket sync", Cast.Lin.Name, "23 Nov 2026 12:00 ET", "Not yet" }));
        using var program = app.Visit().Client;
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", text);
        Assert.That((await program.GetAsync(List)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        await program.GetAsync(List);
        page = await dana.Get(Links.ApiKeys);
        Assert.That((page.Html.Contains(text, StringComparison.Ordinal), page.Rows()[0][3]), Is.EqualTo((false, "23 Nov 2026 12:00 ET")), "kept nowhere, used to the hour");
        page = await page.Form("End it").Submit("End it");
        Assert.That((page.Banner, page.Rows()[0][5]), Is.EqualTo(("The key is ended. It opens nothing from now on.", "Ended")));
        Assert.That((await program.GetAsync(List)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await (await app.As(Cast.Lin)).Get(Links.ApiKeys)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static async Task<HttpClient> Client(WebApp app, Cast.Member member)
    {
        var client = app.Visit().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await app.Door(Cast.Dana).Do(new IssueApiKey(member.Id, "test")));
        return client;
    }

    private static async Task<int> Total(HttpClient client)
    {
        using var json = JsonDocument.Parse(await client.GetStringAsync(List));
        return json.RootElement.GetProperty("total").GetInt32();
    }
}
