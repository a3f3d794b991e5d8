using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Reminders;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>A deadline with the names that people know its matter by.</summary>
internal sealed record MatterLine(Owed Owed, ObligationState State, ClientId? ClientId, Responsibility Responsibility, string Right, string? RightForeign, string? Number, string? About);

/// <summary>What was last said of a deadline to a person, and how often anything was said.</summary>
internal sealed record Said(DeadlineId Deadline, PersonId Person, int Number, string Step, Part? Part, DateOnly DueOn, DateOnly ActOn, DateOnly ToldOn);

/// <summary>Everything that a day's reminders are decided from, read once.</summary>
internal sealed record ReminderBook(DateOnly On, DateOnly Since, IReadOnlyList<Person> People, IReadOnlyDictionary<ClientId, Client> Clients, IReadOnlyList<MatterLine> Open,
    ILookup<DeadlineId, Said> Said, IReadOnlyDictionary<DeadlineId, DateOnly> Acknowledged)
{
    /// <summary>A rung younger than this is owed even when the last run should have seen it: the deadline may have come in since.</summary>
    private const int LookBack = 40;

    private readonly Absences absences = Absences.Of(People);
    private readonly List<PersonId> leads = [.. People.Where(p => p is { Role: PersonRole.Lead, Disabled: false }).Select(p => p.Id)];

    public static async Task<ReminderBook> Read(ICbpRecordDb db, DateOnly on, CancellationToken cancellation)
    {
        var last = await db.Set<ReminderRun>().Where(r => r.Day < on).OrderByDescending(r => r.Day).Select(r => (DateOnly?)r.Day).FirstOrDefaultAsync(cancellation);
        var since = last < on.AddDays(-LookBack) ? last.Value : on.AddDays(-LookBack);
        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellation);
        var clients = await db.Clients.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        var ladders = await db.Set<ClientLadder>().AsNoTracking().ToDictionaryAsync(l => (l.ClientId, l.Kind), l => l.Days, cancellation);
        var (first, until) = (since.AddDays(-Ladder.LatestAfter), on.AddDays(Ladder.EarliestBefore));
        var open = await Lines(db, db.Obligations.Where(o => o.State == ObligationState.Open && o.DueOn >= first && o.DueOn <= until), ladders).ToListAsync(cancellation);
        var said = await (from n in db.Set<Notice>().AsNoTracking()
                          join o in db.Obligations on n.DeadlineId equals o.Id
                          where o.State == ObligationState.Open || o.State == ObligationState.Withdrawn
                          select new Said(n.DeadlineId, n.PersonId, n.Number, n.Step, n.Part, n.DueOn, n.ActOn, n.ToldOn)).ToListAsync(cancellation);
        var acknowledged = await db.Set<Acknowledgement>().GroupBy(a => a.DeadlineId).Select(g => new { g.Key, On = g.Max(a => a.On) }).ToDictionaryAsync(g => g.Key, g => g.On, cancellation);
        return new(on, since, people, clients, open, said.ToLookup(s => s.Deadline), acknowledged);
    }

    /// <summary>Deadlines as lines, in the docket's order.</summary>
    public static async IAsyncEnumerable<MatterLine> Lines(ICbpRecordDb db, IQueryable<Obligation> of, IReadOnlyDictionary<(ClientId?, DeadlineKind), IReadOnlyList<int>> ladders)
    {
        var rows = from o in of
                   join r in db.Rights on o.RightId equals r.Id
                   orderby o.DocketKey
                   select new
                   {
                       o.Id, o.Kind, o.DueOn, o.ActOn, Last = o.LastActionOn ?? o.DueOn, o.FinalOn, o.State, o.ClientId, o.ResponsibleId, o.About,
                       r.Responsibility.Backup, r.Responsibility.Supervisor, r.Name, r.NameForeign, Number = r.NumberPrinted ?? r.Number,
                       RenewedInGrace = o.Kind == DeadlineKind.RecordationExtension && db.Obligations.Any(term => term.RightId == o.RightId
                           && (term.Kind == DeadlineKind.Section8And9 && term.Cycle == o.Cycle || term.Kind == DeadlineKind.InternationalRenewal && term.DueOn == o.OpensOn)
                           && (term.State == ObligationState.Met || term.State == ObligationState.Completed) && term.ClosedOn > (term.LastActionOn ?? term.DueOn)),
                   };
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return new(new Owed(row.Id, row.Kind, row.DueOn, row.ActOn, row.Last, row.FinalOn, Ladder.Of(row.Kind, row.DueOn, ladders.GetValueOrDefault((row.ClientId, row.Kind))), row.RenewedInGrace),
                row.State, row.ClientId, new(row.ResponsibleId, row.Backup, row.Supervisor), row.Name, row.NameForeign, row.Number, row.About);
    }

    /// <summary>Who is told of a matter today, and who would be next. Behind an ethical wall nobody is told of its client.</summary>
    public IReadOnlyList<Recipient> Order(MatterLine line)
    {
        var (one, two, three) = (Outside(line.Responsibility.Responsible, line), Outside(line.Responsibility.Backup, line), Outside(line.Responsibility.Supervisor, line));
        return Recipients.For(new(one, two, three), absences, On, [.. leads.Where(l => Outside(l, line) is not null)]);
    }

    /// <summary>The client's own people.</summary>
    public IReadOnlyList<PersonId> Contacts(MatterLine line) => line.ClientId is not { } client ? [] : [.. People.Where(p => p is { Role: PersonRole.Client, Disabled: false } && p.Clients.Contains(client)).Select(p => p.Id)];

    /// <summary>Whether somebody who was told of a matter may still hear of it.</summary>
    public bool MayHear(PersonId person, MatterLine line) => People.FirstOrDefault(p => p.Id == person) is { Disabled: false } known
        && (known.Role is PersonRole.Staff or PersonRole.Lead ? line.ClientId is not { } client || !known.Walled.Contains(client) : line.ClientId is { } own && known.Clients.Contains(own));

    private PersonId? Outside(PersonId? person, MatterLine line) =>
        person is { } named && line.ClientId is { } client && People.FirstOrDefault(p => p.Id == named)?.Walled.Contains(client) == true ? null : person;
}
