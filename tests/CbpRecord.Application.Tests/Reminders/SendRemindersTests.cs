using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Mail;
using CbpRecord.Application.People;
using CbpRecord.Application.Portal;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Clients;
using CbpRecord.Application.Verification;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Reminders;

/// <summary>Who is told what, when and why, read out of the outbox.</summary>
[OnBothDatabases]
public sealed class SendRemindersTests(Provider provider)
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Test]
    public async Task Everybody_of_the_firm_gets_a_daily_mail_and_clients_a_weekly_one_when_nothing_is_due_too()
    {
        await using var app = await TestApp.Start(provider, Monday);
        for (var day = Monday; day < Monday.AddDays(8); day = day.AddDays(1)) await app.AsSystem().Do(new SendReminders(day));
        var mails = await Mails(app);
        Assert.Multiple(() =>
        {
            Assert.That(mails.Count(m => m.ToAddress == Cast.Lin.Email), Is.EqualTo(8));
            Assert.That(mails.Where(m => m.ToAddress == Cast.Guo.Email).Select(m => m.Key.Split('/')[1]), Is.EqualTo(new[] { "20261123", "20261130" }));
            Assert.That(mails.Where(m => m.ToAddress == Cast.Iris.Email).Select(m => m.Key.Split('/')[1]), Is.EqualTo(new[] { "20261123", "20261130" }), "somebody of another firm");
            Assert.That(mails.First(m => m.ToAddress == Cast.Lin.Email).Subject, Is.EqualTo("Docket for 23 Nov 2026: nothing due"));
            Assert.That(mails.First(m => m.ToAddress == Cast.Zhou.Email).Text, Does.Contain("今日无新提醒").And.Contain("截至华盛顿时间"));
            Assert.That(mails.First(m => m.ToAddress == Cast.Lin.Email).Text, Does.Contain("As of 23 Nov 2026 12:00 in Washington (24 Nov 2026 01:00 in Beijing)"));
        });
    }

    [Test]
    public async Task A_rung_is_told_in_the_daily_mail_with_its_reason_and_once()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 30);
        await app.AsSystem().Do(new SendReminders(Monday));
        await app.AsSystem().Do(new SendReminders(Monday));
        var lin = (await Mails(app)).Single(m => m.ToAddress == Cast.Lin.Email);
        Assert.Multiple(() =>
        {
            Assert.That(lin.Key, Does.StartWith("daily/"));
            Assert.That(lin.Text, Does.Contain("Section 8 declaration · BRIGHTWAVE 9000001").And.Contain("because you are responsible").And.Contain("/acknowledge").And.Contain("If it is missed"));
            Assert.That(lin.Text, Does.Contain("23 Dec 2026").And.Contain("in 30 days"));
            Assert.That(Flat(lin.Html), Does.Contain("Section 8 declaration · BRIGHTWAVE 9000001").And.Contain("because you are responsible"));
        });
        Assert.That(await Steps(app, mark, Cast.Lin), Is.EqualTo(new[] { "-30" }));
        await app.AsSystem().Do(new SendReminders(Monday.AddDays(1)));
        Assert.That(await Steps(app, mark, Cast.Lin), Is.EqualTo(new[] { "-30" }));
    }

    [Test]
    public async Task Only_what_is_due_within_seven_days_is_sent_at_once()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await Due(app, days: 7);
        await app.AsSystem().Do(new SendReminders(Monday));
        var mails = await Mails(app);
        Assert.Multiple(() =>
        {
            Assert.That(mails.Where(m => m.ToAddress == Cast.Lin.Email).Select(m => m.Key.Split('/')[0]), Is.EquivalentTo(new[] { "now", "daily" }));
            Assert.That(mails.Single(m => m.ToAddress == Cast.Lin.Email && m.Key.StartsWith("now", StringComparison.Ordinal)).Subject, Is.EqualTo("Due in 7 days: Section 8 declaration, BRIGHTWAVE 9000001"));
            Assert.That(mails.Single(m => m.ToAddress == Cast.Lin.Email && m.Key.StartsWith("daily", StringComparison.Ordinal)).Text, Does.Contain("cannot wait: 1").And.Not.Contain("BRIGHTWAVE"));
        });
    }

    [Test]
    public async Task A_client_reads_its_own_language_and_the_day_of_Beijing_and_is_not_asked_to_take_note()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await Due(app, days: 30);
        await app.AsSystem().Do(new SendReminders(Monday));
        var (guo, xu) = ((await Mails(app)).Single(m => m.ToAddress == Cast.Guo.Email), (await Mails(app)).Single(m => m.ToAddress == Cast.Xu.Email));
        Assert.Multiple(() =>
        {
            Assert.That(guo.Text, Does.Contain("北京时间 2026年12月22日").And.Contain("2026年12月23日").And.Contain("深圳市明波电子有限公司的联系人").And.Contain("/portal/").And.Not.Contain("/acknowledge"));
            Assert.That(guo.Html, Does.Contain("lang=\"zh-Hans\""));
            Assert.That(xu.Text, Does.Not.Contain("BRIGHTWAVE"), "another client's matter");
        });
    }

    [Test]
    public async Task A_mail_counts_as_overdue_what_the_docket_does()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.Mark("BRIGHTWAVE", "9000001", Monday.AddYears(-7), Cast.Bright, Cast.Lin.Id);
        await app.AsSystem().Do(new SendReminders(Monday));
        var counted = (await app.As(Cast.Lin).Do(new GroupDocket(new DocketFilter { Person = Cast.Lin.Id, From = Monday }, DocketGrouping.None, Language.English))).Urgent;
        Assert.That((counted.Overdue, counted.InGrace), Is.EqualTo((1, 0)), "the declaration of use; the optional one beside it is past");
        Assert.That((await Mails(app)).Where(m => m.ToAddress == Cast.Lin.Email && m.Key.StartsWith("daily", StringComparison.Ordinal)).Select(m => m.Text), Has.One.Contains("Where you stand: 1 overdue, 0 due within 7 days"));
    }

    [Test]
    public async Task Another_firm_is_told_weekly_of_the_clients_it_is_engaged_for_and_of_no_other()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await Due(app, days: 30);
        await app.Mark("HARBOR LIGHT", "9000002", Monday.AddDays(30).AddYears(-6), Cast.Harbor, Cast.Lin.Id);
        await app.AsSystem().Do(new SendReminders(Monday));
        var iris = (await Mails(app)).Single(m => m.ToAddress == Cast.Iris.Email);
        Assert.That(iris.Text, Does.Contain("BRIGHTWAVE 9000001").And.Contain("you are engaged for Shenzhen Brightwave Electronics Co., Ltd.").And.Not.Contain("HARBOR LIGHT").And.Not.Contain("/acknowledge"));
    }

    [Test]
    public async Task A_client_that_has_not_answered_is_asked_again_in_the_weekly_mail_with_the_firms_note()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 80);
        await app.As(Cast.Lin).Do(new AskClient([await Deadline(app, mark)], "  The new price list comes in March.  "));
        await app.AsSystem().Do(new SendReminders(Monday));
        var guo = (await Mails(app)).Single(m => m.ToAddress == Cast.Guo.Email);
        Assert.That(guo.Text, Does.Contain("等待您的答复").And.Contain("我们的说明：The new price list comes in March.\n").And.Contain($"/portal/{await Deadline(app, mark)}"));
        var row = (await app.As(Cast.Guo).Do(new ListDecisions())).Asked.Single().Row;
        Assert.That(row.AskedNote, Is.EqualTo("The new price list comes in March."));
        await app.As(Cast.Guo).Do(new InstructFirm(row.Id, row.Version, Instruction.Proceed));
        await app.AsSystem().Do(new SendReminders(Monday.AddDays(7)));
        Assert.That((await Mails(app)).Last(m => m.ToAddress == Cast.Guo.Email).Text, Does.Not.Contain("等待您的答复"));
    }

    [Test]
    public async Task Who_reads_the_date_a_second_time_is_not_told_it_and_somebody_else_is()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.Mark("BRIGHTWAVE", "9000001", Monday.AddDays(30).AddYears(-6), Cast.Bright, Cast.Zhou.Id);
        await app.As(Cast.Lin).Do(new AssignResponsibility([mark], Cast.Zhou.Id, Cast.Lin.Id));
        var reading = await app.Reading(mark, TriggerFact.RegisteredOn);
        await Run(app, Monday, Monday.AddDays(2));
        Assert.Multiple(async () =>
        {
            Assert.That((await Mails(app)).Where(m => m.ToAddress == Cast.Zhou.Email).Select(m => m.Subject + m.Text + m.Html), Has.None.Contain("9000001"));
            Assert.That((await Mails(app)).First(m => m.ToAddress == Cast.Lin.Email).Text, Does.Contain("9000001").And.Contain("because Zhou Wei is away, or is reading a date behind it a second time"));
        });
        await (await app.AsNow(Cast.Zhou)).Do(new GiveBackReading(reading));
        await app.AsSystem().Do(new SendReminders(Monday.AddDays(23)));
        Assert.That((await Mails(app)).Where(m => m.ToAddress == Cast.Zhou.Email).Select(m => m.Text), Has.Some.Contain("9000001"), "the next rung is for whoever is responsible again");
    }

    [Test]
    public async Task When_nobody_else_is_left_the_reader_is_told_all_the_same()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.Mark("BRIGHTWAVE", "9000001", Monday.AddDays(30).AddYears(-6), Cast.Bright);
        var right = await app.Look(db => db.Rights.Select(r => r.Id).SingleAsync());
        await app.As(Cast.Dana).Do(new TakeReading(Guid.CreateVersion7(), right, TriggerFact.RegisteredOn));
        await app.AsSystem().Do(new SendReminders(Monday));
        Assert.That((await Mails(app)).Single(m => m.ToAddress == Cast.Dana.Email).Text, Does.Contain("9000001"), "a reminder is never without an address");
    }

    [Test]
    public async Task An_import_that_is_taken_back_is_told_to_those_who_were_reminded_of_its_rights()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var batch = ImportBatchId.New();
        await app.As(Cast.Lin).Do(new ImportRegistrations(batch, [new("seed.xml", () => File.OpenRead(SharedData.Path("apc", "seed.xml")))], Cast.Bright));
        await app.AsSystem().Do(new SendReminders(Monday));
        var told = await app.Look(db => db.Set<Notice>().Where(n => n.PersonId == Cast.Dana.Id).Select(n => n.DeadlineId).Distinct().CountAsync());
        Assert.That(told, Is.GreaterThan(0), "the seed has deadlines that were told");
        await app.As(Cast.Lin).Do(new UndoImport(batch, "the wrong file"));
        var dana = (await Mails(app)).Where(m => m.ToAddress == Cast.Dana.Email && m.Key.StartsWith("undone/", StringComparison.Ordinal)).ToList();
        Assert.That(dana, Has.Count.EqualTo(1));
        Assert.Multiple(async () =>
        {
            Assert.That(dana[0].Subject, Is.EqualTo($"No longer due: {told} deadlines"));
            Assert.That(dana[0].Text, Does.Contain("Nothing is due any more"));
            Assert.That((await Mails(app)).Where(m => m.Key.StartsWith("undone/", StringComparison.Ordinal)).Select(m => m.ToAddress), Has.Member(Cast.Guo.Email).And.No.Member(Cast.Xu.Email));
            Assert.That(await app.Look(db => db.Set<Notice>().CountAsync(n => n.PersonId == Cast.Dana.Id && n.Step == Notice.Withdrawn)), Is.EqualTo(told));
        });
    }

    [Test]
    public async Task Unacknowledged_it_climbs_to_the_leads_and_acknowledged_it_stops()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 90, backup: Cast.Zhou.Id);
        var deadline = await Deadline(app, mark);
        await Run(app, Monday, Monday.AddDays(3));
        Assert.That((await Mails(app)).Last(m => m.ToAddress == Cast.Zhou.Email).Text, Does.Contain("BRIGHTWAVE").And.Contain("尚无人确认"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.As(Cast.Zhou).Do(new AcknowledgeDeadline(deadline));
        await Run(app, Monday.AddDays(4), Monday.AddDays(12));
        Assert.That(await Steps(app, mark, Cast.Dana), Is.Empty);
        Assert.That((await app.As(Cast.Lin).Do(new ShowTold(deadline))).Acknowledged.Select(a => a.Person), Is.EqualTo(new[] { Cast.Zhou.Name }));
    }

    [Test]
    public async Task Nobody_took_note_so_the_leads_are_told_and_then_it_rests()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 90, backup: Cast.Zhou.Id);
        await Run(app, Monday, Monday.AddDays(20));
        Assert.That(await Steps(app, mark, Cast.Dana), Is.EqualTo(new[] { "-90" }));
        Assert.That(await Steps(app, mark, Cast.Lin), Is.EqualTo(new[] { "-90" }));
    }

    [TestCase("2026-10-01", true, Description = "in the grace")]
    [TestCase("2026-08-03", false, Description = "on the Monday after the Saturday on which the term ended")]
    public async Task The_leads_hear_at_once_of_an_extension_to_ask_for_when_the_USPTO_was_renewed_in_grace(string renewed, bool leads)
    {
        var today = new DateOnly(2026, 10, 23);                             // a week before ninety days after the expiry
        await using var app = await TestApp.Start(provider, today);
        var mark = await app.Mark("BRIGHTWAVE", "9000001", new(2016, 8, 1), Cast.Bright, Cast.Lin.Id);
        await app.Recorded(mark, "TMK 26-00001", new(2017, 1, 10));
        var term = await app.Look(db => db.Obligations.AsNoTracking().SingleAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8And9 && o.Cycle == 1));
        await app.As(Cast.Lin).Do(new CompleteDeadline(term.Id, term.Version, DateOnly.Parse(renewed, System.Globalization.CultureInfo.InvariantCulture), "Filed by the client"));
        await app.AsSystem().Do(new SendReminders(today));
        var told = (await Mails(app)).Where(m => m.ToAddress == Cast.Dana.Email && m.Text.Contains("Extension request to CBP")).ToList();
        Assert.That(told.Select(m => m.Text.Contains("filed in its grace")), Is.EqualTo(leads ? new[] { true } : []));
        Assert.That((await Mails(app)).Where(m => m.ToAddress == Cast.Lin.Email && m.Text.Contains("Extension request to CBP")), Is.Not.Empty, "and whoever is responsible hears of it in any case");
    }

    [Test]
    public async Task While_the_responsible_person_is_away_the_backup_is_told_why()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 30, backup: Cast.Dana.Id);
        await app.As(Cast.Lin).Do(new BeAway(Cast.Lin.Id, Monday, Monday.AddDays(4)));
        await app.AsSystem().Do(new SendReminders(Monday));
        Assert.That(await Steps(app, mark, Cast.Lin), Is.Empty);
        Assert.That((await Mails(app)).Single(m => m.ToAddress == Cast.Dana.Email).Text, Does.Contain("You get this because Lin Yue is away."));
    }

    [Test]
    public async Task What_nobody_looks_after_is_told_to_the_leads()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.Mark("ORPHAN", "9000009", Monday.AddYears(-6).AddDays(30));
        await app.AsSystem().Do(new SendReminders(Monday));
        Assert.That((await Mails(app)).Single(m => m.ToAddress == Cast.Dana.Email).Text, Does.Contain("ORPHAN").And.Contain("nobody looks after this matter"));
    }

    [Test]
    public async Task Behind_an_ethical_wall_no_mail_names_the_client()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await Due(app, days: 30);
        await app.Look(async db => { (await db.People.SingleAsync(p => p.Id == Cast.Lin.Id)).Wall([Cast.Bright]); return await db.SaveChangesAsync(); });
        await Run(app, Monday, Monday.AddDays(10));
        Assert.That((await Mails(app)).Where(m => m.ToAddress == Cast.Lin.Email).Select(m => m.Text + m.Html + m.Subject), Has.None.Contain("BRIGHTWAVE"));
    }

    [Test]
    public async Task A_day_on_which_nothing_ran_is_made_up_for_once()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 31);
        await app.AsSystem().Do(new SendReminders(Monday));
        await app.AsSystem().Do(new SendReminders(Monday.AddDays(9)));         // the rung of the 24th was not sent on its day
        await app.AsSystem().Do(new SendReminders(Monday.AddDays(10)));
        Assert.That(await Steps(app, mark, Cast.Lin), Is.EqualTo(new[] { "-90", "-30" }));
    }

    [Test]
    public async Task Who_was_told_a_date_that_moves_is_told_of_it_once_and_again_when_it_is_withdrawn()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 60);
        await app.AsSystem().Do(new SendReminders(Monday));
        await Change(app, mark, o => o with { RegisteredOn = o.RegisteredOn!.Value.AddDays(10) });
        await Run(app, Monday.AddDays(1), Monday.AddDays(3));
        var corrected = (await Mails(app)).Where(m => m.ToAddress == Cast.Lin.Email && m.Text.Contains("no longer holds")).ToList();
        Assert.That(corrected, Has.Count.EqualTo(1));
        Assert.That(corrected[0].Text, Does.Contain("Changed since you were told").And.Contain("22 Jan 2027").And.Contain("1 Feb 2027"));
        await app.Look(async db =>
        {
            foreach (var o in await db.Obligations.Where(o => o.RightId == mark).ToListAsync()) o.Withdraw();
            return await db.SaveChangesAsync();
        });
        await Run(app, Monday.AddDays(4), Monday.AddDays(9));
        Assert.That((await Mails(app)).Count(m => m.ToAddress == Cast.Lin.Email && m.Text.Contains("Nothing is due any more")), Is.EqualTo(1));
        Assert.That((await Mails(app)).Count(m => m.ToAddress == Cast.Guo.Email && m.Text.Contains("该期限不再存在")), Is.EqualTo(1), "the client in its next weekly mail");
    }

    [Test]
    public async Task What_is_done_is_not_spoken_of_again()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await Due(app, days: 30);
        await app.AsSystem().Do(new SendReminders(Monday));
        var row = await app.Look(db => db.Obligations.AsNoTracking().SingleAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8));
        await app.As(Cast.Lin).Do(new CompleteDeadline(row.Id, row.Version, Monday, "Filed by the client"));
        await Run(app, Monday.AddDays(1), Monday.AddDays(40));
        Assert.That(await Steps(app, mark, Cast.Lin), Is.EqualTo(new[] { "-30" }));
    }

    [Test]
    public async Task A_clients_own_ladder_takes_the_place_of_the_firms()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.As(Cast.Lin).Do(new SetLadder(Cast.Bright, "section-8", "-45, -3"));
        var mark = await Due(app, days: 45);
        await Run(app, Monday, Monday.AddDays(43));
        Assert.That(await Steps(app, mark, Cast.Lin), Is.EqualTo(new[] { "-45", "-3" }));
        Assert.That((await app.As(Cast.Lin).Send(new SetLadder(Cast.Bright, "section-8", "+5"))).Codes(), Is.EqualTo("ladder-never-before"));
        await app.As(Cast.Lin).Do(new SetLadder(Cast.Bright, "section-8", null));
        Assert.That((await app.As(Cast.Lin).Do(new ShowLadders(Cast.Bright))).Rows.Single(r => r.Code == "section-8").Own, Is.Null);
    }

    [Test]
    public async Task The_words_of_a_mail_stay_out_of_the_trail()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await Due(app, days: 30);
        await app.AsSystem().Do(new SendReminders(Monday));
        var trail = await app.Look(db => db.Changes.Where(c => c.Entity == nameof(OutboxMessage)).Select(c => c.New).ToListAsync());
        Assert.That(trail, Is.Not.Empty.And.None.Contain("BRIGHTWAVE"));
    }

    /// <summary>A mark of Bright's whose first section 8 declaration is due in so many days, looked after by Lin.</summary>
    private static async Task<RightId> Due(TestApp app, int days, PersonId? backup = null)
    {
        var mark = await app.Mark("BRIGHTWAVE", "9000001", Monday.AddDays(days).AddYears(-6), Cast.Bright, Cast.Lin.Id);
        if (backup is not null) await app.As(Cast.Lin).Do(new AssignResponsibility([mark], Cast.Lin.Id, backup));
        await app.Look(async db =>
        {
            // One deadline speaks; the others of the mark would only blur what is looked at.
            foreach (var other in await db.Obligations.Where(o => o.RightId == mark && o.Kind != DeadlineKind.Section8).ToListAsync()) other.Waive(Monday, "not looked at here", default, default);
            return await db.SaveChangesAsync();
        });
        return mark;
    }

    private static async Task Change(TestApp app, RightId mark, Func<TrademarkRecord, TrademarkRecord> change) => await app.Change(null, async (db, docketing) =>
    {
        var trademark = (Trademark)(await db.Rights.FindAsync(mark))!;
        trademark.Take(change(trademark.Record), GivenRight.FromTheUspto);
        await docketing.Rederive(trademark, default);
        foreach (var made in db.Obligations.Local.Where(o => o.Kind != DeadlineKind.Section8 && o.State == ObligationState.Open)) made.Waive(Monday, "not looked at here", default, default);
    });

    private static async Task Run(TestApp app, DateOnly from, DateOnly through)
    {
        for (var day = from; day <= through; day = day.AddDays(1)) await app.AsSystem().Do(new SendReminders(day));
    }

    private static Task<DeadlineId> Deadline(TestApp app, RightId mark) => app.Look(db => db.Obligations.Where(o => o.RightId == mark && o.Kind == DeadlineKind.Section8).Select(o => o.Id).SingleAsync());

    private static async Task<List<OutboxMessage>> Mails(TestApp app) => (await app.Look(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync())).OrderBy(m => m.Key.Split('/')[1], StringComparer.Ordinal).ThenBy(m => m.Id).ToList();

    private static Task<List<string>> Steps(TestApp app, RightId mark, Cast.Member who) => app.Look(db => (from n in db.Set<Notice>()
        join o in db.Obligations on n.DeadlineId equals o.Id
        where o.RightId == mark && n.PersonId == who.Id
        orderby n.Number
        select n.Step).ToListAsync());

    private static string Flat(string html) => System.Net.WebUtility.HtmlDecode(html);
}
