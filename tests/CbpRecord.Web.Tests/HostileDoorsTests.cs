using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Cli;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>Every hostile file through every door that takes files: a clear word within five seconds, never a crash, and the next request is answered.</summary>
public sealed class HostileDoorsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static WebApp app = default!;
    private static CaseId item;

    private static IEnumerable<string> Files => SharedData.IsPresent
        ? Directory.EnumerateFiles(SharedData.Path("hostile"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(SharedData.Path("hostile"), f)).Where(f => f.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : ["absent"];

    [OneTimeSetUp]
    public async Task Open()
    {
        app = await WebApp.Start();
        item = await CaseSamples.Open(app);
    }

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    [TestCaseSource(nameof(Files))]
    public void The_import_of_the_command_line_says_why_it_reads_nothing(string name)
    {
        var watch = Stopwatch.StartNew();
        var (code, json, _) = CaseFolder.Run("import", "tsdr", SharedData.Path("hostile", name), "--dry-run", "--json");
        Assert.That((code, json.GetProperty("rights").GetArrayLength()), Is.EqualTo((1, 0)));
        Assert.That(json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("text").GetString()), Is.Not.Empty.And.All.Not.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(Patience));
    }

    [TestCaseSource(nameof(Files))]
    public void A_packet_of_the_command_line_takes_it_or_names_the_gap(string name)
    {
        using var folder = new CaseFolder();
        var file = SharedData.Path("hostile", name);
        foreach (var part in new[] { "exhibits", "images" })
        {
            var watch = Stopwatch.StartNew();
            var (code, json, talk) = folder.Compose(folder.Case("trademark", c => c[part] = part == "images" ? new JsonArray(file) : new JsonArray(new JsonObject { ["title"] = "Sent in", ["file"] = file })));
            var said = json.GetProperty("gaps").EnumerateArray().Concat(json.GetProperty("warnings").EnumerateArray()).Select(g => g.GetProperty("text").GetString()).ToList();
            Assert.That(code == 0 ? File.Exists(folder.Packet) : said.Count > 0, Is.True, $"{part}: {talk}");
            Assert.That(watch.Elapsed, Is.LessThan(Patience), part);
        }
    }

    [TestCaseSource(nameof(Files))]
    public async Task Each_upload_page_answers_it_in_words(string name)
    {
        var (lin, bytes, file) = (await app.As(Cast.Lin), await File.ReadAllBytesAsync(SharedData.Path("hostile", name)), Path.GetFileName(name));
        foreach (var (address, field, button) in new[]
                 {
                     (Links.Imports, "Files", "See what would change"), (Links.Recordation(item, "images"), "Pictures", "Add"), (Links.Recordation(item, "exhibits"), "File", "Attach"),
                 })
        {
            var watch = Stopwatch.StartNew();
            var form = (await lin.Get(address)).Form(field).Attach(field, file, bytes);
            var page = await (field == "File" ? form.Fill("Title", "Sent in") : form).Submit(button);
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.UnprocessableEntity), $"{address}: {page}");
            Assert.That(page.Codes.Count > 0 || page.Text.Contains(file, StringComparison.Ordinal) || page.Text.Contains("Sent in", StringComparison.Ordinal), Is.True, $"{address}: {page.Text}");
            Assert.That(watch.Elapsed, Is.LessThan(Patience), address);
        }
    }
}
