using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.People;

/// <summary>What a person is to the firm.</summary>
public enum PersonRole { Staff, Lead, Client, Partner }

/// <summary>Somebody who can sign in, be responsible, or be written to. How they sign in is kept elsewhere, under the same id.</summary>
public sealed class Person : Aggregate
{
    private Person() { }

    public PersonId Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public PersonRole Role { get; private set; }

    /// <summary>Of a client or of another firm: told of the clients it belongs to or is engaged for, and never in charge of anything.</summary>
    public bool IsOutside => Role is PersonRole.Client or PersonRole.Partner;
    public Language Language { get; private set; }

    /// <summary>The one client of a contact; the clients an engagement covers, for a partner; empty for staff.</summary>
    public IReadOnlyList<ClientId> Clients { get; private set; } = [];

    /// <summary>Clients that an ethical wall hides from this member of staff.</summary>
    public IReadOnlyList<ClientId> Walled { get; private set; } = [];

    /// <summary>When the person is away, earliest first; what is past is kept.</summary>
    public IReadOnlyList<Absence> Absences { get; private set; } = [];
    /// <summary>Rights that this person does not see until the second reading of one of their dates is typed.</summary>
    public IReadOnlyList<Blindfold> Blindfolds { get; private set; } = [];
    public bool Disabled { get; private set; }

    /// <summary>Single-letter keys are on, unless the person switched them off.</summary>
    public bool SingleKeys { get; private set; } = true;

    public static Result<Person> Add(PersonId id, string name, string email, PersonRole role, Language language, IReadOnlyList<ClientId> clients)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(name)) errors.Add(PersonErrors.NameMissing.At("Name"));
        if (!email.Contains('@', StringComparison.Ordinal)) errors.Add(PersonErrors.EmailMalformed.At("Email"));
        if (role == PersonRole.Client && clients.Count != 1) errors.Add(PersonErrors.OneClient.At("Clients"));
        return errors.Count > 0 ? errors
            : new Person { Id = id, Name = name.Trim(), Email = email.Trim().ToLowerInvariant(), Role = role, Language = language, Clients = [.. clients] };
    }

    public void Prefer(Language language, bool singleKeys) => (Language, SingleKeys) = (language, singleKeys);
    public void Disable() => Disabled = true;
    public void Enable() => Disabled = false;
    /// <summary>From here on the right is out of sight; again for more of its keys.</summary>
    public void Blindfold(RightId right, IReadOnlyList<string> keys) => Blindfolds = [.. Blindfolds.Where(b => b.Right != right), new(right, [.. keys])];
    public void Uncover(RightId right) => Blindfolds = [.. Blindfolds.Where(b => b.Right != right)];
    public void Wall(IReadOnlyList<ClientId> clients) => Walled = [.. clients];

    /// <summary>Will be away. Two absences never share a day.</summary>
    public Result BeAway(Absence absence)
    {
        if (absence.Through < absence.From) return AbsenceErrors.EndsFirst;
        if (Absences.FirstOrDefault(a => a.From <= absence.Through && absence.From <= a.Through) is { } other) return AbsenceErrors.Overlaps(other.From, other.Through);
        Absences = [.. Absences.Append(absence).OrderBy(a => a.From)];
        return Result.Done;
    }

    /// <summary>Takes back the absence that begins on a day: one that has begun ends with yesterday, one that is over stays as it was.</summary>
    public Result BeBack(DateOnly from, DateOnly today)
    {
        if (Absences.FirstOrDefault(a => a.From == from) is not { } absence) return AbsenceErrors.NoSuch(from);
        if (absence.Through < today) return AbsenceErrors.Past(absence.Through);
        Absences = absence.From >= today ? [.. Absences.Where(a => a != absence)] : [.. Absences.Select(a => a == absence ? a with { Through = today.AddDays(-1) } : a)];
        return Result.Done;
    }

    public bool IsAway(DateOnly on) => Absences.Any(a => a.Covers(on));
}

public static class PersonErrors
{
    public static Error NameMissing => new("person-name-missing", $"Enter the person's name.");
    public static Error EmailMalformed => new("person-email-malformed", $"Enter an e-mail address, like lin@example.com.");
    public static Error EmailTaken(string email) => new("person-email-taken", $"Somebody already signs in with {email}.", Field: "Email");
    public static Error OneClient => new("person-one-client", $"A client's contact belongs to exactly one client.");
    public static Error Unknown(string email) => new("person-unknown", $"Nobody here has the address {email}.");
}
