using CbpRecord.Application.Calendars;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using static CbpRecord.Application.Tests.Reminders.GivenReminders;

namespace CbpRecord.Application.Tests.Reminders;

/// <summary>When mails go out and what stands in them, read out of the outbox.</summary>
[OnBothDatabases]
public sealed class SendRemindersTests(Provider provider)
{
    [Test]
    public async Task Everybody_of_the_firm_gets_a_daily_mail_and_clients_a_weekly_one_when_nothing_is_due_too()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.Remind(Monday, Monday.AddDays(7));
        var mails = await app.Mails();
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
        var mark = await app.DueIn(days: 30);
        await app.Remind(Monday);
        await app.Remind(Monday);
        var lin = (await app.Mails()).Single(m => m.ToAddress == Cast.Lin.Email);
        Assert.Multiple(() =>
        {
            Assert.That(lin.Key, Does.StartWith("daily/"));
            Assert.That(lin.Text, Does.Contain("Section 8 declaration · BRIGHTWAVE 9000001").And.Contain("because you are responsible").And.Contain("/acknowledge").And.Contain("If it is missed"));
            Assert.That(lin.Text, Does.Contain("23 Dec 2026").And.Contain("in 30 days"));
            Assert.That(System.Net.WebUtility.HtmlDecode(lin.Html), Does.Contain("Section 8 declaration · BRIGHTWAVE 9000001").And.Contain("because you are responsible"));
        });
        Assert.That(await app.Steps(mark, Cast.Lin), Is.EqualTo(new[] { "-30" }));
        await app.Remind(Monday.AddDays(1));
        Assert.That(await app.Steps(mark, Cast.Lin), Is.EqualTo(new[] { "-30" }));
    }

    [Test]
    public async Task Only_what_is_due_within_seven_days_is_sent_at_once()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.DueIn(days: 7);
        await app.Remind(Monday);
        var mails = await app.Mails();
        Assert.Multiple(() =>
        {
            Assert.That(mails.Where(m => m.ToAddress == Cast.Lin.Email).Select(m => m.Key.Split('/')[0]), Is.EquivalentTo(new[] { "now", "daily" }));
            Assert.That(mails.Single(m => m.ToAddress == Cast.Lin.Email && m.Key.StartsWith("now", StringComparison.Ordinal)).Subject, Is.EqualTo("Due in 7 days: Section 8 declaration, BRIGHTWAVE 9000001"));
            Assert.That(mails.Single(m => m.ToAddress == Cast.Lin.Email && m.Key.StartsWith("daily", StringComparison.Ordinal)).Text, Does.Contain("cannot wait: 1").And.Not.Contain("BRIGHTWAVE"));
        });
    }

    [Test]
    public async Task A_mail_counts_as_overdue_what_the_docket_does()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.Mark("BRIGHTWAVE", "9000001", Monday.AddYears(-7), Cast.Bright, Cast.Lin.Id);
        await app.Remind(Monday);
        var counted = (await app.As(Cast.Lin).Do(new GroupDocket(new DocketFilter { Person = Cast.Lin.Id, From = Monday }, DocketGrouping.None, Language.English))).Urgent;
        Assert.That((counted.Overdue, counted.InGrace), Is.EqualTo((1, 0)), "the declaration of use; the optional one beside it is past");
        Assert.That((await app.Mails()).Where(m => m.ToAddress == Cast.Lin.Email && m.Key.StartsWith("daily", StringComparison.Ordinal)).Select(m => m.Text), Has.One.Contains("Where you stand: 1 overdue, 0 due within 7 days"));
    }

    [Test]
    public async Task A_day_on_which_nothing_ran_is_made_up_for_once()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 31);
        await app.Remind(Monday);
        await app.Remind(Monday.AddDays(9));         // the rung of the 24th was not sent on its day
        await app.Remind(Monday.AddDays(10));
        Assert.That(await app.Steps(mark, Cast.Lin), Is.EqualTo(new[] { "-90", "-30" }));
    }

    [Test]
    public async Task What_is_done_is_not_spoken_of_again()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 30);
        await app.Remind(Monday);
        var row = await app.Look(db => db.Obligations.AsNoTracking().SingleAsync(o => o.RightId == mark && o.Kind == DeadlineKind.Section8));
        await app.As(Cast.Lin).Do(new CompleteDeadline(row.Id, row.Version, Monday, "Filed by the client"));
        await app.Remind(Monday.AddDays(1), Monday.AddDays(40));
        Assert.That(await app.Steps(mark, Cast.Lin), Is.EqualTo(new[] { "-30" }));
    }

    [Test]
    public async Task A_clients_own_ladder_takes_the_place_of_the_firms()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.As(Cast.Lin).Do(new SetLadder(Cast.Bright, "section-8", "-45, -3"));
        var mark = await app.DueIn(days: 45);
        await app.Remind(Monday, Monday.AddDays(43));
        Assert.That(await app.Steps(mark, Cast.Lin), Is.EqualTo(new[] { "-45", "-3" }));
        foreach (var reader in (Cast.Member[])[Cast.Lin, Cast.Guo])
            Assert.That(await Warnings(app, reader, mark), Is.EqualTo(new[] { Monday, Monday.AddDays(42) }), $"the calendar of {reader.Name} warns on the days on which mail goes out");
        Assert.That((await app.As(Cast.Lin).Send(new SetLadder(Cast.Bright, "section-8", "+5"))).Codes(), Is.EqualTo("ladder-never-before"));
        await app.As(Cast.Lin).Do(new SetLadder(Cast.Bright, "section-8", null));
        Assert.That((await app.As(Cast.Lin).Do(new ShowLadders(Cast.Bright))).Rows.Single(r => r.Code == "section-8").Own, Is.Null);
        Assert.That(await Warnings(app, Cast.Lin, mark), Has.Count.EqualTo(11), "the firm's again");
    }

    private static async Task<List<DateOnly>> Warnings(TestApp app, Cast.Member reader, RightId mark)
    {
        var id = await app.Section8Of(mark);
        return [.. (await app.As(reader).Do(new ReadFeed(FeedScope.All))).Events.Where(e => e.Uid.StartsWith($"{id}.", StringComparison.Ordinal)).Select(e => e.On)];
    }

    [Test]
    public async Task The_words_of_a_mail_stay_out_of_the_trail()
    {
        await using var app = await TestApp.Start(provider, Monday);
        await app.DueIn(days: 30);
        await app.Remind(Monday);
        var trail = await app.Look(db => db.Changes.Where(c => c.Entity == nameof(OutboxMessage)).Select(c => c.New).ToListAsync());
        Assert.That(trail, Is.Not.Empty.And.None.Contain("BRIGHTWAVE"));
    }
}
