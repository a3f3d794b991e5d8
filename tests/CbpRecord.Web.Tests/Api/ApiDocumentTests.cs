using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Api;
using CbpRecord.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Api;

/// <summary>The API's document is committed, so that a change of the API is seen in review; and every address in it keeps to its caller's sight.</summary>
public sealed partial class ApiDocumentTests
{
    private static readonly string File = Path.Combine(Sources.Root, "src/CbpRecord.Web/Api/openapi.v1.json");

    [Test]
    public async Task The_committed_document_is_what_the_site_serves()
    {
        await using var app = await WebApp.Start();
        var served = (await (await app.As(Cast.Lin)).Client.GetStringAsync(RestApi.Document)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("CBPRECORD_REFRESH") is { Length: > 0 }) await System.IO.File.WriteAllTextAsync(File, served);
        Assert.That((await System.IO.File.ReadAllTextAsync(File)).ReplaceLineEndings("\n"), Is.EqualTo(served),
            "The API has changed. Write its document anew, and look at what it says:\n  CBPRECORD_REFRESH=1 dotnet test tests/CbpRecord.Web.Tests --filter FullyQualifiedName~ApiDocumentTests");
    }

    [Test]
    public async Task Every_address_asks_for_a_key_and_shows_a_client_nothing_of_anothers()
    {
        await using var app = await WebApp.Start();
        await app.Services.GetRequiredService<DemoSeed>().Run();
        var (stranger, xu, lin) = (app.Visit().Client, (await app.As(Cast.Xu)).Client, (await app.As(Cast.Lin)).Client);
        var ids = await Brightwaves(app);
        var asked = 0;
        foreach (var (method, path) in Addresses())
        {
            var address = path.Replace("{id}", ids.GetValueOrDefault(path.Split('/')[3]), StringComparison.Ordinal);
            if (path.Contains("/reports/", StringComparison.Ordinal)) address += "?format=csv";
            var refused = await Send(stranger, method, address);
            Assert.That((refused.StatusCode, await Type(refused)), Is.EqualTo((HttpStatusCode.Unauthorized, "key-needed")), address);
            if (method == HttpMethod.Get) Assert.That((await lin.GetAsync(address)).StatusCode, Is.EqualTo(HttpStatusCode.OK), address);
            var answer = await Send(xu, method, address);
            if (path.Contains('{', StringComparison.Ordinal))
                Assert.That(answer.StatusCode, Is.EqualTo(method == HttpMethod.Get ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden), address);
            else
            {
                Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Forbidden), address);
                Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("BRIGHT").And.Not.Contain("Brightwave"), address);
            }
            asked++;
        }
        Assert.That(asked, Is.GreaterThanOrEqualTo(13));
    }

    [Test]
    public async Task What_cannot_be_read_or_found_is_a_problem_too()
    {
        await using var app = await WebApp.Start();
        var lin = (await app.As(Cast.Lin)).Client;
        foreach (var (address, status, type) in new[]
                 {
                     ("/rights?kind=boat", HttpStatusCode.BadRequest, "request-unreadable"), ("/deadlines?from=tomorrow", HttpStatusCode.BadRequest, "request-unreadable"),
                     ("/deadlines?kind=boat", HttpStatusCode.UnprocessableEntity, "docket-kind-unknown"), ("/nowhere", HttpStatusCode.NotFound, "not-found"),
                     ($"/rights/{Guid.NewGuid()}", HttpStatusCode.NotFound, "not-found"),
                 })
        {
            var answer = await lin.GetAsync(RestApi.Root + address);
            Assert.That((answer.StatusCode, await Type(answer)), Is.EqualTo((status, type)), address);
        }
    }

    [Test]
    public async Task Lists_continue_behind_the_row_that_was_last()
    {
        await using var app = await WebApp.Start();
        await app.Services.GetRequiredService<DemoSeed>().Run();
        var lin = (await app.As(Cast.Lin)).Client;
        var (seen, next, total) = (new List<string>(), (string?)null, 0);
        do
        {
            using var page = JsonDocument.Parse(await lin.GetStringAsync($"{RestApi.Root}/deadlines?state=all&after={Uri.EscapeDataString(next ?? "")}".Replace("&after=", next is null ? "" : "&after=", StringComparison.Ordinal)));
            seen.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("id").GetString()!));
            (next, total) = (page.RootElement.GetProperty("next").GetString(), page.RootElement.GetProperty("total").GetInt32());
        } while (next is not null);
        Assert.That(seen, Has.Count.EqualTo(total).And.Count.GreaterThan(50).And.Unique);
    }

    [Test]
    public async Task The_document_is_shown_to_staff_under_a_policy_of_its_own()
    {
        await using var app = await WebApp.Start(kestrel: true);
        var lin = await app.As(Cast.Lin);
        Assert.That((await (await app.As(Cast.Guo)).Get(RestApi.Reference)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var page = await Browser.Open(app.Home, lin.Cookies);
        var wrong = new List<string>();
        page.Console += (_, said) => { if (said.Type == "error") wrong.Add(said.Text); };
        var answer = await page.GotoAsync(RestApi.Reference);
        Assert.That(Nonce().IsMatch((await answer!.AllHeadersAsync())["content-security-policy"]), Is.True);
        await page.GetByText("The rights in sight, in the order of their names").First.WaitForAsync();
        Assert.That(wrong, Is.Empty);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Addresses()
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            foreach (var verb in path.Value.EnumerateObject())
                yield return (HttpMethod.Parse(verb.Name), path.Name);
    }

    /// <summary>Records of Brightwave, by the list they are in.</summary>
    private static async Task<Dictionary<string, string>> Brightwaves(WebApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Application.Access.CurrentActor>().Is(Cast.Guo.Actor);
        var db = scope.ServiceProvider.GetRequiredService<Application.ICbpRecordDb>();
        return new()
        {
            ["rights"] = (await db.Rights.Select(r => r.Id).FirstAsync()).ToString(), ["recordations"] = (await db.Recordations.Select(r => r.Id).FirstAsync()).ToString(),
            ["deadlines"] = (await db.Obligations.Where(o => o.State == ObligationState.Open).Select(o => o.Id).FirstAsync()).ToString(),
            ["border-cases"] = (await db.BorderCases.Select(b => b.Id).FirstAsync()).ToString(),
        };
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method != HttpMethod.Get) request.Content = new StringContent("{}", null, "application/json");
        request.Headers.Add("If-Match", "\"1\"");
        return await client.SendAsync(request);
    }

    private static async Task<string?> Type(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("type").GetString();

    [GeneratedRegex("script-src 'nonce-[^']+';")] private static partial Regex Nonce();
}
