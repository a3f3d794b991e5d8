using CbpRecord.Domain.People;

namespace CbpRecord.Application.Reminders;

/// <summary>
/// Somebody was told something of a deadline, by the message it names. Its key (deadline, due day, step, recipient) is unique and is saved
/// with the message, so that nothing is told twice; it keeps what was said, so that a correction can follow when that no longer holds.
/// </summary>
public sealed class Notice : IOfClient
{
    /// <summary>The steps of corrections; others are the ladder's.</summary>
    public const string Moved = "moved", Withdrawn = "withdrawn", Again = "again";

    private Notice() { }

    public Notice(DeadlineId deadline, ClientId? client, PersonId person, int number, string step, Part? part, DateOnly dueOn, DateOnly actOn, DateOnly toldOn, Guid message)
    {
        Id = Guid.CreateVersion7();
        (DeadlineId, ClientId, PersonId, Number, Step, Part, DueOn, ActOn, ToldOn, MessageId) = (deadline, client, person, number, step, part, dueOn, actOn, toldOn, message);
        Key = IsCorrection ? $"{deadline.Value:N}/{person.Value:N}/{number}" : KeyOf(deadline, dueOn, step, person);
    }

    public static string KeyOf(DeadlineId deadline, DateOnly dueOn, string step, PersonId person) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{deadline.Value:N}/{dueOn:yyyyMMdd}/{step}/{person.Value:N}");

    public Guid Id { get; private set; }
    public string Key { get; private set; } = "";
    public DeadlineId DeadlineId { get; private set; }
    public ClientId? ClientId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>Counts up for each deadline and person; the highest is what was said last.</summary>
    public int Number { get; private set; }
    public string Step { get; private set; } = "";

    /// <summary>In which part of the matter; null for a client's contact.</summary>
    public Part? Part { get; private set; }

    /// <summary>What was said.</summary>
    public DateOnly DueOn { get; private set; }
    public DateOnly ActOn { get; private set; }
    public DateOnly ToldOn { get; private set; }
    public Guid MessageId { get; private set; }

    public bool IsCorrection => Step is Moved or Withdrawn or Again;
    public bool SaidWithdrawn => Step == Withdrawn;
}

/// <summary>Reminders went out for a day. Its last row says how far the days are covered.</summary>
public sealed class ReminderRun
{
    private ReminderRun() { }

    public ReminderRun(DateOnly day, DateTime at) => (Day, At) = (day, at);

    public DateOnly Day { get; private set; }
    public DateTime At { get; private set; }
}

/// <summary>Somebody of the firm has taken note of a deadline: what was told of it so far climbs no further.</summary>
public sealed class Acknowledgement : IOfClient
{
    private Acknowledgement() { }

    public Acknowledgement(DeadlineId deadline, ClientId? client, PersonId by, DateOnly on, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (DeadlineId, ClientId, By, On, At) = (deadline, client, by, on, at);
    }

    public Guid Id { get; private set; }
    public DeadlineId DeadlineId { get; private set; }
    public ClientId? ClientId { get; private set; }
    public PersonId By { get; private set; }

    /// <summary>The last day whose reminders it covers.</summary>
    public DateOnly On { get; private set; }
    public DateTime At { get; private set; }
}
