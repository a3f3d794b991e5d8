using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Offline;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Offline;

/// <summary>The docket for the insurer's second system: whole, self-contained, and every tampering found.</summary>
[OnBothDatabases]
public sealed class OfflineDocketTests(Provider provider)
{
    [Test]
    public async Task It_holds_every_deadline_and_opens_without_the_server()
    {
        await using var app = await Filled();
        var total = await app.Look(db => db.Obligations.CountAsync());
        using var zip = new ZipArchive(new MemoryStream(await Taken(app)), ZipArchiveMode.Read);
        var csv = Text(zip, "docket.csv").Split('\n').Count(l => l.Length > 1 && !l.TrimStart('\uFEFF').StartsWith('#')) - 1;
        var pages = zip.Entries.Where(e => e.Name.EndsWith(".html", StringComparison.Ordinal)).Select(e => (e.Name, Document: new HtmlParser().ParseDocument(Text(zip, e.Name)))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(csv, Is.EqualTo(total));
            Assert.That(pages.Where(p => p.Name != "index.html").Sum(p => p.Document.QuerySelectorAll("tbody tr").Length), Is.EqualTo(total));
            Assert.That(pages.SelectMany(p => p.Document.QuerySelectorAll("script, link, img, iframe")), Is.Empty, "nothing from elsewhere, no script");
            Assert.That(pages.SelectMany(p => p.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)).Where(h => zip.GetEntry(h) is null), Is.Empty, "every link leads into the file");
            Assert.That(pages.Select(p => p.Document.Body!.TextContent), Has.Some.Contain("BRIGHTWAVE").And.Some.Contain("<b>BOLD</b>"), "text stays text");
        });
    }

    [Test]
    public async Task Untouched_it_verifies_and_names_its_key()
    {
        await using var app = await Filled();
        var file = Path.Combine(app.Folder, "taken.zip");
        await File.WriteAllBytesAsync(file, await Taken(app));
        var (code, said) = Verify(file, app.Folder);
        var answer = JsonDocument.Parse(said).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That((answer.GetProperty("valid").GetBoolean(), answer.GetProperty("keyKnown").GetBoolean()), Is.EqualTo((true, true)));
            if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(Path.Combine(app.Folder, "keys", "offline-docket.pem")), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        });
        Assert.That(JsonDocument.Parse(Verify(file, Directory.CreateDirectory(Path.Combine(app.Folder, "elsewhere")).FullName).Said).RootElement.GetProperty("keyKnown").GetBoolean(), Is.False, "elsewhere it is only the key it names itself");
    }

    [Test]
    public async Task Every_tampering_is_found()
    {
        await using var app = await Filled();
        var good = await Taken(app);
        await using var other = await Filled();
        await Taken(other);
        Assert.Multiple(() =>
        {
            Assert.That(Codes(app, Change(good, "docket.csv", t => t.Replace("BRIGHTWAVE", "BRIGHTWAVF"))), Is.EqualTo("offline-file-changed"));
            Assert.That(Codes(app, Change(good, "index.html", t => t + " ")), Is.EqualTo("offline-file-changed"));
            Assert.That(Codes(app, Change(good, "index.html", _ => null)), Is.EqualTo("offline-file-missing"));
            Assert.That(Codes(app, Change(good, "extra.html", _ => "x")), Is.EqualTo("offline-file-added"));
            Assert.That(Codes(app, Change(good, "manifest.json", t => t.Replace("\"rows\": ", "\"rows\": 1"))), Is.EqualTo("offline-forged"));
            Assert.That(Codes(app, Change(good, "manifest.sig", _ => null)), Is.EqualTo("offline-not-one"));
            Assert.That(Codes(other, good), Does.Contain("offline-other-key").And.Contain("offline-forged"), "signed anew by somebody else");
            Assert.That(Codes(app, Encoding.UTF8.GetBytes("no zip")), Is.EqualTo("offline-not-one"));
        });
    }

    [Test]
    public async Task Only_a_lead_without_a_wall_takes_it()
    {
        await using var app = await Filled();
        await app.AsSystem().Do(new WriteOfflineDocket(app.Today));
        Assert.That((await app.As(Cast.Lin).Send(new TakeOfflineDocket())).Errors[0].Code, Is.EqualTo("may-not"));
        Assert.That((await app.As(Cast.Guo).Send(new TakeOfflineDocket())).Errors[0].Code, Is.EqualTo("may-not"));
        Assert.That((await app.As(Cast.Dana.Actor with { Walled = [Cast.Harbor] }).Send(new TakeOfflineDocket())).Errors[0].Code, Is.EqualTo("offline-behind-wall"));
    }

    [Test]
    public async Task The_head_of_the_trail_is_mailed_once_a_day_to_the_records_address()
    {
        await using var app = await TestApp.Start(provider, settings: new Dictionary<string, string?> { ["Mail:Records"] = "records@firm.example" });
        await SampleRights.Mark(app);
        var head = await app.Look(db => db.Acts.OrderByDescending(a => a.Number).Select(a => a.Hash).FirstAsync());
        await app.AsSystem().Do(new PublishAuditHead(app.Today));
        await app.AsSystem().Do(new PublishAuditHead(app.Today));
        var mail = await app.Look(db => db.Set<OutboxMessage>().SingleAsync());
        Assert.Multiple(() =>
        {
            Assert.That(mail.ToAddress, Is.EqualTo("records@firm.example"));
            Assert.That(mail.Text, Does.Contain(head));
        });
        Assert.That((await app.As(Cast.Dana).Do(new VerifyTrail(head))).Holds, Is.True, "what was mailed is found in the chain");
    }

    private async Task<TestApp> Filled()
    {
        var app = await TestApp.Start(provider);
        await app.Mark("BRIGHTWAVE", "9000001", new DateOnly(2021, 3, 1), Cast.Bright, Cast.Lin.Id);
        await app.Mark("<b>BOLD</b>", "9000002", new DateOnly(2016, 12, 5), Cast.Harbor);
        return app;
    }

    private static async Task<byte[]> Taken(TestApp app)
    {
        await app.AsSystem().Do(new WriteOfflineDocket(app.Today));
        var file = await app.As(Cast.Dana).Do(new TakeOfflineDocket());
        using var bytes = new MemoryStream();
        await using (file.Content) await file.Content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static string Codes(TestApp app, byte[] docket)
    {
        var file = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.zip");
        File.WriteAllBytes(file, docket);
        var (code, said) = Verify(file, app.Folder);
        Assert.That(code, Is.EqualTo(1));
        return string.Join(' ', JsonDocument.Parse(said).RootElement.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
    }

    [Test]
    public void A_docket_that_is_not_there_is_refused_in_words()
    {
        var (code, said) = Verify("nowhere.zip", Path.GetTempPath());
        Assert.That((code, JsonDocument.Parse(said).RootElement.GetProperty("errors")[0].GetProperty("code").GetString()), Is.EqualTo((1, "no-such-file")));
    }

    private static (int Code, string Said) Verify(string file, string data)
    {
        using var output = new StringWriter();
        using var talk = new StringWriter();
        var code = CbpRecord.Cli.Cli.Run(["docket", "verify", file, "--data", data, "--json"], output, talk);
        return (code, output.ToString());
    }

    private static byte[] Change(byte[] docket, string name, Func<string, string?> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(docket);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var before = zip.GetEntry(name) is { } entry ? Text(zip, name) : "";
            zip.GetEntry(name)?.Delete();
            if (change(before) is { } after) using (var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false))) writer.Write(after);
        }
        return bytes.ToArray();
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
