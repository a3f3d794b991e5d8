using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Reminders;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>A deadline with the names that people know its matter by.</summary>
/// <param name="Unverified">Its date was read only once so far.</param>
/// <param name="AskedOn">The client was asked what to do on that day and has not answered.</param>
internal sealed record MatterLine(Owed Owed, ObligationState State, bool Unverified, RightId RightId, ClientId? ClientId, DateOnly? AskedOn, string? AskedNote, Responsibility Responsibility, string Right, string? RightForeign, string? Number, string? About);

/// <summary>What was last said of a deadline to a person, and how often anything was said.</summary>
internal sealed record Said(DeadlineId Deadline, PersonId Person, int Number, string Step, Part? Part, DateOnly DueOn, DateOnly ActOn, DateOnly ToldOn);

/// <summary>Everything that a day's reminders are decided from, read once.</summary>
internal sealed record ReminderBook(DateOnly On, DateOnly Since, IReadOnlyList<Person> People, IReadOnlyDictionary<ClientId, Client> Clients, IReadOnlyList<MatterLine> Open,
    ILookup<DeadlineId, Said> Said, IReadOnlyDictionary<DeadlineId, DateOnly> Acknowledged)
{
    /// <summary>A rung younger than this is owed even when the last run should have seen it: the deadline may have come in since.</summary>
    private const int LookBack = 40;

    private readonly Absences absences = Absences.Of(People);
    private readonly ILookup<RightId, PersonId> readers = People.SelectMany(p => p.Blindfolds.Select(b => (b.Right, p.Id))).ToLookup(b => b.Right, b => b.Id);
    private readonly List<PersonId> leads = [.. People.Where(p => p is { Role: PersonRole.Lead, Disabled: false }).Select(p => p.Id)];

    public static async Task<ReminderBook> Read(ICbpRecordDb db, DateOnly on, CancellationToken cancellation)
    {
        var last = await db.Set<ReminderRun>().Where(r => r.Day < on).OrderByDescending(r => r.Day).Select(r => (DateOnly?)r.Day).FirstOrDefaultAsync(cancellation);
        var since = last < on.AddDays(-LookBack) ? last.Value : on.AddDays(-LookBack);
        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(cancellation);
        var clients = await db.Clients.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        var ladders = await OwnLadders.Read(db, cancellation);
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
    public static async IAsyncEnumerable<MatterLine> Lines(ICbpRecordDb db, IQueryable<Obligation> of, OwnLadders ladders)
    {
        var rows = from o in of
                   join r in db.Rights on o.RightId equals r.Id
                   orderby o.DocketKey
                   select new
                   {
                       o.Id, o.Kind, o.DueOn, o.ActOn, Last = o.LastActionOn ?? o.DueOn, o.FinalOn, o.State, o.Verified, o.RightId, o.ClientId, AskedOn = o.Instruction == null ? o.AskedOn : null, o.AskedNote, o.ResponsibleId, o.About,
                       r.Responsibility.Backup, r.Responsibility.Supervisor, r.Name, r.NameForeign, Number = r.NumberPrinted ?? r.Number,
                       RenewedInGrace = o.Kind == DeadlineKind.RecordationExtension && db.Obligations.Any(term => term.RightId == o.RightId
                           && (term.Kind == DeadlineKind.Section8And9 && term.Cycle == o.Cycle || term.Kind == DeadlineKind.InternationalRenewal && term.DueOn == o.OpensOn)
                           && (term.State == ObligationState.Met || term.State == ObligationState.Completed) && term.ClosedOn > (term.LastActionOn ?? term.DueOn)),
                   };
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return new(new Owed(row.Id, row.Kind, row.DueOn, row.ActOn, row.Last, row.FinalOn, ladders.Of(row.ClientId, row.Kind, row.DueOn), row.RenewedInGrace),
                row.State, row is { State: ObligationState.Open, Verified: false }, row.RightId, row.ClientId, row.AskedOn, row.AskedNote, new(row.ResponsibleId, row.Backup, row.Supervisor), row.Name, row.NameForeign, row.Number, row.About);
    }

    /// <summary>
    /// Who is told of a matter today, and who would be next. Behind an ethical wall nobody is told of its client; who reads one of its dates
    /// a second time is passed over until the date is typed.
    /// </summary>
    public IReadOnlyList<Recipient> Order(MatterLine line)
    {
        var (one, two, three) = (Outside(line.Responsibility.Responsible, line), Outside(line.Responsibility.Backup, line), Outside(line.Responsibility.Supervisor, line));
        return Recipients.For(new(one, two, three), absences.And(readers[line.RightId]), On, [.. leads.Where(l => Outside(l, line) is not null)]);
    }

    public bool Reads(PersonId person, MatterLine line) => readers[line.RightId].Contains(person);

    /// <summary>The client's own people, and those of other firms who are engaged for it.</summary>
    public IReadOnlyList<PersonId> Contacts(MatterLine line) => line.ClientId is not { } client ? [] : [.. People.Where(p => p is { IsOutside: true, Disabled: false } && p.Clients.Contains(client)).Select(p => p.Id)];

    /// <summary>Whether somebody who was told of a matter may still hear of it.</summary>
    public bool MayHear(PersonId person, MatterLine line) => People.FirstOrDefault(p => p.Id == person) is { Disabled: false } known && !Reads(person, line)
        && (!known.IsOutside ? line.ClientId is not { } client || !known.Walled.Contains(client) : line.ClientId is { } own && known.Clients.Contains(own));

    private PersonId? Outside(PersonId? person, MatterLine line) =>
        person is { } named && line.ClientId is { } client && People.FirstOrDefault(p => p.Id == named)?.Walled.Contains(client) == true ? null : person;
}
