using CbpRecord.Application.Audit;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using CbpRecord.Application.Deadlines;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>Lists taken away from a terminal are the pages' own.</summary>
public sealed class ExportCommandTests
{
    [Test]
    public async Task The_file_is_byte_for_byte_the_pages_and_stands_in_the_trail()
    {
        await using var app = await WebApp.Start();
        await CaseSamples.Mark(app);
        await app.Door(Cast.Dana).Do(new RederiveDeadlines(new(2026, 11, 23), All: true));
        var (english, chinese) = (Path.Combine(app.Folder, "docket.csv"), Path.Combine(app.Folder, "zh.csv"));
        var made = Export(app, english);
        var spoken = Export(app, chinese, "--language", "zh-Hans", "--kind", "section-8-9");
        Assert.That((made.Code, spoken.Code), Is.EqualTo((0, 0)), made.Talk + spoken.Talk);
        var page = await (await app.As(Cast.Lin)).Client.GetByteArrayAsync("/docket?handler=Export&format=Csv&due-by=2046-11-23");
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(english), Is.EqualTo(page));
            Assert.That(made.Json.GetProperty("bytes").GetInt64(), Is.EqualTo(page.Length));
            Assert.That(File.ReadAllText(chinese), Does.Contain("截止").Or.Contain("到期").And.Not.Contain("Section 15"));
        });
        Assert.That((await app.Door(Cast.Dana).Do(new ListActs(Type: nameof(ExportDocket)))).Rows.Where(a => a.ActorName == Cast.Lin.Name).ToList(), Has.Count.EqualTo(3));
    }

    [TestCase("docket.doc", "export-format-unknown")]
    [TestCase("docket", "export-format-unknown")]
    [TestCase("docket.csv", "docket-kind-unknown", "--kind", "boat")]
    public async Task What_cannot_be_made_is_refused_and_leaves_no_file(string name, string code, params string[] more)
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        var file = Path.Combine(app.Folder, name);
        var refused = CaseFolder.Run(["export", "docket", "-o", file, "--json", "--data", app.Folder, "--as", Cast.Lin.Email, .. more]);
        Assert.That((refused.Code, refused.Json.GetProperty("errors")[0].GetProperty("code").GetString(), File.Exists(file)), Is.EqualTo((1, code, false)));
    }

    private static (int Code, System.Text.Json.JsonElement Json, string Talk) Export(WebApp app, string file, params string[] more) =>
        CaseFolder.Run(["export", "docket", "-o", file, "--within", "20y", "--on", "2026-11-23", "--json", "--data", app.Folder, "--as", Cast.Lin.Email, .. more]);
}
