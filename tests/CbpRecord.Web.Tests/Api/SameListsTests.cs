using System.Text.Json;
using CbpRecord.Application.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Cli;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Api;

/// <summary>Page, API and command line say the same of the same record: the same codes and words, in the same order.</summary>
public sealed class SameListsTests
{
    private const string Today = "2026-11-23";

    [Test]
    public async Task Of_a_case_the_gaps_the_warnings_and_the_fee()
    {
        await using var app = await WebApp.Start();
        var id = await CaseSamples.Open(app);
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get(Links.Recordation(id, "preflight"));
        var api = await Read(lin, $"/api/v1/recordations/{id}/check");
        var cli = CaseFolder.Run("packet", "--recordation", "R-1001", "-o", Path.Combine(app.Folder, "p.pdf"), "--json", "--data", app.Folder, "--on", Today, "--as", Cast.Lin.Email).Json;
        Assert.Multiple(() =>
        {
            foreach (var (list, rows) in new[] { ("gaps", ".gaps [data-code]:not(.warning)"), ("warnings", ".gaps .warning[data-code]") })
            {
                Assert.That(Said(api, list), Is.EqualTo(Said(cli, list)).And.Not.Empty, list);
                Assert.That(page.Document.QuerySelectorAll(rows).Select(e => e.GetAttribute("data-code")), Is.EqualTo(Said(api, list).Select(r => r.Code)), list);
                foreach (var said in Said(api, list)) Assert.That(page.Text, Does.Contain(said.Text));
            }
            Assert.That(api.GetProperty("fee").GetRawText(), Is.EqualTo(cli.GetProperty("fee").GetRawText()));
            Assert.That(api.GetProperty("planHash").GetString(), Is.EqualTo(cli.GetProperty("planHash").GetString()));
        });
    }

    [Test]
    public async Task Of_an_imported_right_the_reasons()
    {
        await using var app = await WebApp.Start();
        var file = SharedData.Path("tsdr", "sn85334015-ST96.xml");
        var read = CaseFolder.Run("import", "tsdr", file, "--dry-run", "--json", "--on", Today).Json.GetProperty("rights")[0];
        var kept = CaseFolder.Run("import", "tsdr", file, "--json", "--on", Today, "--client", "BRIGHT", "--as", Cast.Lin.Email, "--data", app.Folder);
        Assert.That(kept.Code, Is.Zero, kept.Talk);
        var lin = await app.As(Cast.Lin);
        var row = (await Read(lin, "/api/v1/rights")).GetProperty("rows")[0];
        var api = await Read(lin, $"/api/v1/rights/{row.GetProperty("id").GetString()}");
        var page = await lin.Get($"{Links.Rights}/{row.GetProperty("id").GetString()}");
        Assert.Multiple(() =>
        {
            Assert.That(Said(api, "reasons"), Is.EqualTo(Said(read, "reasons")).And.Not.Empty);
            // The page says beside the reasons which deadline of the docket was missed; that is no finding about the right.
            Assert.That(page.Document.QuerySelectorAll(".gaps [data-code]:not(.warning, [data-code=missed])").Select(e => e.GetAttribute("data-code")), Is.EqualTo(Said(api, "reasons").Select(r => r.Code)));
            Assert.That((api.GetProperty("recordable").GetBoolean(), row.GetProperty("recordable").GetBoolean(), read.GetProperty("recordable").GetBoolean()), Is.EqualTo((false, false, false)));
            foreach (var field in new[] { "register", "basis", "registeredOn" }) Assert.That(api.GetProperty(field).GetString(), Is.EqualTo(read.GetProperty(field).GetString()), field);
        });
    }

    [Test]
    public async Task Of_the_docket_the_rows_in_the_command_lines_shape()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Mark(app);
        await app.Door(Cast.Dana).Do(new RederiveDeadlines(new(2026, 11, 23), All: true));
        var lin = await app.As(Cast.Lin);
        var rows = (await Read(lin, "/api/v1/deadlines?dueBy=2046-11-23")).GetProperty("rows");
        var cli = CaseFolder.Run("docket", "--within", "20y", "--json", "--data", app.Folder, "--on", Today, "--as", Cast.Lin.Email).Json.GetProperty("deadlines");
        Assert.That(cli.GetArrayLength(), Is.GreaterThan(2));
        var open = rows.EnumerateArray().Where(r => r.GetProperty("status").GetString() != "past").ToList();
        Assert.That(open.Select(r => Fields(r, cli[0])), Is.EqualTo(cli.EnumerateArray().Select(r => Fields(r, cli[0]))));
        var why = await Read(lin, $"/api/v1/deadlines/{rows[0].GetProperty("id").GetString()}");
        Assert.That(why.GetProperty("steps").GetArrayLength(), Is.GreaterThan(0));
        var csv = await lin.Client.GetAsync("/api/v1/reports/docket?format=csv&dueBy=2046-11-23");
        Assert.That(csv.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
        Assert.That(await csv.Content.ReadAsStringAsync(), Is.EqualTo(await lin.Client.GetStringAsync("/docket?handler=Export&format=Csv&due-by=2046-11-23")));
        var rules = await Read(lin, $"/api/v1/rights/{rows[0].GetProperty("rightId").GetString()}/rules");
        Assert.That(rules.EnumerateArray().Select(r => r.GetProperty("rule").GetString()), Is.EqualTo(Domain.Law.RuleBook.All.Select(r => r.Id)), "every rule exactly once");
    }

    private static async Task<JsonElement> Read(Visitor visitor, string path) => JsonDocument.Parse(await visitor.Client.GetStringAsync(path)).RootElement;

    private static List<(string? Code, string? Text, string? Citation)> Said(JsonElement root, string list) => [.. root.GetProperty(list).EnumerateArray()
        .Select(e => (e.GetProperty("code").GetString(), e.GetProperty("text").GetString(), e.GetProperty("citation").GetString()))];

    /// <summary>The fields that both have, as text.</summary>
    private static string Fields(JsonElement row, JsonElement shape) => string.Join('|', shape.EnumerateObject().Select(p => $"{p.Name}={row.GetProperty(p.Name).GetRawText()}"));
}
