using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>The docket for scripts: the calculators' rows, with whose they are.</summary>
public class DocketCommandTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Shape =
        ["kind", "cycle", "opensOn", "dueOn", "lastActionOn", "graceEndsOn", "graceLastActionOn", "targetOn", "rule", "citation", "reading", "right", "name", "client", "responsible", "status", "verified", "id"];

    [Test]
    public async Task It_prints_what_falls_due_and_what_is_overdue_with_whose_it_is()
    {
        await using var app = await Arranged();
        var (code, json, talk) = CaseFolder.Run("docket", "--within", "100d", "--json", "--data", app.Folder, "--on", "2026-11-23", "--as", Cast.Lin.Email);
        var rows = json.GetProperty("deadlines").EnumerateArray().ToList();
        var listed = (await app.As(Cast.Lin).Do(new ListDocket(new(), Size: 900))).Rows;
        var expected = listed.Where(r => r.Standing != Standing.Past && (r.DueOn <= Today.AddDays(100) || r.ActOn <= Today.AddDays(100))).Select(r => (r.Number, r.Entry.Code, r.Cycle)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, talk);
            Assert.That(rows.Select(r => r.EnumerateObject().Select(p => p.Name)), Is.All.EqualTo(Shape));
            Assert.That(rows.Select(r => (r.GetProperty("right").GetString(), r.GetProperty("kind").GetString()!, r.GetProperty("cycle").ValueKind == System.Text.Json.JsonValueKind.Null ? (int?)null : r.GetProperty("cycle").GetInt32())), Is.EqualTo(expected));
            Assert.That(expected.Select(e => e.Code), Does.Contain("section-8"));
            var overdue = rows.First(r => r.GetProperty("right").GetString() == "9000002" && r.GetProperty("kind").GetString() == "section-8");
            Assert.That(overdue.GetProperty("status").GetString(), Is.EqualTo("overdue"));
            Assert.That((overdue.GetProperty("client").GetString(), overdue.GetProperty("responsible").GetString(), overdue.GetProperty("dueOn").GetString()), Is.EqualTo(("HARBOR", "Zhou Wei", "2023-03-02")));
        });
    }

    [TestCase("98d", true, Description = "1 March 2027 is the 98th day from 23 November 2026")]
    [TestCase("97d", false)]
    [TestCase("14w", true)]
    [TestCase("13w", false)]
    [TestCase("4m", true)]
    [TestCase("3m", false)]
    public async Task A_span_includes_its_last_day(string within, bool there)
    {
        await using var app = await Arranged();
        var (_, json, _) = CaseFolder.Run("docket", "--within", within, "--right", "9,000,001", "--json", "--data", app.Folder, "--on", "2026-11-23", "--as", Cast.Lin.Email);
        Assert.That(json.GetProperty("deadlines").EnumerateArray().Any(r => r.GetProperty("kind").GetString() == "section-8"), Is.EqualTo(there));
    }

    [Test]
    public async Task Without_a_span_a_right_shows_everything_open()
    {
        await using var app = await Arranged();
        var (_, json, _) = CaseFolder.Run("docket", "--right", "9000001", "--json", "--data", app.Folder, "--on", "2026-11-23", "--as", Cast.Lin.Email);
        Assert.That(json.GetProperty("deadlines").EnumerateArray().Select(r => r.GetProperty("kind").GetString()), Does.Contain("section-8").And.Contain("section-8-9"));
        Assert.That(json.GetProperty("deadlines").EnumerateArray().Select(r => r.GetProperty("right").GetString()).Distinct(), Is.EqualTo(new[] { "9000001" }));
    }

    [Test]
    public async Task A_client_sees_its_own_and_people_read_a_table()
    {
        await using var app = await Arranged();
        var (_, mine, _) = CaseFolder.Run("docket", "--within", "20y", "--json", "--data", app.Folder, "--on", "2026-11-23", "--as", Cast.Guo.Email);
        Assert.That(mine.GetProperty("deadlines").EnumerateArray().Select(r => r.GetProperty("client").GetString()).Distinct(), Is.EqualTo(new[] { "BRIGHT" }));
        using StringWriter output = new(), talk = new();
        var code = CbpRecord.Cli.Cli.Run(["docket", "--within", "1y", "--data", app.Folder, "--on", "2026-11-23", "--as", Cast.Lin.Email], output, talk);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(lines[0], Does.StartWith("act by").And.Contain("responsible"));
            Assert.That(lines[1..], Has.Some.Match(@"^2027-03-01\s+2027-03-01\s+2027-09-01\s+Section 8 declaration\s+AURORA 9000001\s+BRIGHT\s+Lin Yue\s+later"));
            Assert.That(talk.ToString(), Does.Contain($"{lines.Length - 1} deadlines."));
        });
    }

    [TestCase("90")]
    [TestCase("d")]
    [TestCase("-5d")]
    [TestCase("ten days")]
    public void A_span_that_cannot_be_read_is_a_usage_error(string within)
    {
        using StringWriter output = new(), talk = new();
        Assert.That(CbpRecord.Cli.Cli.Run(["docket", "--within", within, "--as", Cast.Lin.Email], output, talk), Is.EqualTo(2));
        Assert.That(talk.ToString(), Does.Contain("90d"));
    }

    [Test]
    public void Asked_by_nobody_it_is_refused_and_makes_no_folder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cbprecord-nobody-{Guid.NewGuid():N}");
        var (code, json, talk) = CaseFolder.Run("docket", "--within", "90d", "--json", "--data", folder);
        Assert.That((code, json.GetProperty("errors")[0].GetProperty("code").GetString(), Directory.Exists(folder)), Is.EqualTo((1, "who-acts", false)));
        Assert.That(talk.Trim(), Is.EqualTo("Nobody is named as acting. Add --as with the e-mail of a member of staff."), "and nothing of the libraries' own");
    }

    [Test]
    public void Where_no_site_has_begun_it_is_refused_and_makes_no_folder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cbprecord-nowhere-{Guid.NewGuid():N}");
        var (code, json, talk) = CaseFolder.Run("docket", "--within", "90d", "--json", "--as", Cast.Lin.Email, "--data", folder);
        Assert.That((code, json.GetProperty("errors")[0].GetProperty("code").GetString(), Directory.Exists(folder)), Is.EqualTo((1, "no-data", false)));
        Assert.That(talk, Does.Contain(folder).And.Contain("--data"));
    }

    private static async Task<TestApp> Arranged()
    {
        var app = await TestApp.Start(Provider.Sqlite, Today);
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor, Cast.Zhou.Id);
        return app;
    }
}
