using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Application.Access;

/// <summary>What somebody is to the firm. The whole of who may do what stands in <see cref="Grants"/>.</summary>
public enum Role
{
    /// <summary>The firm's paralegals and associates.</summary>
    Staff,
    /// <summary>The firm's partners, attorneys, supervisors and administrators.</summary>
    Lead,
    /// <summary>A contact of a client company.</summary>
    Client,
    /// <summary>A person of an outside firm with an engagement.</summary>
    Partner,
    /// <summary>The timetable's own jobs.</summary>
    System,
    /// <summary>Nobody signed in: only the first-run page's requests are open to it.</summary>
    Nobody,
}

/// <summary>Who acts, and whose records are in sight. An actor without a scope sees nothing.</summary>
/// <param name="Clients">The clients a contact or partner may see. Not read for staff.</param>
/// <param name="Walled">Clients that an ethical wall hides from this member of staff.</param>
public sealed record Actor(PersonId Id, string Name, Role Role, IReadOnlyList<ClientId> Clients, IReadOnlyList<ClientId> Walled)
{
    public static Actor System { get; } = new(default, "CbpRecord", Role.System, [], []);
    public static Actor Nobody { get; } = new(default, "nobody", Role.Nobody, [], []);

    public bool May(Permission permission) => Grants.Allow(Role, permission);
    /// <summary>Rights out of this person's sight while a date of theirs is read a second time.</summary>
    public IReadOnlyList<Domain.People.Blindfold> Blindfolds { get; init; } = [];

    public bool IsStaff => Role is Role.Staff or Role.Lead;
}

/// <summary>The actor of this request, set once by the door it came through (page, API, command line, job).</summary>
public sealed class CurrentActor
{
    public Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>The address the request came from, for the trail; null from jobs.</summary>
    public string? Address { get; private set; }

    public void Is(Actor actor, string? address = null) => (Actor, Address) = (actor, address);
}

/// <summary>Opens the scope of one request in which everything is done by this actor.</summary>
public static class ActorScopes
{
    public static AsyncServiceScope As(this IServiceScopeFactory scopes, Actor actor, string? address = null)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(actor, address);
        return scope;
    }

    public static AsyncServiceScope As(this IServiceProvider services, Actor actor, string? address = null) => services.GetRequiredService<IServiceScopeFactory>().As(actor, address);
}
