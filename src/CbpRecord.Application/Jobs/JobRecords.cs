namespace CbpRecord.Application.Jobs;

/// <summary>Who runs a slot. Unique on job and slot: of several instances one gets it, the others do nothing.</summary>
public sealed class JobLease
{
    private JobLease() { }

    public JobLease(string job, DateTime slot, string owner, DateTime until) => (Job, Slot, Owner, Until) = (job, slot, owner, until);

    public string Job { get; private set; } = "";
    public DateTime Slot { get; private set; }
    public string Owner { get; private set; } = "";

    /// <summary>After this instant another may take the slot, because its owner must have died; a concurrency token.</summary>
    public DateTime Until { get; private set; }

    public void PassTo(string owner, DateTime until) => (Owner, Until) = (owner, until);
}

public enum JobOutcome { Done, Refused, Failed }

/// <summary>One run of one slot: that it happened, and how it ended. The absence of a row is what the dead-man's switch looks for.</summary>
public sealed class JobHeartbeat
{
    private JobHeartbeat() { }

    public JobHeartbeat(string job, DateTime slot, string owner, DateTime startedAt, DateTime endedAt, JobOutcome outcome, string? note)
    {
        Id = Guid.CreateVersion7();
        (Job, Slot, Owner, StartedAt, EndedAt, Outcome, Note) = (job, slot, owner, startedAt, endedAt, outcome, note);
    }

    public Guid Id { get; private set; }
    public string Job { get; private set; } = "";
    public DateTime Slot { get; private set; }
    public string Owner { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime EndedAt { get; private set; }
    public JobOutcome Outcome { get; private set; }

    /// <summary>Error codes or the exception's type; never words or values.</summary>
    public string? Note { get; private set; }
}
