using CbpRecord.Application.People;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Identity;

/// <summary>ASP.NET Core Identity behind the port: hashing, lockout and stamps are its own.</summary>
internal sealed class Credentials(UserManager<User> users, CbpRecordDb db, TimeProvider clock) : ICredentials
{
    // A wrong address and an account at rest take as long as a wrong password, and answer the same.
    private static readonly Lazy<string> Decoy = new(() => new PasswordHasher<User>().HashPassword(new User(), "a password that nobody has"));

    public Task<bool> Any(CancellationToken cancellation) => db.Users.AnyAsync(cancellation);

    public async Task<Result> Create(PersonId id, string email, string password, CancellationToken cancellation) =>
        Answer(await users.CreateAsync(new User { Id = id.Value, UserName = email, Email = email, LockoutEnabled = true }, password), email);

    public async Task<Result<(PersonId Id, string Stamp)>> Check(string email, string password, CancellationToken cancellation)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is null || user.LockoutEnd > clock.GetUtcNow())
        {
            users.PasswordHasher.VerifyHashedPassword(new User(), Decoy.Value, password);
            return SignInErrors.Wrong;
        }
        if (!await users.CheckPasswordAsync(user, password))
        {
            await Count(user);
            return SignInErrors.Wrong;
        }
        if (user.AccessFailedCount > 0) await users.ResetAccessFailedCountAsync(user);
        return (new PersonId(user.Id), user.SecurityStamp!);
    }

    // Identity's own counting reads the machine's clock; ours is the application's.
    private async Task Count(User user)
    {
        var rest = users.Options.Lockout;
        if (++user.AccessFailedCount >= rest.MaxFailedAccessAttempts) (user.AccessFailedCount, user.LockoutEnd) = (0, clock.GetUtcNow() + rest.DefaultLockoutTimeSpan);
        await users.UpdateAsync(user);
    }

    public async Task<Result<string>> Change(PersonId id, string current, string next, CancellationToken cancellation)
    {
        var user = await users.FindByIdAsync(id.Value.ToString());
        if (user is null) return Error.NotFound(id);
        var answer = Answer(await users.ChangePasswordAsync(user, current, next), user.Email!);
        return answer.Refused ? Result<string>.Refuse(answer.Errors) : user.SecurityStamp!;
    }

    public async Task<Result> Reset(PersonId id, string next, CancellationToken cancellation)
    {
        var user = await users.FindByIdAsync(id.Value.ToString());
        if (user is null) return Error.NotFound(id);
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, next);
        return Answer(await users.UpdateSecurityStampAsync(user), user.Email!);
    }

    public async Task EndSessions(PersonId id, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(id.Value.ToString()) is { } user) await users.UpdateSecurityStampAsync(user);
    }

    private static Result Answer(IdentityResult result, string email) => result.Succeeded ? Result.Done
        : Result.Refuse([.. result.Errors.Select(e => e.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => SignInErrors.PasswordShort,
            nameof(IdentityErrorDescriber.PasswordMismatch) => SignInErrors.CurrentWrong.At("Current"),
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => PersonErrors.EmailTaken(email),
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => PersonErrors.EmailMalformed.At("Email"),
            _ => SignInErrors.PasswordRefused(e.Description),
        }).DistinctBy(e => e.Code)]);
}
