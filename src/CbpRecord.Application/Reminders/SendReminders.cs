using CbpRecord.Application.Mail;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>
/// Queues what people are to be told on a day, and whatever was to be told before and was not: at once inside seven days, else in the
/// daily mail of the firm's people and the weekly mail of everybody outside, which go out when there is nothing to tell, too.
/// </summary>
/// <remarks>One save: the notices, the mails that carry them, and that the day is covered. The same day again queues nothing that was queued.</remarks>
/// <param name="On">The day in Washington.</param>
[Requires(Permission.RunJobs)]
public sealed record SendReminders(DateOnly On) : ICommand
{
    /// <summary>The day of the week on which those outside are written to.</summary>
    public const DayOfWeek Weekly = DayOfWeek.Monday;

    string? IActed.Subject => On.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class SendRemindersHandler(ICbpRecordDb db, LetterBox box, MailSettings settings, Today today) : IRequestHandler<SendReminders, Result>
{
    public async Task<Result> Handle(SendReminders request, CancellationToken cancellationToken)
    {
        var on = request.On;
        var book = await ReminderBook.Read(db, on, cancellationToken);
        var tales = await Decisions.Of(book, db, cancellationToken);
        var counts = await Counts.Read(db, on, cancellationToken);
        var written = await Written(book, cancellationToken);
        var letters = new LetterWriter(book, counts, settings, today);
        var byPerson = tales.ToLookup(t => t.Person);
        foreach (var person in book.People.Where(p => !p.Disabled))
        {
            var urgent = byPerson[person.Id].Where(t => t.IsUrgent(on)).ToList();
            foreach (var tale in urgent) box.Queue(person, $"now/{on:yyyyMMdd}/{tale.Line.Owed.Id.Value:N}/{person.Id.Value:N}", letters.Urgent(person, tale), [tale], book);
            if (written.Contains(RegularKey(person, on))) continue;             // the rest waits for the next
            var rest = byPerson[person.Id].Except(urgent).ToList();
            box.Queue(person, RegularKey(person, on), letters.Regular(person, rest, urgent.Count), rest, book);
        }
        if (!await db.Set<ReminderRun>().AnyAsync(r => r.Day == on, cancellationToken)) db.Set<ReminderRun>().Add(new ReminderRun(on, today.Utc));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsTaken(clash))
        {
            return ReminderErrors.BeingSent(on);                                // nothing of this was kept; the slot is tried again
        }
        return Result.Done;
    }

    /// <summary>The regular mails that were queued before: today's, and this week's.</summary>
    private async Task<HashSet<string>> Written(ReminderBook book, CancellationToken cancellation)
    {
        var keys = book.People.Select(p => RegularKey(p, book.On)).ToList();
        return [.. await db.Set<OutboxMessage>().Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(cancellation)];
    }

    /// <summary>The firm's people: one a day. Those outside: one a week, counted from its Monday, whenever that is made up for.</summary>
    private static string RegularKey(Person person, DateOnly on) => person.IsOutside
        ? $"weekly/{on.AddDays(-(((int)on.DayOfWeek - (int)SendReminders.Weekly + 7) % 7)):yyyyMMdd}/{person.Id.Value:N}" : $"daily/{on:yyyyMMdd}/{person.Id.Value:N}";
}

public static class ReminderErrors
{
    public static Error BeingSent(DateOnly on) => new("reminders-being-sent", $"The reminders of {on} are being sent by another instance.");
}
