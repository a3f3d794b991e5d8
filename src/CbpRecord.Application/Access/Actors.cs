using CbpRecord.Domain.People;

namespace CbpRecord.Application.Access;

/// <summary>From a person of the books to the actor of a request.</summary>
public static class Actors
{
    public static Role RoleOf(PersonRole role) => role switch
    {
        PersonRole.Staff => Role.Staff,
        PersonRole.Lead => Role.Lead,
        PersonRole.Client => Role.Client,
        PersonRole.Partner => Role.Partner,
        _ => Role.Nobody,
    };

    /// <summary>A disabled person acts as nobody.</summary>
    public static Actor Of(Person person) => person.Disabled ? Actor.Nobody
        : new(person.Id, person.Name, RoleOf(person.Role), person.Clients, person.Walled) { Blindfolds = person.Blindfolds };
}
