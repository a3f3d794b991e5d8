using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Tests.Reminders;

/// <summary>Days on which reminders go out, one deadline that they speak of, and what was told.</summary>
internal static class GivenReminders
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    /// <summary>The reminders of each day from the first through the last; of one day when no last is named.</summary>
    public static async Task Remind(this TestApp app, DateOnly from, DateOnly? through = null)
    {
        for (var day = from; day <= (through ?? from); day = day.AddDays(1)) await app.AsSystem().Do(new SendReminders(day));
    }

    /// <summary>A mark of Bright's whose first section 8 declaration is due in so many days after <see cref="Monday"/>, looked after by Lin.</summary>
    public static async Task<RightId> DueIn(this TestApp app, int days, PersonId? backup = null)
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

    public static Task<DeadlineId> Section8Of(this TestApp app, RightId mark) =>
        app.Look(db => db.Obligations.Where(o => o.RightId == mark && o.Kind == DeadlineKind.Section8).Select(o => o.Id).SingleAsync());

    /// <summary>What lies in the outbox, by the day it is for.</summary>
    public static async Task<List<OutboxMessage>> Mails(this TestApp app) =>
        [.. (await app.Look(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync())).OrderBy(m => m.Key.Split('/')[1], StringComparer.Ordinal).ThenBy(m => m.Id)];

    /// <summary>The rungs of the mark that somebody was told of, in order.</summary>
    public static Task<List<string>> Steps(this TestApp app, RightId mark, Cast.Member who) => app.Look(db => (from n in db.Set<Notice>()
        join o in db.Obligations on n.DeadlineId equals o.Id
        where o.RightId == mark && n.PersonId == who.Id
        orderby n.Number
        select n.Step).ToListAsync());
}
