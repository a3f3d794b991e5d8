using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>Switches an account off, which ends its sessions at their next request, or on again. The last lead stays on.</summary>
[Requires(Permission.ManagePeople)]
public sealed record SwitchPerson(PersonId Id, bool On) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class SwitchPersonHandler(ICbpRecordDb db, ICredentials credentials) : IRequestHandler<SwitchPerson, Result>
{
    public async Task<Result> Handle(SwitchPerson request, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken);
        if (person is null) return Error.NotFound(request.Id);
        var others = db.People.Where(p => p.Id != request.Id && p.Role == PersonRole.Lead && !p.Disabled);
        if (!request.On && person.Role == PersonRole.Lead && !await others.AnyAsync(cancellationToken)) return SignInErrors.LastLead;
        if (request.On) person.Enable();
        else person.Disable();
        if (!request.On) await credentials.EndSessions(request.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

/// <summary>Gives somebody a new first password, shown once, when the old one is lost or the account rests.</summary>
[Requires(Permission.ManagePeople)]
public sealed record ResetPassword(PersonId Id) : ICommand<string>
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class ResetPasswordHandler(ICredentials credentials) : IRequestHandler<ResetPassword, Result<string>>
{
    public async Task<Result<string>> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var password = FirstPassword.Make();
        var reset = await credentials.Reset(request.Id, password, cancellationToken);
        return reset.Refused ? Result<string>.Refuse(reset.Errors) : password;
    }
}
