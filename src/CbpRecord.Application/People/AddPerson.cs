using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>Takes somebody in: a member of staff, a client's contact or a partner. Answers the first password, which is shown once.</summary>
[Requires(Permission.ManagePeople)]
public sealed record AddPerson(PersonId Id, string? Name, string? Email, PersonRole Role, Language Language, IReadOnlyList<ClientId>? Clients) : ICommand<string>
{
    string? IActed.Subject => Id.ToString();

    /// <summary>An empty form for somebody of the firm, or for a contact of a client.</summary>
    public static AddPerson Blank(ClientId? contactOf = null) => contactOf is { } client
        ? new(PersonId.New(), null, null, PersonRole.Client, Language.Chinese, [client]) : new(PersonId.New(), null, null, PersonRole.Staff, Language.English, []);

    internal sealed class Validator : AbstractValidator<AddPerson>
    {
        public Validator()
        {
            RuleFor(r => r.Name).Given(PersonErrors.NameMissing);
            RuleFor(r => r.Email).Given(PersonErrors.EmailMalformed);
        }
    }
}

internal sealed class AddPersonHandler(ICbpRecordDb db, ICredentials credentials) : IRequestHandler<AddPerson, Result<string>>
{
    public async Task<Result<string>> Handle(AddPerson request, CancellationToken cancellationToken)
    {
        var person = Person.Add(request.Id, request.Name!, request.Email!, request.Role, request.Language, request.Clients ?? []);
        if (person.Refused) return Result<string>.Refuse(person.Errors);
        if (await db.People.AnyAsync(p => p.Email == person.Value.Email, cancellationToken)) return PersonErrors.EmailTaken(person.Value.Email);
        db.People.Add(person.Value);
        var password = FirstPassword.Make();
        var created = await credentials.Create(request.Id, person.Value.Email, password, cancellationToken);
        return created.Refused ? Result<string>.Refuse(created.Errors) : password;
    }
}

/// <summary>Sixteen characters of an alphabet without look-alikes, in groups of four: about 79 bits.</summary>
internal static class FirstPassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Make() => string.Join('-', Enumerable.Range(0, 4)
        .Select(_ => System.Security.Cryptography.RandomNumberGenerator.GetString(Alphabet, 4)));
}
