using System.Net;
using System.Text.Json;
using CbpRecord.Application.Packets;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Api;

public sealed class RecordationsApiTests
{
    [Test]
    public async Task Programs_read_the_same_gaps_warnings_and_fees_as_people()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var check = await app.Door(Cast.Lin).Do(new CheckPacket(id));
        using var json = await Read((await app.As(Cast.Lin)).Client, $"/api/v1/recordations/{id}/check");
        var root = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(Codes(root, "gaps"), Is.EqualTo(check.Gaps.Select(g => g.Code)));
            Assert.That(Codes(root, "warnings"), Is.EqualTo(check.Warnings.Select(g => g.Code)));
            Assert.That(root.GetProperty("fee").GetProperty("total").GetString(), Is.EqualTo(check.Total.ToDecimalString()));
            Assert.That(root.GetProperty("gaps")[0].GetProperty("citation").GetString(), Is.EqualTo(check.Gaps[0].Cites));
        });
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
}
