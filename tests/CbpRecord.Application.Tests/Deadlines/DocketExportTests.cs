using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reports;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Deadlines;

/// <summary>What is taken away is what was seen: the same rows, order and totals, in each format.</summary>
[OnBothDatabases]
public sealed class DocketExportTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DocketFilter[] Filters =
    [
        new(), new() { Client = "HARBOR" }, new() { Kind = "section-8" }, new() { State = DocketState.All, From = new(2027, 1, 1), To = new(2028, 12, 31) }, new() { Urgency = Urgency.Overdue },
        new() { Number = "9000002" }, new() { Person = Cast.Lin.Id }, new() { Client = "NOBODY" },
    ];

    [Test]
    public async Task Each_file_holds_the_rows_of_the_list_in_its_order()
    {
        await using var app = await Arranged();
        foreach (var filter in Filters)
        {
            var listed = await app.As(Cast.Lin).Do(new ListDocket(filter, Size: 900));
            var days = listed.Rows.Select(r => Iso(r.ActOn)).ToList();
            var csv = CsvText.Read(await Export(app, filter, ExportFormat.Csv));
            var xlsx = Xlsx(await Export(app, filter, ExportFormat.Xlsx));
            var events = Calendar(await Export(app, filter, ExportFormat.Ics));
            Assert.Multiple(() =>
            {
                Assert.That(csv.Rows.Select(r => (r[0], r[3])), Is.EqualTo(listed.Rows.Select(r => (Iso(r.ActOn), r.Right))), filter.ToQuery());
                Assert.That(csv.Remarks[^1], Is.EqualTo($"# Rows: {listed.Total}"));
                Assert.That(xlsx.Select(r => r[0]), Is.EqualTo(days), filter.ToQuery());
                Assert.That(events.Select(e => (e.Uid, e.Start, e.End)), Is.EqualTo(listed.Rows.Select(r => ($"{r.Id}@cbprecord", Iso(r.ActOn), Iso(r.ActOn.AddDays(1))))), filter.ToQuery());
            });
        }
    }

    [Test]
    public async Task A_spreadsheet_says_what_it_covers_and_when_in_the_readers_language()
    {
        await using var app = await Arranged();
        var csv = CsvText.Read(await Export(app, new() { Kind = "section-8", From = new(2027, 1, 1) }, ExportFormat.Csv, Language.Chinese));
        Assert.Multiple(() =>
        {
            Assert.That(csv.Remarks[..3], Is.EqualTo(new[] { "# 清单：期限管理表", "# 截至：2026-11-23T17:00:00Z", "# 筛选条件：状态：待办；自：2027-01-01；应办事项：" + Words.Words.Chinese["law.kind-section-8"] }));
            Assert.That(csv.Heading[..2], Is.EqualTo(new[] { "办理期限", "应办事项" }));
            Assert.That(csv.Rows[0][7], Is.EqualTo("深圳市明波电子有限公司"));
        });
        using var stream = new MemoryStream(await Export(app, new() { Kind = "section-8" }, ExportFormat.Xlsx));
        var about = stream.Query(sheetName: "About").Cast<IDictionary<string, object>>().Select(r => $"{r["A"]}: {r["B"]}").ToList();
        Assert.That(about, Is.EqualTo(new[] { "List: Docket", "As of: 2026-11-23T17:00:00Z", "Filters: State: Open; What is due: " + Words.Words.English["law.kind-section-8"], "Rows: 3" }));
    }

    [TestCase("=HYPERLINK(\"http://x.example\",\"A\")")]
    [TestCase("+1+cmd|' /C calc'!A0")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1)")]
    [TestCase(" =1+1", Description = "behind a space")]
    [TestCase("＝1+1", Description = "full-width")]
    public async Task A_formula_in_a_mark_reaches_no_spreadsheet(string mark)
    {
        await using var app = await TestApp.Start(provider, Today);
        await app.Mark(mark, "9000007", new(2021, 3, 1), Cast.Bright);
        var filter = new DocketFilter { Kind = "section-8" };
        var cells = CsvText.Read(await Export(app, filter, ExportFormat.Csv)).Rows.Concat(Xlsx(await Export(app, filter, ExportFormat.Xlsx))).Select(r => r[3]);
        Assert.That(cells, Is.All.StartsWith("'").And.Exactly(2).Items);
    }

    [Test]
    public async Task A_workbook_holds_days_as_days_and_amounts_as_numbers()
    {
        await using var app = await TestApp.Start(provider, Today);
        var sheet = new ExportSheet("fees", "Fees", Language.English, DateTime.UtcNow, [], [new("Day", Days: true), new("Fee"), new("Classes"), new("Note")],
            new[] { new ExportRow([new DateOnly(2026, 12, 2), new Money(57_050), 3, "=1+1"]), new ExportRow([null, null, null, null]) }.ToAsyncEnumerable());
        await using var scope = app.Services.CreateAsyncScope();
        await using var file = (await scope.ServiceProvider.GetRequiredService<IExporter>().Write(ExportFormat.Xlsx, sheet, default)).Value;
        var row = file.Query().Cast<IDictionary<string, object?>>().ElementAt(1);
        Assert.That(row.Values, Is.EqualTo(new object[] { new DateTime(2026, 12, 2), 570.5, 3.0, "'=1+1" }));
        using var book = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        var (cells, styles) = (Part(book, "xl/worksheets/sheet1.xml"), Part(book, "xl/styles.xml"));
        var day = cells.Descendants().Single(c => (string?)c.Attribute("r") == "A2");
        var format = styles.Descendants().Single(s => s.Name.LocalName == "cellXfs").Elements().ElementAt((int)day.Attribute("s")!).Attribute("numFmtId")!.Value;
        Assert.Multiple(() =>
        {
            Assert.That((day.Value, (string?)day.Attribute("t")), Is.EqualTo(("46358", (string?)null)), "a day is a number of days");
            Assert.That(styles.Descendants().Single(s => (string?)s.Attribute("numFmtId") == format && s.Name.LocalName == "numFmt").Attribute("formatCode")!.Value, Is.EqualTo("yyyy-mm-dd"));
        });
    }

    [Test]
    public async Task Beyond_a_thousand_rows_a_file_is_exact()
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright);
        await app.Change(null, async (db, _) =>
        {
            var first = await db.Obligations.AsNoTracking().FirstAsync(o => o.RightId == right);
            for (var i = 0; i < 1200; i++)
                db.Obligations.Add(Obligation.From(new(Guid.CreateVersion7()), right, null, Cast.Bright, null, new Deadline { Kind = DeadlineKind.LicenceEnd, Cycle = 100 + i, DueOn = Today.AddDays(i % 400), LastActionOn = Today.AddDays(i % 400), Rule = "F1" }));
        });
        var filter = new DocketFilter { Kind = "licence-end" };
        var listed = await app.As(Cast.Lin).Do(new ListDocket(filter));
        var csv = CsvText.Read(await Export(app, filter, ExportFormat.Csv));
        Assert.Multiple(() =>
        {
            Assert.That((listed.Total, listed.More), Is.EqualTo((1000, true)));
            Assert.That(csv.Rows, Has.Count.EqualTo(1200));
            Assert.That(csv.Rows.Select(r => r[0]), Is.Ordered);
            Assert.That(csv.Remarks[^1], Is.EqualTo("# Rows: 1200"));
        });
    }

    [Test]
    public async Task The_printed_docket_shows_each_row_and_its_total()
    {
        await using var app = await Arranged();
        var listed = await app.As(Cast.Lin).Do(new ListDocket(new(), Size: 900));
        using var pdf = Pdf.Of(await Export(app, new(), ExportFormat.Pdf));
        var text = string.Join(' ', pdf.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Multiple(() =>
        {
            Assert.That(pdf.Problems(), Is.Empty);
            Assert.That(text, Does.Contain("23 Nov 2026 12:00 ET").And.Contain("State: Open"));
            Assert.That(text, Does.Match($@"Rows\s+{listed.Total}\b"));
            foreach (var row in listed.Rows) Assert.That(text, Does.Contain(Words.Words.English.Day(row.ActOn)));
        });
    }

    [Test]
    public async Task Who_took_what_is_in_the_trail_and_a_client_takes_its_own_only()
    {
        await using var app = await Arranged();
        var mine = CsvText.Read(await Export(app, new(), ExportFormat.Csv, member: Cast.Guo));
        var act = await app.Look(db => db.Acts.Where(a => a.Type == nameof(ExportDocket)).Select(a => new { a.ActorName, a.Subject, a.StatedReason }).SingleAsync());
        Assert.Multiple(() =>
        {
            Assert.That(mine.Rows.Select(r => r[6]).Distinct(), Is.EqualTo(new[] { "BRIGHT" }));
            Assert.That((act.ActorName, act.Subject, act.StatedReason), Is.EqualTo(("Guo Min", "docket.csv", "")));
        });
    }

    private async Task<TestApp> Arranged()
    {
        var app = await TestApp.Start(provider, Today);
        await app.Mark("AURORA", "9000001", new(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("BOREAL", "9000002", new(2017, 3, 2), Cast.Harbor, Cast.Zhou.Id);
        await app.Mark("凌云, \"九霄\"", "9000003", new(2016, 11, 29));
        return app;
    }

    private static async Task<byte[]> Export(TestApp app, DocketFilter filter, ExportFormat format, Language language = Language.English, Cast.Member? member = null)
    {
        var file = await app.As(member ?? Cast.Lin).Do(new ExportDocket(filter, format, language));
        await using var content = file.Content;
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }

    private static System.Xml.Linq.XDocument Part(System.IO.Compression.ZipArchive book, string name)
    {
        using var part = book.GetEntry(name)!.Open();
        return System.Xml.Linq.XDocument.Load(part);
    }

    private static List<List<string>> Xlsx(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. stream.Query().Cast<IDictionary<string, object?>>().Skip(1).Select(r => r.Values.Select(v => v is DateTime day ? Iso(DateOnly.FromDateTime(day)) : v?.ToString() ?? "").ToList())];
    }

    /// <summary>By Debian's own reader of calendars, which shares no line with the writer.</summary>
    private static List<(string Uid, string Start, string End)> Calendar(byte[] bytes)
    {
        const string script = """
            import sys, json, icalendar
            cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            assert cal["VERSION"] == "2.0" and cal["PRODID"], cal
            events = cal.walk("VEVENT")
            assert all(e.errors == [] and e["DTSTAMP"] and e["SUMMARY"] for e in events)
            print(json.dumps([[str(e["UID"]), e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat()] for e in events]))
            """;
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        python.StandardInput.BaseStream.Write(bytes);
        python.StandardInput.Close();
        var (said, wrong) = (python.StandardOutput.ReadToEnd(), python.StandardError.ReadToEnd());
        python.WaitForExit();
        Assert.That(python.ExitCode, Is.Zero, wrong);
        return [.. JsonSerializer.Deserialize<string[][]>(said)!.Select(e => (e[0], e[1], e[2]))];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
