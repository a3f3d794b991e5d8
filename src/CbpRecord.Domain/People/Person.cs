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
    public Language Language { get; private set; }

    /// <summary>The one client of a contact; the clients an engagement covers, for a partner; empty for staff.</summary>
    public IReadOnlyList<ClientId> Clients { get; private set; } = [];

    /// <summary>Clients that an ethical wall hides from this member of staff.</summary>
    public IReadOnlyList<ClientId> Walled { get; private set; } = [];

    /// <summary>Absent through this day, inclusive; reminders go to the backup until then.</summary>
    public DateOnly? AbsentFrom { get; private set; }
    public DateOnly? AbsentThrough { get; private set; }
    public PersonId? BackupId { get; private set; }
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
    public void BackUpBy(PersonId? backup) => BackupId = backup;
    public void Disable() => Disabled = true;
    public void Enable() => Disabled = false;
    public void Wall(IReadOnlyList<ClientId> clients) => Walled = [.. clients];

    /// <summary>Marks an absence, both days inclusive; null and null ends it.</summary>
    public Result BeAbsent(DateOnly? from, DateOnly? through)
    {
        if (from is { } first && through is { } last && last < first) return PersonErrors.AbsenceEndsFirst;
        (AbsentFrom, AbsentThrough) = (from, through);
        return Result.Done;
    }

    public bool IsAbsentOn(DateOnly day) => AbsentFrom <= day && day <= AbsentThrough;
}

public static class PersonErrors
{
    public static Error NameMissing => new("person-name-missing", $"Enter the person's name.");
    public static Error EmailMalformed => new("person-email-malformed", $"Enter an e-mail address, like lin@example.com.");
    public static Error EmailTaken(string email) => new("person-email-taken", $"Somebody already signs in with {email}.", Field: "Email");
    public static Error OneClient => new("person-one-client", $"A client's contact belongs to exactly one client.");
    public static Error AbsenceEndsFirst => new("absence-ends-first", $"The absence ends before it begins.");
    public static Error Unknown(string email) => new("person-unknown", $"Nobody here has the address {email}.");
}
