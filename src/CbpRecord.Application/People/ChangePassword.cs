namespace CbpRecord.Application.People;

/// <summary>A person's own change of password. Every other session of theirs ends. Answers the stamp of the session that goes on.</summary>
[Requires(Permission.KeepOwnProfile)]
public sealed record ChangePassword([property: Sensitive] string? Current, [property: Sensitive] string? Next) : ICommand<string>
{
    internal sealed class Validator : AbstractValidator<ChangePassword>
    {
        public Validator()
        {
            RuleFor(r => r.Current).Given(SignInErrors.PasswordMissing);
            RuleFor(r => r.Next).Given(SignInErrors.PasswordShort);
        }
    }
}

internal sealed class ChangePasswordHandler(ICredentials credentials, CurrentActor current) : IRequestHandler<ChangePassword, Result<string>>
{
    public async Task<Result<string>> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var changed = await credentials.Change(current.Actor.Id, request.Current!, request.Next!, cancellationToken);
        return changed.Refused ? Result<string>.Refuse([.. changed.Errors.Select(e => e.Field is null ? e.At(nameof(request.Next)) : e)]) : changed;
    }
}
