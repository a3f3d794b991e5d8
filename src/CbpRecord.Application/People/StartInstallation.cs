using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;

namespace CbpRecord.Application.People;

/// <summary>Makes the first account, a lead, with the one-time code from the server's console. Closed for ever once anybody can sign in.</summary>
[Requires(Permission.StartInstallation)]
public sealed record StartInstallation(string? Code, string? Name, string? Email, [property: Sensitive] string? Password, Language Language) : ICommand
{
    internal sealed class Validator : AbstractValidator<StartInstallation>
    {
        public Validator()
        {
            RuleFor(r => r.Code).Given(SignInErrors.CodeWrong);
            RuleFor(r => r.Name).Given(PersonErrors.NameMissing);
            RuleFor(r => r.Email).Given(PersonErrors.EmailMalformed);
            RuleFor(r => r.Password).Given(SignInErrors.PasswordShort);
        }
    }
}

internal sealed class StartInstallationHandler(ICbpRecordDb db, ICredentials credentials, IFirstRunCode code) : IRequestHandler<StartInstallation, Result>
{
    public async Task<Result> Handle(StartInstallation request, CancellationToken cancellationToken)
    {
        if (await credentials.Any(cancellationToken)) return SignInErrors.Started;
        if (!code.Matches(request.Code!)) return SignInErrors.CodeWrong.At(nameof(request.Code));
        var person = Person.Add(PersonId.New(), request.Name!, request.Email!, PersonRole.Lead, request.Language, []);
        if (person.Refused) return person;
        db.People.Add(person.Value);
        var created = await credentials.Create(person.Value.Id, person.Value.Email, request.Password!, cancellationToken);
        return created.Refused ? Result.Refuse([.. created.Errors.Select(e => e.Field is null ? e.At(nameof(request.Password)) : e)]) : Result.Done;
    }
}
