using System.Net;
using CbpRecord.Application;
using CbpRecord.Application.Access;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using CbpRecord.Web.Jobs;
using CbpRecord.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Jobs;

/// <summary>The dead-man's switch: what did not happen is told by routes that do not need it to have happened.</summary>
public sealed class WatchTests
{
    private static Dictionary<string, string> With(MailSink sink) => sink.Settings.Append(new("Jobs:Watched", "true")).ToDictionary(s => s.Key, s => s.Value!);

    [Test]
    public async Task A_reminder_run_that_did_not_happen_makes_the_site_unready_and_says_so_on_every_page()
    {
        await using var sink = new MailSink();
        await using var app = await WebApp.Start(settings: With(sink));
        using var stranger = app.Visit();
        var tower = app.Services.GetRequiredService<WatchTower>();
        await app.As(Cast.Dana);
        Assert.That((await stranger.Get("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK), "nothing is late on the first day");
        await RunAll(app);
        app.Clock.Advance(TimeSpan.FromHours(27));
        await tower.Look();
        var unready = await stranger.Get("/health/ready");
        Assert.Multiple(() =>
        {
            Assert.That(unready.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(unready.Html, Does.Contain("job-late send-reminders"));
        });
        var (lin, guo) = (await app.As(Cast.Lin), await app.As(Cast.Guo));
        Assert.That((await lin.Get("/docket")).Document.QuerySelector(".trouble")?.TextContent, Does.Contain("People may not have been told").And.Contain("send-reminders"));
        Assert.That((await guo.Get("/docket")).Document.QuerySelector(".trouble"), Is.Null, "the firm's own trouble is not the client's");
        await RunAll(app);
        await tower.Look();
        Assert.That((await stranger.Get("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await lin.Get("/docket")).Document.QuerySelector(".trouble"), Is.Null);
    }

    [Test]
    public async Task Mail_that_one_address_refused_is_a_task_on_every_page_until_it_is_dealt_with_and_the_site_stays_ready()
    {
        await using var sink = new MailSink { ToRecipient = to => to == Cast.Guo.Email ? "550 no such user" : "250 ok" };
        await using var app = await WebApp.Start(settings: With(sink));
        using var stranger = app.Visit();
        await RunAll(app);
        await RunAll(app);
        await app.Services.GetRequiredService<WatchTower>().Look();
        Assert.That((await stranger.Get("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK), "everybody else is told");
        var lin = await app.As(Cast.Lin);
        Assert.That((await lin.Get("/docket")).Document.QuerySelector(".trouble")?.TextContent, Does.Contain("Mails that did not reach their person: 1."));
        var page = await lin.Get("/mail");
        Assert.That(page.Text, Does.Contain(Cast.Guo.Email).And.Contain("550 no such user"));
        page = await page.Form("How was the person told instead?").Fill("How was the person told instead?", "By telephone").Submit("Dealt with");
        Assert.Multiple(() =>
        {
            Assert.That(page.Banner, Is.EqualTo("The task is closed."));
            Assert.That(page.Text, Does.Contain("Lin Yue: By telephone"));
        });
        await app.Services.GetRequiredService<WatchTower>().Look();
        Assert.That((await lin.Get("/docket")).Document.QuerySelector(".trouble"), Is.Null);
    }

    [Test]
    public async Task A_server_that_refuses_whatever_it_is_handed_makes_the_site_unready_until_it_takes_something()
    {
        await using var sink = new MailSink { ToRecipient = _ => "550 not from here" };
        await using var app = await WebApp.Start(settings: With(sink));
        using var stranger = app.Visit();
        await RunAll(app);
        await RunAll(app);
        Assert.That((await stranger.Get("/health/ready")).Html, Does.Contain("mail-server-refuses"));
        sink.ToRecipient = _ => "250 ok";
        app.Clock.Advance(TimeSpan.FromDays(1));
        await RunAll(app);
        await RunAll(app);
        Assert.That((await stranger.Get("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_alarm_goes_by_a_mail_server_of_its_own_once_a_day_for_each_trouble()
    {
        await using var second = new MailSink();
        await using var app = await TestApp.Start(Provider.Sqlite, settings: new Dictionary<string, string?>
        {
            ["Mail:Alarm:Host"] = "127.0.0.1", ["Mail:Alarm:Port"] = $"{second.Port}", ["Mail:Alarm:From"] = "alarm@firm.example", ["Mail:Alarm:To"] = "duty@elsewhere.example",
        }, also: services => Timetable.AddJobs(services));
        var tower = app.Services.GetRequiredService<WatchTower>();
        await Begin(app);
        await tower.Look();
        Assert.That(second.Mails, Is.Empty);
        app.Clock.Advance(TimeSpan.FromHours(27));
        for (var i = 0; i < 3; i++) await tower.Look();
        Assert.That(second.Mails, Has.Count.EqualTo(1));
        Assert.That(second.Mails.Single(), Does.Contain("duty@elsewhere.example").And.Contain("send-reminders has not run").And.Contain("http://localhost:5080").And.Match(@"As of \d+ \w+ \d{4} \d\d:\d\d UTC"), "whichever site it is, and when");
        app.Clock.Advance(TimeSpan.FromHours(24));
        await tower.Look();
        Assert.That(second.Mails, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_alarm_that_could_not_be_sent_is_tried_again()
    {
        await using var second = new MailSink { ToMessage = () => "451 busy" };
        await using var app = await TestApp.Start(Provider.Sqlite, settings: new Dictionary<string, string?>
        {
            ["Mail:Alarm:Host"] = "127.0.0.1", ["Mail:Alarm:Port"] = $"{second.Port}", ["Mail:Alarm:To"] = "duty@elsewhere.example",
        }, also: services => Timetable.AddJobs(services));
        await Begin(app);
        app.Clock.Advance(TimeSpan.FromHours(27));
        await app.Services.GetRequiredService<WatchTower>().Look();
        second.ToMessage = () => "250 ok";
        await app.Services.GetRequiredService<WatchTower>().Look();
        Assert.That(second.Mails, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_run_that_is_refused_or_fails_leaves_its_slot_to_the_next()
    {
        await using var app = await TestApp.Start(Provider.Sqlite, also: services => Timetable.AddJobs(services));
        var (runner, calls) = (app.Services.GetRequiredService<JobRunner>(), 0);
        var flaky = new JobEntry("flaky", new Schedule.Daily(new(6, 0)), TimeSpan.FromMinutes(5), slot => calls++ == 0 ? throw new InvalidOperationException("once") : new SendReminders(app.Today));
        Assert.That(await runner.RunLatest(flaky), Is.True);
        Assert.That(await runner.RunLatest(flaky), Is.True);
        Assert.That(await runner.RunLatest(flaky), Is.False, "the slot is done");
        Assert.That(await app.Look(db => db.Set<JobHeartbeat>().OrderBy(h => h.Id).Select(h => h.Outcome).ToListAsync()), Is.EqualTo(new[] { JobOutcome.Failed, JobOutcome.Done }));
    }

    [Test]
    public async Task While_a_slot_runs_nobody_else_begins_it_in_the_same_process_either()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        var (runner, began, beside) = (app.Services.GetRequiredService<JobRunner>(), 0, true);
        JobEntry job = null!;
        job = new("slow", new Schedule.Every(1), TimeSpan.FromMinutes(5), slot =>
        {
            if (began++ == 0) beside = runner.RunLatest(job).GetAwaiter().GetResult();
            return new SendReminders(app.Today);
        });
        Assert.That(await runner.RunLatest(job), Is.True);
        Assert.That((began, beside), Is.EqualTo((1, false)));
    }

    [TestCase("02:30", "2027-03-14T06:59:00Z", "2027-03-13T07:30:00Z", Description = "half past two does not exist on the day the clocks go forward: still yesterday's slot")]
    [TestCase("02:30", "2027-03-14T07:00:00Z", "2027-03-14T07:00:00Z", Description = "the first instant that exists after it")]
    [TestCase("01:30", "2026-11-01T05:30:00Z", "2026-11-01T05:30:00Z", Description = "half past one comes twice on the day they go back: the first counts")]
    [TestCase("01:30", "2026-11-01T06:30:00Z", "2026-11-01T05:30:00Z", Description = "the second is the same slot")]
    [TestCase("06:00", "2026-11-23T10:59:00Z", "2026-11-22T11:00:00Z")]
    public void A_slot_exists_once_on_every_day(string at, string now, string slot) =>
        Assert.That(new Schedule.Daily(TimeOnly.Parse(at)).LatestSlot(DateTimeOffset.Parse(now).UtcDateTime), Is.EqualTo(DateTimeOffset.Parse(slot).UtcDateTime));

    /// <summary>The installation's first act: from here on it can be late.</summary>
    private static Task Begin(TestApp app) => app.AsSystem().Do(new SendReminders(app.Today));

    private static async Task RunAll(WebApp app)
    {
        var runner = app.Services.GetRequiredService<JobRunner>();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var job in app.Services.GetRequiredService<JobBook>().All.OrderByDescending(j => j.Name)) await runner.RunLatest(job);
    }
}
