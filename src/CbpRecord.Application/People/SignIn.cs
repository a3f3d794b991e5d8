using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>Proves who somebody is by address and password. A refusal does not tell which of the two was wrong.</summary>
[Requires(Permission.SignIn)]
public sealed record SignIn(string? Email, [property: Sensitive] string? Password) : ICommand<SignedIn>
{
    string? IActed.Subject => Email?.Trim().ToLowerInvariant() is { Length: <= 200 } address ? address : null;

    internal sealed class Validator : AbstractValidator<SignIn>
    {
        public Validator()
        {
            RuleFor(r => r.Email).Given(SignInErrors.EmailMissing);
            RuleFor(r => r.Password).Given(SignInErrors.PasswordMissing);
        }
    }
}

internal sealed class SignInHandler(ICbpRecordDb db, ICredentials credentials) : IRequestHandler<SignIn, Result<SignedIn>>
{
    public async Task<Result<SignedIn>> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var proved = await credentials.Check(request.Email!.Trim(), request.Password!, cancellationToken);
        if (proved.Refused) return Result<SignedIn>.Refuse(proved.Errors);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == proved.Value.Id, cancellationToken);
        return person.Disabled ? SignInErrors.Disabled : new SignedIn(person.Id, proved.Value.Stamp, person.Language, person.SingleKeys);
    }
}
