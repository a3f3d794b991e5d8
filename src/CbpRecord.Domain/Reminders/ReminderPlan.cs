using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Reminders;

/// <summary>An open deadline as reminding sees it.</summary>
/// <param name="RenewedInGrace">The USPTO's renewal of the term was filed in its grace: an extension that nobody has asked of CBP is then the partners' matter (domain reference, end of 7.2).</param>
public sealed record Owed(DeadlineId Id, DeadlineKind Kind, DateOnly DueOn, DateOnly ActOn, DateOnly LastActionOn, DateOnly FinalOn, IReadOnlyList<Rung> Rungs, bool RenewedInGrace = false)
{
    /// <summary>Whether the firm's leads are told with the first, whoever acknowledges.</summary>
    public bool IsForLeads => RenewedInGrace && Kind == DeadlineKind.RecordationExtension;

    public bool IsAct => KindBook.Of(Kind).IsAct;

    /// <summary>The next day that matters: the docket's, the office's last, the end of grace; the last of them once all are past.</summary>
    public DateOnly NextOn(DateOnly on) => on <= ActOn ? ActOn : on <= LastActionOn ? LastActionOn : FinalOn;

    /// <summary>Near enough that it cannot wait for the next digest.</summary>
    public bool IsUrgent(DateOnly on) => IsAct && NextOn(on).DayNumber - on.DayNumber <= ReminderPlan.UrgentDays;
}

/// <summary>Somebody was told of a rung, on a day, in a part; a client's contact has none.</summary>
public sealed record Told(string Step, PersonId Person, Part? Part, DateOnly On);

/// <summary>Somebody is to be told of a rung now.</summary>
/// <param name="Recipient">Null for a client's contact.</param>
/// <param name="Climbed">Because those before did not acknowledge it.</param>
public sealed record Telling(Rung Rung, PersonId Person, Recipient? Recipient, bool Climbed);

/// <summary>Who is to be told what on a day, given who was told before. Pure; asked again, with what it answered told, it answers nothing.</summary>
public static class ReminderPlan
{
    public const int UrgentDays = 7;

    /// <summary>Days that the next in the order waits for an acknowledgement: three, or one when the deadline is near.</summary>
    public static int Patience(Owed owed, DateOnly on) => owed.IsUrgent(on) ? 1 : 3;

    /// <param name="order">From <see cref="Recipients"/>: the first part is reminded, the others when nobody acknowledges.</param>
    /// <param name="contacts">The client's own people; told of acts only, and never asked to acknowledge.</param>
    /// <param name="told">Of this deadline under its present due day.</param>
    /// <param name="acknowledgedOn">The last day on which somebody of the firm did.</param>
    /// <param name="since">Every rung after this day is owed, whoever did not run meanwhile; of earlier ones only the latest, while the deadline can still be met.</param>
    public static IEnumerable<Telling> For(Owed owed, IReadOnlyList<Recipient> order, IReadOnlyList<PersonId> contacts, IReadOnlyList<Told> told,
        DateOnly? acknowledgedOn, DateOnly since, DateOnly on)
    {
        var reached = owed.Rungs.Where(r => r.On <= on).ToList();
        if (reached.Count == 0) yield break;
        foreach (var rung in reached.Where(r => r.On > since || r == reached[^1] && on <= owed.FinalOn))
        {
            if (!told.Any(t => t.Step == rung.Step && t.Part is not null))
                foreach (var first in order.TakeWhile(r => r.Part == order[0].Part)) yield return new(rung, first.Person, first, Climbed: false);
            if (owed.IsAct)
                foreach (var contact in contacts.Where(c => !told.Any(t => t.Step == rung.Step && t.Person == c))) yield return new(rung, contact, null, Climbed: false);
        }
        if (!owed.IsForLeads)
            foreach (var climbing in Climb(owed, reached[^1], order, told, acknowledgedOn, on)) yield return climbing;
        else if (on <= owed.FinalOn)
            foreach (var lead in order.Where(r => r.Part == Part.Lead && r.Part != order[0].Part && !told.Any(t => t.Step == reached[^1].Step && t.Person == r.Person)))
                yield return new(reached[^1], lead.Person, lead, Climbed: false);
    }

    /// <summary>A rung climbs until somebody acknowledges, or the next rung begins anew.</summary>
    private static IEnumerable<Telling> Climb(Owed owed, Rung rung, IReadOnlyList<Recipient> order, IReadOnlyList<Told> told, DateOnly? acknowledgedOn, DateOnly on)
    {
        var heard = told.Where(t => t.Step == rung.Step && t.Part is not null).ToList();
        if (!owed.IsAct || heard.Count == 0 || acknowledgedOn >= heard.Min(t => t.On)) yield break;
        if (heard.Max(t => t.On).AddDays(Patience(owed, on)) > on) yield break;
        var highest = heard.Max(t => t.Part);
        var above = order.Where(r => r.Part > highest && heard.All(t => t.Person != r.Person)).ToList();
        foreach (var next in above.TakeWhile(r => r.Part == above[0].Part)) yield return new(rung, next.Person, next, Climbed: true);
    }
}
