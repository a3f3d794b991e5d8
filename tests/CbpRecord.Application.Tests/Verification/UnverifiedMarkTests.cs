using System.Text;
using CbpRecord.Application.Calendars;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Offline;
using CbpRecord.Application.Portal;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Reports;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Verification;

/// <summary>A date that was read only once says so wherever it stands in words, and stops saying so once it was read twice.</summary>
[OnBothDatabases]
public sealed class UnverifiedMarkTests(Provider provider)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Registered = Today.AddDays(30).AddYears(-6);

    [TestCase(false)]
    [TestCase(true)]
    public async Task Every_list_file_calendar_and_letter_marks_a_date_that_was_read_only_once(bool verified)
    {
        await using var app = await TestApp.Start(provider, Today);
        var right = await app.Mark("AURORA", "9000001", Registered, Cast.Bright, Cast.Lin.Id);
        if (verified) await app.Verified(right, TriggerFact.RegisteredOn, Registered);
        await app.AsSystem().Do(new SendReminders(Today));
        await app.AsSystem().Do(new WriteOfflineDocket(Today));
        var filter = new DocketFilter { Kind = "section-8" };
        var said = new Dictionary<string, string>
        {
            ["csv"] = Encoding.UTF8.GetString(await Export(app, filter, ExportFormat.Csv)),
            ["ics"] = Encoding.UTF8.GetString(await Export(app, filter, ExportFormat.Ics)),
            ["feed"] = string.Join('\n', (await app.As(Cast.Lin).Do(new ReadFeed(FeedScope.Mine))).Events.Select(e => e.Summary)),
            ["letter to the firm"] = await Letter(app, Cast.Lin),
            ["offline"] = await Offline(app),
        };
        using (var pdf = Pdf.Of(await Export(app, filter, ExportFormat.Pdf))) said["pdf"] = pdf.Text();
        Assert.Multiple(async () =>
        {
            foreach (var (where, text) in said) Assert.That(text.Contains("unverified", StringComparison.Ordinal), Is.Not.EqualTo(verified), where);
            Assert.That((await Letter(app, Cast.Guo)).Contains("未核对", StringComparison.Ordinal), Is.Not.EqualTo(verified), "letter to the client");
            Assert.That((await app.As(Cast.Lin).Do(new ListRights())).Rows.Single().Unverified, Is.Not.EqualTo(verified), "rights");
            Assert.That((await app.As(Cast.Lin).Do(new ShowRight(right))).Unverified, Is.Not.EqualTo(verified), "the right");
            Assert.That((await app.As(Cast.Guo).Do(new ListMyRights())).Rows.Single().Unverified, Is.Not.EqualTo(verified), "the client's rights");
            Assert.That((await app.As(Cast.Guo).Do(new ShowIfNothing(right))).Unverified, Is.Not.EqualTo(verified), "if nothing is done");
            Assert.That((await app.As(Cast.Lin).Do(new CountDays(filter, Today, Today.AddYears(1)))).Sum(d => d.Unverified), Is.EqualTo(verified ? 0 : 1), "calendar");
        });
    }

    private static async Task<string> Letter(TestApp app, Cast.Member to) => await app.Look(db => db.Set<OutboxMessage>().Where(m => m.PersonId == to.Id).Select(m => m.Text).SingleAsync());

    private static async Task<string> Offline(TestApp app)
    {
        await using var file = (await app.As(Cast.Dana).Do(new TakeOfflineDocket())).Content;
        using var zip = new System.IO.Compression.ZipArchive(file);
        var said = new StringBuilder();
        foreach (var page in zip.Entries.Where(e => e.Name.EndsWith(".html", StringComparison.Ordinal) || e.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(page.Open());
            said.Append(await reader.ReadToEndAsync());
        }
        return said.ToString();
    }

    private static async Task<byte[]> Export(TestApp app, DocketFilter filter, ExportFormat format)
    {
        var file = await app.As(Cast.Lin).Do(new ExportDocket(filter, format, Language.English));
        await using var content = file.Content;
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }
}
