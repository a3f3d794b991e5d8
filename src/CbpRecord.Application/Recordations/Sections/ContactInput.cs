using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>A person with a way to be reached.</summary>
public abstract record PersonInput : SectionInput
{
    public string? Name { get; init; }
    public string? Firm { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public AddressInput Address { get; init; } = new();

    public override IEnumerable<Error> Complaints()
    {
        if (Text(Email) is { } email && (email.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at == email.Length - 1) || email.Any(char.IsWhiteSpace)))
            yield return RecordationErrors.EmailMalformed.At(nameof(Email));
    }

    protected Contact? Read() => Text(Name) is null && Text(Firm) is null && Text(Phone) is null && Text(Email) is null && Address.Read() is null
        ? null : new(Text(Name) ?? "", Text(Firm), Text(Phone), Text(Email), Address.Read());
}

/// <summary>The point of contact for CBP's officers.</summary>
public sealed record ContactInput : PersonInput, IFromAnswers<ContactInput>
{
    public override CaseSection Section => CaseSection.Contact;
    public override ApplicationAnswers Into(ApplicationAnswers said) => said with { Contact = Read() };

    public static ContactInput From(ApplicationAnswers said) => said.Contact is not { } person ? new()
        : new() { Name = person.Name, Firm = person.Firm, Phone = person.Phone, Email = person.Email, Address = AddressInput.From(person.Address) };
}

/// <summary>The agent or attorney who files.</summary>
public sealed record AgentInput : PersonInput, IFromAnswers<AgentInput>
{
    public override CaseSection Section => CaseSection.Agent;
    public override ApplicationAnswers Into(ApplicationAnswers said) => said with { Agent = Read() };

    public static AgentInput From(ApplicationAnswers said) => said.Agent is not { } person ? new()
        : new() { Name = person.Name, Firm = person.Firm, Phone = person.Phone, Email = person.Email, Address = AddressInput.From(person.Address) };
}
