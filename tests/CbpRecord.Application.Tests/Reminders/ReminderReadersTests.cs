using CbpRecord.Application.Deadlines;
using CbpRecord.Application.People;
using CbpRecord.Application.Portal;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Rights;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using static CbpRecord.Application.Tests.Reminders.GivenReminders;

namespace CbpRecord.Application.Tests.Reminders;

/// <summary>Who is told, of what, and why, read out of the outbox.</summary>
[OnBothDatabases]
public sealed class ReminderReadersTests(Provider provider)
{
    [Test]
    public async Task A_client_reads_its_own_language_and_the_day_of_Beijing_and_is_not_asked_to_take_note()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.DueIn(days: 30);
        await app.Remind(Monday);
        var (guo, xu) = ((await app.Mails()).Single(m => m.ToAddress == Cast.Guo.Email), (await app.Mails()).Single(m => m.ToAddress == Cast.Xu.Email));
        Assert.Multiple(() =>
        {
            Assert.That(guo.Text, Does.Contain("北京时间 2026年12月22日").And.Contain("2026年12月23日").And.Contain("深圳市明波电子有限公司的联系人").And.Contain("/portal/").And.Not.Contain("/acknowledge"));
            Assert.That(guo.Html, Does.Contain("lang=\"zh-Hans\""));
            Assert.That(xu.Text, Does.Not.Contain("BRIGHTWAVE"), "another client's matter");
        });
    }

    [Test]
    public async Task On_the_last_day_a_client_reads_the_hour_at_which_it_ends_in_Beijing()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.As(Cast.Lin).Do(new SetLadder(Cast.Bright, "section-8", "-1, 0"));
        await app.DueIn(days: 1);
        await app.Remind(Monday, Monday.AddDays(1));
        var told = (await app.Mails()).Where(m => m.ToAddress == Cast.Guo.Email && m.Key.StartsWith("now", StringComparison.Ordinal)).Select(m => m.Text).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(told[0], Does.Contain("最迟于 2026年11月24日(周二) 完成（明日）。即北京时间 2026年11月23日(周一) 结束前。"));
            Assert.That(told[0], Does.Contain("宽展期截止 2027年5月24日(周一)（182 日后）。即北京时间 2027年5月23日(周日) 结束前。"));
            Assert.That(told[1], Does.Contain("最迟于 2026年11月24日(周二) 完成（今日）。该日于北京时间 2026年11月25日(周三) 13:00 结束。"));
        });
    }

    [Test]
    public async Task Another_firm_is_told_weekly_of_the_clients_it_is_engaged_for_and_of_no_other()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.DueIn(days: 30);
        await app.Mark("HARBOR LIGHT", "9000002", Monday.AddDays(30).AddYears(-6), Cast.Harbor, Cast.Lin.Id);
        await app.Remind(Monday);
        var iris = (await app.Mails()).Single(m => m.ToAddress == Cast.Iris.Email);
        Assert.That(iris.Text, Does.Contain("BRIGHTWAVE 9000001").And.Contain("you are engaged for Shenzhen Brightwave Electronics Co., Ltd.").And.Not.Contain("HARBOR LIGHT").And.Not.Contain("/acknowledge"));
    }

    [Test]
    public async Task A_client_that_has_not_answered_is_asked_again_in_the_weekly_mail_with_the_firms_note()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 80);
        await app.As(Cast.Lin).Do(new AskClient([await app.Section8Of(mark)], "  The new price list comes in March.  "));
        await app.Remind(Monday);
        var guo = (await app.Mails()).Single(m => m.ToAddress == Cast.Guo.Email);
        Assert.That(guo.Text, Does.Contain("等待您的答复").And.Contain("我们的说明：The new price list comes in March.\n").And.Contain($"/portal/{await app.Section8Of(mark)}"));
        var row = (await app.As(Cast.Guo).Do(new ListDecisions())).Asked.Single().Row;
        Assert.That(row.AskedNote, Is.EqualTo("The new price list comes in March."));
        await app.As(Cast.Guo).Do(new InstructFirm(row.Id, row.Version, Instruction.Proceed));
        await app.Remind(Monday.AddDays(7));
        Assert.That((await app.Mails()).Last(m => m.ToAddress == Cast.Guo.Email).Text, Does.Not.Contain("等待您的答复"));
    }

    [Test]
    public async Task Who_reads_the_date_a_second_time_is_not_told_it_and_somebody_else_is()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.Mark("BRIGHTWAVE", "9000001", Monday.AddDays(30).AddYears(-6), Cast.Bright, Cast.Zhou.Id);
        await app.As(Cast.Lin).Do(new AssignResponsibility([mark], Cast.Zhou.Id, Cast.Lin.Id));
        var reading = await app.Reading(mark, TriggerFact.RegisteredOn);
        await app.Remind(Monday, Monday.AddDays(2));
        Assert.Multiple(async () =>
        {
            Assert.That((await app.Mails()).Where(m => m.ToAddress == Cast.Zhou.Email).Select(m => m.Subject + m.Text + m.Html), Has.None.Contain("9000001"));
            Assert.That((await app.Mails()).First(m => m.ToAddress == Cast.Lin.Email).Text, Does.Contain("9000001").And.Contain("because Zhou Wei is away, or is reading a date behind it a second time"));
        });
        await (await app.AsNow(Cast.Zhou)).Do(new GiveBackReading(reading));
        await app.Remind(Monday.AddDays(23));
        Assert.That((await app.Mails()).Where(m => m.ToAddress == Cast.Zhou.Email).Select(m => m.Text), Has.Some.Contain("9000001"), "the next rung is for whoever is responsible again");
    }

    [Test]
    public async Task When_nobody_else_is_left_the_reader_is_told_all_the_same()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.Mark("BRIGHTWAVE", "9000001", Monday.AddDays(30).AddYears(-6), Cast.Bright);
        var right = await app.Look(db => db.Rights.Select(r => r.Id).SingleAsync());
        await app.As(Cast.Dana).Do(new TakeReading(Guid.CreateVersion7(), right, TriggerFact.RegisteredOn));
        await app.Remind(Monday);
        Assert.That((await app.Mails()).Single(m => m.ToAddress == Cast.Dana.Email).Text, Does.Contain("9000001"), "a reminder is never without an address");
    }

    [Test]
    public async Task Unacknowledged_it_climbs_to_the_leads_and_acknowledged_it_stops()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 90, backup: Cast.Zhou.Id);
        var deadline = await app.Section8Of(mark);
        await app.Remind(Monday, Monday.AddDays(3));
        Assert.That((await app.Mails()).Last(m => m.ToAddress == Cast.Zhou.Email).Text, Does.Contain("BRIGHTWAVE").And.Contain("尚无人确认"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.As(Cast.Zhou).Do(new AcknowledgeDeadline(deadline));
        await app.Remind(Monday.AddDays(4), Monday.AddDays(12));
        Assert.That(await app.Steps(mark, Cast.Dana), Is.Empty);
        Assert.That((await app.As(Cast.Lin).Do(new ShowTold(deadline))).Acknowledged.Select(a => a.Person), Is.EqualTo(new[] { Cast.Zhou.Name }));
    }

    [Test]
    public async Task Taken_note_of_twice_it_is_noted_once_until_something_new_is_told()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 90, backup: Cast.Zhou.Id);
        var deadline = await app.Section8Of(mark);
        await app.Remind(Monday);
        var before = (await app.As(Cast.Lin).Do(new ShowTold(deadline))).IsNoted;
        await app.As(Cast.Lin).Do(new AcknowledgeDeadline(deadline));
        await app.As(Cast.Lin).Do(new AcknowledgeDeadline(deadline));
        await app.As(Cast.Dana).Do(new AcknowledgeDeadline(deadline));
        var noted = await app.As(Cast.Zhou).Do(new ShowTold(deadline));
        await app.Remind(Monday.AddDays(60));
        var anew = await app.As(Cast.Zhou).Do(new ShowTold(deadline));
        Assert.Multiple(() =>
        {
            Assert.That((before, noted.IsNoted, anew.IsNoted), Is.EqualTo((false, true, false)));
            Assert.That(noted.Acknowledged.Select(a => a.Person), Is.EqualTo(new[] { Cast.Lin.Name }));
        });
    }

    [Test]
    public async Task Noted_before_the_days_reminders_went_out_those_climb_all_the_same()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 120, backup: Cast.Zhou.Id);
        await app.Remind(Monday);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.As(Cast.Lin).Do(new AcknowledgeDeadline(await app.Section8Of(mark)));
        await app.Remind(Monday.AddDays(30), Monday.AddDays(33));
        Assert.That(await app.Steps(mark, Cast.Zhou), Is.EqualTo(new[] { "-90" }));
    }

    [Test]
    public async Task Nobody_took_note_so_the_leads_are_told_and_then_it_rests()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 90, backup: Cast.Zhou.Id);
        await app.Remind(Monday, Monday.AddDays(20));
        Assert.That(await app.Steps(mark, Cast.Dana), Is.EqualTo(new[] { "-90" }));
        Assert.That(await app.Steps(mark, Cast.Lin), Is.EqualTo(new[] { "-90" }));
    }

    [TestCase("2026-10-01", false, true, Description = "in the grace")]
    [TestCase("2026-10-01", true, true, Description = "told as a fact of the right")]
    [TestCase("2026-08-03", false, false, Description = "on the Monday after the Saturday on which the term ended")]
    [TestCase("2026-08-03", true, false)]
    public async Task The_leads_hear_at_once_of_an_extension_to_ask_for_when_the_USPTO_was_renewed_in_grace(string renewed, bool fact, bool leads)
    {
        var today = new DateOnly(2026, 10, 23);                             // a week before ninety days after the expiry
        await using var app = await TestApp.Start(provider, today);
        var mark = await app.Mark("BRIGHTWAVE", "9000001", new(2016, 8, 1), Cast.Bright, Cast.Lin.Id);
        await app.Recorded(mark, "TMK 26-00001", new(2017, 1, 10));
        var term = await app.Look(db => db.Obligations.AsNoTracking().SingleAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8And9 && o.Cycle == 1));
        var on = DateOnly.Parse(renewed, System.Globalization.CultureInfo.InvariantCulture);
        if (fact) await app.As(Cast.Lin).Do(new TellFact(mark, 1, RightEventKind.UsptoRenewalFiled, on));
        else await app.As(Cast.Lin).Do(new CompleteDeadline(term.Id, term.Version, on, "Filed by the client"));
        await app.Remind(today);
        var told = (await app.Mails()).Where(m => m.ToAddress == Cast.Dana.Email && m.Text.Contains("Extension request to CBP")).ToList();
        Assert.That(told.Select(m => m.Text.Contains("filed in its grace")), Is.EqualTo(leads ? new[] { true } : []));
        Assert.That((await app.Mails()).Where(m => m.ToAddress == Cast.Lin.Email && m.Text.Contains("Extension request to CBP")), Is.Not.Empty, "and whoever is responsible hears of it in any case");
    }

    [Test]
    public async Task While_the_responsible_person_is_away_the_backup_is_told_why()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 30, backup: Cast.Dana.Id);
        await app.As(Cast.Lin).Do(new BeAway(Cast.Lin.Id, Monday, Monday.AddDays(4)));
        await app.Remind(Monday);
        Assert.That(await app.Steps(mark, Cast.Lin), Is.Empty);
        Assert.That((await app.Mails()).Single(m => m.ToAddress == Cast.Dana.Email).Text, Does.Contain("You get this because Lin Yue is away."));
    }

    [Test]
    public async Task While_the_backup_is_away_too_the_next_is_told_of_both()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.DueIn(days: 30, backup: Cast.Zhou.Id);
        foreach (var away in new[] { Cast.Lin.Id, Cast.Zhou.Id }) await app.As(Cast.Dana).Do(new BeAway(away, Monday, Monday.AddDays(4)));
        await app.Remind(Monday);
        Assert.That((await app.Mails()).Single(m => m.ToAddress == Cast.Dana.Email).Text, Does.Contain("You get this because Lin Yue, Zhou Wei are away."));
    }

    [Test]
    public async Task What_nobody_looks_after_is_told_to_the_leads()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.Mark("ORPHAN", "9000009", Monday.AddYears(-6).AddDays(30));
        await app.Remind(Monday);
        Assert.That((await app.Mails()).Single(m => m.ToAddress == Cast.Dana.Email).Text, Does.Contain("ORPHAN").And.Contain("nobody looks after this matter"));
    }

    [Test]
    public async Task Behind_an_ethical_wall_no_mail_names_the_client()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.DueIn(days: 30);
        await app.Look(async db => { (await db.People.SingleAsync(p => p.Id == Cast.Lin.Id)).Wall([Cast.Bright]); return await db.SaveChangesAsync(); });
        await app.Remind(Monday, Monday.AddDays(10));
        Assert.That((await app.Mails()).Where(m => m.ToAddress == Cast.Lin.Email).Select(m => m.Text + m.Html + m.Subject), Has.None.Contain("BRIGHTWAVE"));
    }
}
