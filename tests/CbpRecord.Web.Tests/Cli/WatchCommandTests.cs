using System.Text.Json;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>What the host's own scheduler and its mail server call.</summary>
public sealed class WatchCommandTests
{
    [Test]
    public async Task Jobs_that_did_not_run_are_told_to_the_hosts_own_scheduler()
    {
        await using var app = await TestApp.Start(Provider.Sqlite, also: services => services.AddJobs());
        await app.AsSystem().Do(new SendReminders(app.Today));
        var runner = app.Services.GetRequiredService<JobRunner>();
        foreach (var job in app.Services.GetRequiredService<JobBook>().All) await runner.RunLatest(job);
        var good = Check(app, "2026-11-23");
        var late = Check(app, "2026-11-26");
        Assert.Multiple(() =>
        {
            Assert.That((good.Code, Codes(good.Json).Count), Is.EqualTo((0, 0)), good.Talk);
            Assert.That(good.Json.GetProperty("jobs").EnumerateArray().Select(j => j.GetProperty("lastOutcome").GetString()), Is.All.EqualTo("done").And.Not.Empty);
            Assert.That(late.Code, Is.EqualTo(1), late.Talk);
            Assert.That(Codes(late.Json), Does.Contain("job-late").And.Contain("mail-waits"));
            Assert.That(late.Json.GetProperty("jobs").EnumerateArray().Any(j => j.GetProperty("late").GetBoolean()), Is.True);
            Assert.That(late.Talk, Does.Contain("send-reminders has not run"));
        });
    }

    [Test]
    public async Task A_report_of_a_failed_delivery_that_is_piped_in_becomes_a_task()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        await app.AsSystem().Do(new SendReminders(app.Today));
        var message = await app.Look(db => db.Set<OutboxMessage>().FirstAsync(m => m.ToAddress == Cast.Xu.Email));
        var (report, letter) = (Path.Combine(app.Folder, "report.eml"), Path.Combine(app.Folder, "letter.eml"));
        await File.WriteAllBytesAsync(report, BounceMail.Of(message).ToArray());
        await File.WriteAllTextAsync(letter, "Subject: Lunch?\r\n\r\nAt noon");
        var (recorded, refused, absent) = (Bounce(app, report), Bounce(app, letter), Bounce(app, Path.Combine(app.Folder, "nothing.eml")));
        var client = CaseFolder.Run("mail", "bounce", report, "--json", "--data", app.Folder, "--as", Cast.Guo.Email);
        Assert.Multiple(() =>
        {
            Assert.That((recorded.Code, recorded.Json.GetProperty("recorded").GetBoolean()), Is.EqualTo((0, true)), recorded.Talk);
            Assert.That((refused.Code, Codes(refused.Json)), Is.EqualTo((1, new[] { "not-a-delivery-report" })));
            Assert.That((absent.Code, absent.Talk.Contains("nothing.eml", StringComparison.Ordinal)), Is.EqualTo((1, true)));
            Assert.That((client.Code, Codes(client.Json)), Is.EqualTo((1, new[] { "may-not" })));
        });
        Assert.That((await app.As(Cast.Lin).Do(new ListBounces())).Select(b => b.ToAddress), Is.EqualTo(new[] { Cast.Xu.Email }));
    }

    private static (int Code, JsonElement Json, string Talk) Check(TestApp app, string on) => CaseFolder.Run("jobs", "check", "--quiet", "--json", "--data", app.Folder, "--on", on);
    private static (int Code, JsonElement Json, string Talk) Bounce(TestApp app, string file) => CaseFolder.Run("mail", "bounce", file, "--json", "--data", app.Folder, "--as", Cast.Lin.Email);
    private static List<string?> Codes(JsonElement answer) => [.. answer.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString())];
}
