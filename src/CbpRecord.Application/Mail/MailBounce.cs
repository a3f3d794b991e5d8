namespace CbpRecord.Application.Mail;

/// <summary>A mail that did not reach its person: a task for somebody of the firm until it is dealt with.</summary>
public sealed class MailBounce : Aggregate
{
    private MailBounce() { }

    public MailBounce(OutboxMessage message, string reply, PersonId? assignedTo, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (MessageId, PersonId, ToName, ToAddress, Reply, AssignedTo, At) = (message.Id, message.PersonId, message.ToName, message.ToAddress, OutboxMessage.Clip(reply), assignedTo, at);
    }

    public Guid Id { get; private set; }

    /// <summary>The outbox message; one task for each.</summary>
    public Guid MessageId { get; private set; }
    public PersonId? PersonId { get; private set; }
    public string ToName { get; private set; } = "";
    public string ToAddress { get; private set; } = "";
    public string Reply { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>Who looks after the matter that the mail told of; null is for the leads.</summary>
    public PersonId? AssignedTo { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public PersonId? ClosedBy { get; private set; }

    /// <summary>How the person was told instead.</summary>
    public string? Note { get; private set; }

    public Result Close(string? note, PersonId by, DateTime at)
    {
        if (ClosedAt is not null) return MailErrors.AlreadyClosed;
        if (string.IsNullOrWhiteSpace(note)) return MailErrors.NoteMissing;
        (ClosedAt, ClosedBy, Note) = (at, by, note.Trim());
        return Result.Done;
    }
}

public static class MailErrors
{
    public static Error AlreadyClosed => new("bounce-closed", $"This was dealt with before.");
    public static Error NoteMissing => new("bounce-note-missing", $"Say how the person was told instead.", Field: "Note");
    public static Error NotAReport => new("not-a-delivery-report", $"This is not a report of a failed delivery.", Remedy: $"Hand over the whole mail as it came, with its headers.");
    public static Error NoSuchMessage => new("no-such-mail", $"The report speaks of a mail that was not sent from here.");
    public static Error NotSetUp => new("mail-not-set-up", $"No mail server is named.", Remedy: $"Name it in Mail:Host.");
}
