using CbpRecord.Application.Access;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Data;

/// <summary>How far an actor sees. The model holds one filter for each.</summary>
public enum Sight
{
    /// <summary>Only the listed clients: contacts, partners, and whoever has no scope (an empty list: nothing).</summary>
    Listed,
    /// <summary>Everything but the walled clients.</summary>
    AllButWalled,
    /// <summary>Everything: staff without a wall, and the firm's own jobs.</summary>
    All,
}

/// <summary>What the context shows, read from the actor it is built for. Fails closed.</summary>
public sealed record Scope(Sight Sight, List<ClientId?> Clients)
{
    /// <summary>Rights that the actor must not see now, and the ids of everything about them as the trail writes them.</summary>
    public List<RightId?> Blind { get; private init; } = [];
    public List<string> BlindKeys { get; private init; } = [];
    public List<CaseId?> BlindCases { get; private init; } = [];
    public List<DeadlineId?> BlindDeadlines { get; private init; } = [];

    public static Scope Nothing { get; } = new(Sight.Listed, []);

    public static Scope Of(Actor actor)
    {
        // Ids are unique over all kinds, so that each list may hold them all.
        var keys = actor.Blindfolds.SelectMany(b => b.Keys).ToList();
        return Bare(actor) with
        {
            Blind = [.. actor.Blindfolds.Select(b => (RightId?)b.Right)], BlindKeys = keys,
            BlindCases = [.. keys.Select(k => (CaseId?)new CaseId(Guid.Parse(k)))], BlindDeadlines = [.. keys.Select(k => (DeadlineId?)new DeadlineId(Guid.Parse(k)))],
        };
    }

    private static Scope Bare(Actor actor) => actor.Role switch
    {
        Role.System => new(Sight.All, []),
        Role.Staff or Role.Lead when actor.Walled.Count == 0 => new(Sight.All, []),
        Role.Staff or Role.Lead => new(Sight.AllButWalled, [.. actor.Walled.Select(c => (ClientId?)c)]),
        Role.Client or Role.Partner => new(Sight.Listed, [.. actor.Clients.Select(c => (ClientId?)c)]),
        _ => Nothing,
    };
}
