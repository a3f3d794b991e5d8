using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>A change to many deadlines at once.</summary>
public readonly record struct BulkActId(Guid Value) : ITypedId<BulkActId>
{
    public static BulkActId New() => new(Guid.CreateVersion7());
    public static BulkActId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>What can be done to many deadlines at once.</summary>
public enum BulkKind { Assign, Complete }

/// <summary>What was done to many deadlines at once, so that it can be looked at, and undone once.</summary>
public sealed class BulkAct : Aggregate
{
    private BulkAct() { }

    public BulkActId Id { get; private set; }
    public BulkKind Kind { get; private set; }
    public DateTime At { get; private set; }
    public PersonId By { get; private set; }
    public string ByName { get; private set; } = "";

    /// <summary>Who was put in charge; null where the deadlines were done.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>The day on which they were done; null where they were assigned.</summary>
    public DateOnly? On { get; private set; }
    public string? Reason { get; private set; }
    public int Changed { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public PersonId? UndoneBy { get; private set; }
    public bool IsUndone => UndoneAt is not null;

    public static BulkAct Assigned(BulkActId id, PersonId person, int changed, DateTime at, PersonId by, string byName) =>
        new() { Id = id, Kind = BulkKind.Assign, Person = person, Changed = changed, At = at, By = by, ByName = byName };

    public static BulkAct Completed(BulkActId id, DateOnly on, string reason, int changed, DateTime at, PersonId by, string byName) =>
        new() { Id = id, Kind = BulkKind.Complete, On = on, Reason = reason, Changed = changed, At = at, By = by, ByName = byName };

    public Result Undo(DateTime at, PersonId by)
    {
        if (IsUndone) return BulkErrors.UndoneAlready;
        (UndoneAt, UndoneBy) = (at, by);
        return Result.Done;
    }
}

/// <summary>One deadline of it: what it was before, and the version it had after. A later version means that somebody changed it since.</summary>
public sealed class BulkLine
{
    private BulkLine() { }

    public BulkLine(BulkActId act, Obligation before) =>
        (Act, Deadline, VersionAfter, ResponsibleBefore, AssignedBefore) = (act, before.Id, before.Version + 1, before.ResponsibleId, before.Assigned);

    public BulkActId Act { get; private set; }
    public DeadlineId Deadline { get; private set; }
    public long VersionAfter { get; private set; }
    public PersonId? ResponsibleBefore { get; private set; }
    public bool AssignedBefore { get; private set; }

    /// <summary>Puts the deadline back as it was. Refused when it was changed since.</summary>
    /// <param name="what">What the deadline is called, for the refusal.</param>
    /// <param name="reason">Kept as the reason of the reopening.</param>
    public Result TakeBack(Obligation deadline, BulkKind kind, string what, string reason)
    {
        if (deadline.Version != VersionAfter) return BulkErrors.ChangedSince(what);
        if (kind == BulkKind.Complete) return deadline.Reopen(reason);
        deadline.Assign(AssignedBefore ? ResponsibleBefore : null, ResponsibleBefore);
        return Result.Done;
    }
}

public static class BulkErrors
{
    public static Error Nothing => new("bulk-nothing", $"No deadline was chosen.", Remedy: $"Tick the rows to work on, or take all that match.");
    public static Error TooMany(int most) => new("bulk-too-many", $"At most {most} deadlines are changed at once.", Remedy: $"Narrow the filter, and do it in parts.");
    public static Error NothingLeft => new("bulk-nothing-left", $"None of these deadlines can be changed this way.");
    public static Error PersonMissing => new("bulk-person-missing", $"Choose who is to look after them.", Field: "Person");
    public static Error PersonUnknown => new("bulk-person-unknown", $"This person cannot be put in charge.", Field: "Person");
    public static Error AlreadyWith(string name) => new("bulk-already-with", $"{name} looks after it already.");
    public static Error ChangedMeanwhile => new("bulk-changed-meanwhile", $"The deadlines are no longer as the preview showed them.", Remedy: $"Look at the preview again and confirm it anew.");
    public static Error UndoneAlready => new("bulk-undone-already", $"This was undone already.");
    public static Error ChangedSince(string what) => new("bulk-changed-since", $"{what} was changed since.", Remedy: $"Set this one right by hand.");
    public static Error OutOfSight(int count) => new("bulk-out-of-sight", $"{count} of these deadlines are out of your sight.", Remedy: $"Ask somebody who may see them all.");
}
