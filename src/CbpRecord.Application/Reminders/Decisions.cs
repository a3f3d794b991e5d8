using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>Something to tell one person of one deadline: the rungs it covers, or what has changed since the person was told.</summary>
/// <param name="Correction">Null for a reminder; else <see cref="Notice.Moved"/> and the like.</param>
/// <param name="Before">What was said last, for a correction.</param>
internal sealed record Telltale(PersonId Person, MatterLine Line, IReadOnlyList<Telling> Rungs, string? Correction, Said? Before)
{
    public bool IsUrgent(DateOnly on) => Correction == Notice.Withdrawn ? Before!.ActOn.DayNumber - on.DayNumber <= ReminderPlan.UrgentDays : Line.Owed.IsUrgent(on);
}

/// <summary>Decides what is to be told on a day. Reads; changes nothing.</summary>
internal static class Decisions
{
    public static async Task<IReadOnlyList<Telltale>> Of(ReminderBook book, ICbpRecordDb db, CancellationToken cancellation)
    {
        var corrections = await Corrections(book, db, cancellation);
        var told = new List<Telltale>();
        foreach (var line in book.Open)
        {
            var heard = book.Said[line.Owed.Id].Where(s => s.DueOn == line.Owed.DueOn && !IsCorrection(s.Step)).Select(s => new Told(s.Step, s.Person, s.Part, s.ToldOn)).ToList();
            var acknowledged = book.Acknowledged.TryGetValue(line.Owed.Id, out var day) ? day : (DateOnly?)null;
            foreach (var one in ReminderPlan.For(line.Owed, book.Order(line), book.Contacts(line), heard, acknowledged, book.Since, book.On).GroupBy(t => t.Person))
            {
                // A person who is told that the date has moved is told its rungs with it, not beside it.
                if (corrections.TryGetValue((line.Owed.Id, one.Key), out var correction)) corrections[(line.Owed.Id, one.Key)] = correction with { Rungs = [.. one] };
                else told.Add(new(one.Key, line, [.. one], null, null));
            }
        }
        return [.. corrections.Values, .. told];
    }

    /// <summary>Who was told a date that no longer holds. What is done, met or let go needs no word.</summary>
    private static async Task<Dictionary<(DeadlineId, PersonId), Telltale>> Corrections(ReminderBook book, ICbpRecordDb db, CancellationToken cancellation)
    {
        var wrong = await (from n in db.Set<Notice>().AsNoTracking()
                           join o in db.Obligations on n.DeadlineId equals o.Id
                           where (o.State == ObligationState.Open || o.State == ObligationState.Withdrawn) && (n.DueOn != o.DueOn || n.ActOn != o.ActOn || o.State == ObligationState.Withdrawn || n.Step == Notice.Withdrawn)
                           select n.DeadlineId).Distinct().ToListAsync(cancellation);
        var found = new Dictionary<(DeadlineId, PersonId), Telltale>();
        if (wrong.Count == 0) return found;
        var open = book.Open.ToDictionary(l => l.Owed.Id);
        foreach (var some in wrong.Where(id => !open.ContainsKey(id)).Chunk(500))
            await foreach (var line in ReminderBook.Lines(db, db.Obligations.Where(o => some.Contains(o.Id)), OwnLadders.None)) open[line.Owed.Id] = line;
        foreach (var id in wrong)
            foreach (var last in book.Said[id].GroupBy(s => s.Person).Select(g => g.MaxBy(s => s.Number)!))
                if (Change(last, open[id]) is { } change && book.MayHear(last.Person, open[id])) found[(id, last.Person)] = new(last.Person, open[id], [], change, last);
        return found;
    }

    private static string? Change(Said last, MatterLine line) => (line.State, last.Step == Notice.Withdrawn) switch
    {
        (ObligationState.Withdrawn, true) => null,
        (ObligationState.Withdrawn, false) => Notice.Withdrawn,
        (_, true) => Notice.Again,
        _ => (last.DueOn, last.ActOn) != (line.Owed.DueOn, line.Owed.ActOn) ? Notice.Moved : null,
    };

    private static bool IsCorrection(string step) => step is Notice.Moved or Notice.Withdrawn or Notice.Again;
}
