using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Api;

public sealed class RecordationsApiTests
{
    [Test]
    public async Task A_step_rests_on_the_version_that_was_read()
    {
        await using var app = await WebApp.Start();
        await app.Services.GetRequiredService<DemoSeed>().Run();
        var lin = (await app.As(Cast.Lin)).Client;
        using var ready = await Read(lin, "/api/v1/recordations?stage=ready-to-file");
        var id = ready.RootElement.GetProperty("rows")[0].GetProperty("id").GetString();
        var (shown, filing) = (await lin.GetAsync($"/api/v1/recordations/{id}"), $"/api/v1/recordations/{id}/filing");
        var unsaid = await lin.PostAsJsonAsync(filing, new { filedOn = "2026-11-20" });
        lin.DefaultRequestHeaders.IfMatch.Add(shown.Headers.ETag!);
        var empty = await lin.PostAsJsonAsync(filing, new { paid = "a lot" });
        var unreadable = await lin.PostAsJsonAsync(filing, new { filedOn = "last week" });
        var filed = await lin.PostAsJsonAsync(filing, new { filedOn = "2026-11-20", receiptNumber = "ER-77", paid = "190" });
        var stale = await lin.PostAsJsonAsync($"/api/v1/recordations/{id}/denial", new { on = "2026-11-23", reason = "Wrong class" });
        using var json = JsonDocument.Parse(await filed.Content.ReadAsStringAsync());
        Assert.Multiple(async () =>
        {
            Assert.That((unsaid.StatusCode, await Type(unsaid)), Is.EqualTo((HttpStatusCode.PreconditionRequired, "version-missing")));
            Assert.That(await Codes(empty), Is.EqualTo(new[] { "day-missing", "amount-malformed" }));
            Assert.That((unreadable.StatusCode, await Type(unreadable)), Is.EqualTo((HttpStatusCode.BadRequest, "request-unreadable")));
            Assert.That((filed.StatusCode, json.RootElement.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "submitted")));
            Assert.That(json.RootElement.GetProperty("moves").EnumerateArray().Last().GetProperty("paid").GetString(), Is.EqualTo("190.00"));
            Assert.That((stale.StatusCode, await Type(stale)), Is.EqualTo((HttpStatusCode.Conflict, "changed-meanwhile")));
        });
        lin.DefaultRequestHeaders.IfMatch.Clear();
        lin.DefaultRequestHeaders.IfMatch.Add(filed.Headers.ETag!);
        using var recorded = JsonDocument.Parse(await (await lin.PostAsJsonAsync($"/api/v1/recordations/{id}/approval", new { number = "TMK 26-00123", effectiveOn = "2026-11-23" })).Content.ReadAsStringAsync());
        Assert.That((recorded.RootElement.GetProperty("number").GetString(), recorded.RootElement.GetProperty("isProtected").GetBoolean()), Is.EqualTo(("TMK 26-00123", true)));
    }

    [Test]
    public async Task A_packet_with_gaps_is_a_problem_that_lists_them_and_a_draft_is_made_on_request()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var lin = (await app.As(Cast.Lin)).Client;
        var refused = await lin.PostAsync($"/api/v1/recordations/{id}/packet", null);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        Assert.That((refused.StatusCode, problem.RootElement.GetProperty("type").GetString()), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "packet-incomplete")));
        Assert.That(Codes(problem.RootElement, "errors"), Does.Contain("owner-missing"));
        var made = await lin.PostAsync($"/api/v1/recordations/{id}/packet?draft=true", null);
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var pdf = await lin.GetAsync(made.Headers.Location);
        Assert.That((await pdf.Content.ReadAsByteArrayAsync()).Take(5), Is.EqualTo("%PDF-"u8.ToArray()));
    }

    [Test]
    public async Task A_client_sees_its_own_rows_and_not_anothers_case()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        using var own = await Read((await app.As(Cast.Guo)).Client, "/api/v1/recordations");
        using var other = await Read((await app.As(Cast.Xu)).Client, "/api/v1/recordations");
        Assert.That((own.RootElement.GetProperty("total").GetInt32(), other.RootElement.GetProperty("total").GetInt32()), Is.EqualTo((1, 0)));
        Assert.That((await (await app.As(Cast.Xu)).Client.GetAsync($"/api/v1/recordations/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await (await app.As(Cast.Guo)).Client.PostAsync($"/api/v1/recordations/{id}/packet?draft=true", null)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static async Task<JsonDocument> Read(HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(path));
    private static IEnumerable<string?> Codes(JsonElement root, string list) => root.GetProperty(list).EnumerateArray().Select(e => e.GetProperty("code").GetString()).ToList();

    private static async Task<string?> Type(HttpResponseMessage answer) => (await Problem(answer)).GetProperty("type").GetString();
    private static async Task<IEnumerable<string?>> Codes(HttpResponseMessage answer) => Codes(await Problem(answer), "errors");

    private static async Task<JsonElement> Problem(HttpResponseMessage answer)
    {
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
