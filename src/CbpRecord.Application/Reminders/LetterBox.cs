using CbpRecord.Application.Mail;
using CbpRecord.Domain.People;

namespace CbpRecord.Application.Reminders;

/// <summary>Puts a letter into the outbox, and with it what it says of each deadline. Saves nothing.</summary>
internal sealed class LetterBox(ICbpRecordDb db, MailSettings settings, Today today)
{
    /// <param name="key">What it is, for whom; unique, so that it is queued once.</param>
    public void Queue(Person person, string key, Letter letter, IReadOnlyList<Telltale> tales, ReminderBook book)
    {
        var message = new OutboxMessage(Guid.CreateVersion7(), key, settings.Host, person.Id, person.Name, person.Email, person.Language, letter.Subject, letter.ToText(), letter.ToHtml(), today.Utc);
        db.Set<OutboxMessage>().Add(message);
        foreach (var tale in tales)
        {
            var (owed, number) = (tale.Line.Owed, book.Said[tale.Line.Owed.Id].Count(s => s.Person == person.Id));
            if (tale.Correction is { } change) Note(change, tale.Before!.Part);
            foreach (var telling in tale.Rungs) Note(telling.Rung.Step, telling.Recipient?.Part);

            void Note(string step, Part? part) => db.Set<Notice>().Add(new Notice(owed.Id, tale.Line.ClientId, person.Id, ++number, step, part, owed.DueOn, owed.ActOn, book.On, message.Id));
        }
    }
}
