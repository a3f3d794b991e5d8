using CbpRecord.Application.Access;
using CbpRecord.Application.Clients;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Identity;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>Brings the cast into a database where nobody can sign in yet: both client companies, the people, one password for all.</summary>
public sealed class SignUpCast(IServiceScopeFactory scopes)
{
    /// <summary>Answers false when somebody is there already.</summary>
    public async Task<bool> Run(CancellationToken cancellation = default)
    {
        if (await As(services => services.GetRequiredService<CbpRecordDb>().Users.AnyAsync(cancellation))) return false;
        // Hashing is slow on purpose; it is done once, while the companies are entered.
        var hashing = As(services => Task.Run(() => services.GetRequiredService<IPasswordHasher<User>>().HashPassword(new User(), Cast.Password), cancellation));
        await Send(new AddClient(Cast.Bright, "BRIGHT", "Shenzhen Brightwave Electronics Co., Ltd.", "深圳市明波电子有限公司", Language.Chinese), cancellation);
        await Send(new AddClient(Cast.Harbor, "HARBOR", "Ningbo Harbor Home Textile Co., Ltd.", "宁波海湾家纺有限公司", Language.Chinese), cancellation);
        var hash = await hashing;
        return await As(services => SignUp(services.GetRequiredService<CbpRecordDb>(), hash, cancellation)) > 0;
    }

    // Everybody of the demo has the password that the console prints; one already kept as a person gets only that.
    private static async Task<int> SignUp(CbpRecordDb db, string hash, CancellationToken cancellation)
    {
        var known = await db.People.Select(p => p.Id).ToListAsync(cancellation);
        foreach (var member in Cast.All)
        {
            if (!known.Contains(member.Id)) db.People.Add(Person.Add(member.Id, member.Name, member.Email, member.Role, member.Language, member.Clients).Value);
            var (email, upper) = (member.Email, member.Email.ToUpperInvariant());
            db.Users.Add(new User { Id = member.Id.Value, UserName = email, NormalizedUserName = upper, Email = email, NormalizedEmail = upper, LockoutEnabled = true, PasswordHash = hash });
        }
        return await db.SaveChangesAsync(cancellation);
    }

    private async Task Send<T>(IRequest<T> request, CancellationToken cancellation) where T : IAnswer<T>
    {
        var answer = await As(services => services.GetRequiredService<IMediator>().Send(request, cancellation));
        if (answer.Refused && answer.Errors.All(e => e.Code != "client-code-taken")) throw new InvalidOperationException($"{request.GetType().Name} was refused: {string.Join("; ", answer.Errors)}");
    }

    private async Task<T> As<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.As(Actor.System);
        return await work(scope.ServiceProvider);
    }
}
