using CbpRecord.Application.Mail;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>
/// Tells those who were reminded of deadlines that go with their rights when an import is taken back. The daily run corrects what moved;
/// of these it would find nothing any more.
/// </summary>
internal sealed class TakenBack(ICbpRecordDb db, LetterBox box, MailSettings settings, Today today)
{
    /// <summary>Queues one mail for each person. Called before the rights are removed; saves nothing.</summary>
    public async Task Tell(ImportBatchId batch, IReadOnlyCollection<RightId> going, CancellationToken cancellation)
    {
        var told = new HashSet<DeadlineId>();
        foreach (var some in going.Chunk(500))
            told.UnionWith(await db.Obligations.Where(o => some.Contains(o.RightId) && o.State == ObligationState.Open && db.Set<Notice>().Any(n => n.DeadlineId == o.Id)).Select(o => o.Id).ToListAsync(cancellation));
        if (told.Count == 0) return;
        var book = await ReminderBook.Read(db, today.Date, cancellation);
        var lines = await ReminderBook.Lines(db, db.Obligations.Where(o => told.Contains(o.Id)), OwnLadders.None).ToListAsync(cancellation);
        var tales = from line in lines
                    from last in book.Said[line.Owed.Id].GroupBy(s => s.Person).Select(g => g.MaxBy(s => s.Number)!)
                    where last.Step != Notice.Withdrawn && book.MayHear(last.Person, line)
                    select new Telltale(last.Person, line, [], Notice.Withdrawn, last);
        var letters = new LetterWriter(book, await Counts.Read(db, today.Date, cancellation), settings, today);
        foreach (var mine in tales.GroupBy(t => t.Person))
        {
            var person = book.People.First(p => p.Id == mine.Key);
            box.Queue(person, $"undone/{batch.Value:N}/{person.Id.Value:N}", letters.Correction(person, [.. mine]), [.. mine], book);
        }
    }
}
