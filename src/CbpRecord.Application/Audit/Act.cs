namespace CbpRecord.Application.Audit;

/// <summary>How an act ended.</summary>
public enum Outcome { Done, Refused, Denied, Failed }

/// <summary>One request by one actor. Append-only, and chained: each holds the hash of the one before.</summary>
public sealed class Act
{
    private Act() { }

    /// <summary>The act after the one with that number and hash. The changes must have their places.</summary>
    public static Act Next(long after, string previousHash, DateTime at, Actor actor, string? address, ActContext context, Outcome outcome, string codes,
        IReadOnlyList<Change> changes)
    {
        var act = new Act
        {
            Number = after + 1, At = Kept(at), ActorId = actor.Id, ActorName = actor.Name, ActorRole = actor.Role, Address = address,
            Type = context.Type, Subject = context.Subject, StatedReason = context.StatedReason, Correlation = context.Correlation,
            Outcome = outcome, Codes = codes, Changes = [.. changes], PreviousHash = previousHash,
        };
        act.Hash = Chain.HashOf(act, act.Changes);
        return act;
    }

    /// <summary>To the microsecond, as PostgreSQL keeps it: the hash must cover what is read back.</summary>
    private static DateTime Kept(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerMicrosecond, at.Kind);

    /// <summary>Consecutive from 1; a gap is a break of the chain.</summary>
    public long Number { get; private set; }
    public DateTime At { get; private set; }
    public PersonId ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public Role ActorRole { get; private set; }
    public string? Address { get; private set; }
    public string Type { get; private set; } = "";
    public string? Subject { get; private set; }
    public string? StatedReason { get; private set; }
    public string Correlation { get; private set; } = "";
    public Outcome Outcome { get; private set; }

    /// <summary>Error codes of a refusal, space-separated: the trail keeps codes, so it reads in either language.</summary>
    public string Codes { get; private set; } = "";
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public List<Change> Changes { get; private set; } = [];
}

/// <summary>One field of one row, old and new. A new row is one change of the field "+" holding its values; a deleted one of "-".</summary>
public sealed class Change
{
    private Change() { }

    public Change(string entity, string key, string field, string? old, string? @new) =>
        (Entity, Key, Field, Old, New) = (entity, key, field, old, @new);

    public long ActNumber { get; private set; }

    /// <summary>Consecutive within the act, from 1.</summary>
    public int Line { get; private set; }
    public string Entity { get; private set; } = "";
    public string Key { get; private set; } = "";
    public string Field { get; private set; } = "";
    public string? Old { get; private set; }
    public string? New { get; private set; }

    /// <summary>Its place within the act; part of the hash.</summary>
    public void Place(int line) => Line = line;
}
