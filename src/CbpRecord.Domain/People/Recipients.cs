using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.People;

/// <summary>The part that somebody has in a matter. The order is the order in which reminders climb.</summary>
public enum Part { Responsible, Backup, Supervisor, Lead }

/// <summary>Somebody who receives what is told of a matter, and why: "you get this because …".</summary>
/// <param name="InPlaceOf">Those before in the order who are away that day, first to last; empty when nobody is.</param>
public sealed record Recipient(PersonId Person, Part Part, params IReadOnlyList<PersonId> InPlaceOf);

/// <summary>Who receives what on a day. Pure: the same matter, absences and day give the same answer.</summary>
public static class Recipients
{
    /// <summary>
    /// The people to tell of a matter on that day, in the order in which an unanswered reminder climbs: responsible, backup,
    /// supervisor, then the firm's leads. Who is away is passed over, so that the first is the one to remind: the backup while the
    /// responsible person is away, the supervisor while both are. Nobody stands twice.
    /// </summary>
    /// <param name="leads">The firm's leads. While all of them are away they are told all the same: a reminder is never without an address.</param>
    public static IReadOnlyList<Recipient> For(Responsibility responsibility, Absences absences, DateOnly on, params IReadOnlyList<PersonId> leads)
    {
        var (found, away) = (new List<Recipient>(), new List<PersonId>());
        foreach (var (person, part) in new[] { (responsibility.Responsible, Part.Responsible), (responsibility.Backup, Part.Backup), (responsibility.Supervisor, Part.Supervisor) })
        {
            if (person is not { } named || away.Contains(named) || found.Any(r => r.Person == named)) continue;
            if (absences.IsAway(named, on)) away.Add(named);
            else found.Add(new(named, part, [.. away]));
        }
        var present = leads.Where(lead => !absences.IsAway(lead, on)).ToList();
        var last = present.Count > 0 || found.Count > 0 ? present : leads;
        found.AddRange(last.Distinct().Where(lead => found.All(r => r.Person != lead)).Select(lead => new Recipient(lead, Part.Lead, [.. away.Where(a => a != lead)])));
        return found;
    }

    /// <summary>The one to remind: the first of <see cref="For"/>; null only where nobody is named and there is no lead.</summary>
    public static Recipient? First(Responsibility responsibility, Absences absences, DateOnly on, params IReadOnlyList<PersonId> leads) =>
        For(responsibility, absences, on, leads) is [var first, ..] ? first : null;
}
