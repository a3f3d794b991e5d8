using CbpRecord.Application.Reminders;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using static CbpRecord.Application.Tests.Reminders.GivenReminders;

namespace CbpRecord.Application.Tests.Reminders;

/// <summary>What was told and no longer holds is taken back by mail.</summary>
[OnBothDatabases]
public sealed class NoLongerDueTests(Provider provider)
{
    [Test]
    public async Task Who_was_told_a_date_that_moves_is_told_of_it_once_and_again_when_it_is_withdrawn()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var mark = await app.DueIn(days: 60);
        await app.Remind(Monday);
        await Change(app, mark, o => o with { RegisteredOn = o.RegisteredOn!.Value.AddDays(10) });
        await app.Remind(Monday.AddDays(1), Monday.AddDays(3));
        var corrected = (await app.Mails()).Where(m => m.ToAddress == Cast.Lin.Email && m.Text.Contains("no longer holds")).ToList();
        Assert.That(corrected, Has.Count.EqualTo(1));
        Assert.That(corrected[0].Text, Does.Contain("Changed since you were told").And.Contain("22 Jan 2027").And.Contain("1 Feb 2027"));
        await app.Look(async db =>
        {
            foreach (var o in await db.Obligations.Where(o => o.RightId == mark).ToListAsync()) o.Withdraw();
            return await db.SaveChangesAsync();
        });
        await app.Remind(Monday.AddDays(4), Monday.AddDays(9));
        Assert.That((await app.Mails()).Count(m => m.ToAddress == Cast.Lin.Email && m.Text.Contains("Nothing is due any more")), Is.EqualTo(1));
        Assert.That((await app.Mails()).Count(m => m.ToAddress == Cast.Guo.Email && m.Text.Contains("该期限不再存在")), Is.EqualTo(1), "the client in its next weekly mail");
    }

    [Test]
    public async Task An_import_that_is_taken_back_is_told_to_those_who_were_reminded_of_its_rights()
    {
        await using var app = await TestApp.Start(provider, Monday);
        var batch = ImportBatchId.New();
        await app.As(Cast.Lin).Do(new ImportRegistrations(batch, [new("seed.xml", () => File.OpenRead(SharedData.Path("apc", "seed.xml")))], Cast.Bright));
        await app.Remind(Monday);
        var told = await app.Look(db => db.Set<Notice>().Where(n => n.PersonId == Cast.Dana.Id).Select(n => n.DeadlineId).Distinct().CountAsync());
        Assert.That(told, Is.GreaterThan(0), "the seed has deadlines that were told");
        await app.As(Cast.Lin).Do(new UndoImport(batch, "the wrong file"));
        var dana = (await app.Mails()).Where(m => m.ToAddress == Cast.Dana.Email && m.Key.StartsWith("undone/", StringComparison.Ordinal)).ToList();
        Assert.That(dana, Has.Count.EqualTo(1));
        Assert.Multiple(async () =>
        {
            Assert.That(dana[0].Subject, Is.EqualTo($"No longer due: {told} deadlines"));
            Assert.That(dana[0].Text, Does.Contain("Nothing is due any more"));
            Assert.That((await app.Mails()).Where(m => m.Key.StartsWith("undone/", StringComparison.Ordinal)).Select(m => m.ToAddress), Has.Member(Cast.Guo.Email).And.No.Member(Cast.Xu.Email));
            Assert.That(await app.Look(db => db.Set<Notice>().CountAsync(n => n.PersonId == Cast.Dana.Id && n.Step == Notice.Withdrawn)), Is.EqualTo(told));
        });
    }

    private static async Task Change(TestApp app, RightId mark, Func<TrademarkRecord, TrademarkRecord> change) => await app.Change(null, async (db, docketing) =>
    {
        var trademark = (Trademark)(await db.Rights.FindAsync(mark))!;
        trademark.Take(change(trademark.Record), GivenRight.FromTheUspto);
        await docketing.Rederive(trademark, default);
        foreach (var made in db.Obligations.Local.Where(o => o.Kind != DeadlineKind.Section8 && o.State == ObligationState.Open)) made.Waive(Monday, "not looked at here", default, default);
    });
}
