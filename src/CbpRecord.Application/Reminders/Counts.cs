using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>How many open acts are overdue (of what is owed, as on every page), due within 7 days and within 30.</summary>
internal readonly record struct Count(int Overdue, int Week, int Month)
{
    public static Count operator +(Count a, Count b) => new(a.Overdue + b.Overdue, a.Week + b.Week, a.Month + b.Month);
}

/// <summary>How everybody stands on a day, for the line at the head of a regular mail.</summary>
internal sealed class Counts(ILookup<PersonId?, (ClientId? Client, Count Count)> ofPeople, ILookup<ClientId?, Count> ofClients)
{
    public Count Of(Person person) => person.IsOutside
        ? person.Clients.SelectMany(c => ofClients[c]).Aggregate(default(Count), (sum, c) => sum + c)
        : ofPeople[person.Id].Where(c => c.Client is not { } client || !person.Walled.Contains(client)).Aggregate(default(Count), (sum, c) => sum + c.Count);

    public static async Task<Counts> Read(ICbpRecordDb db, DateOnly on, CancellationToken cancellation)
    {
        var (acts, owed) = (KindBook.Acts, KindBook.Owed);
        var (week, month) = (on.AddDays(7), on.AddDays(30));
        var rows = await db.Obligations.Where(o => o.State == ObligationState.Open && (o.FinalOn < on ? owed.Contains(o.Kind) : o.ActOn <= month && acts.Contains(o.Kind)))
            .GroupBy(o => new { o.ResponsibleId, o.ClientId })
            .Select(g => new
            {
                g.Key.ResponsibleId, g.Key.ClientId, Overdue = g.Count(o => o.FinalOn < on),
                Week = g.Count(o => o.FinalOn >= on && o.ActOn <= week), Month = g.Count(o => o.FinalOn >= on && o.ActOn > week),
            }).ToListAsync(cancellation);
        return new(rows.ToLookup(r => r.ResponsibleId, r => (r.ClientId, new Count(r.Overdue, r.Week, r.Month))), rows.ToLookup(r => r.ClientId, r => new Count(r.Overdue, r.Week, r.Month)));
    }
}
