using CbpRecord.Application.Access;
using CbpRecord.Application.Clients;
using CbpRecord.Application.People;
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
        if (await As(services => services.GetRequiredService<ICredentials>().Any(cancellation))) return false;
        await Send(new AddClient(Cast.Bright, "BRIGHT", "Shenzhen Brightwave Electronics Co., Ltd.", "深圳市明波电子有限公司", Language.Chinese), cancellation);
        await Send(new AddClient(Cast.Harbor, "HARBOR", "Ningbo Harbor Home Textile Co., Ltd.", "宁波海湾家纺有限公司", Language.Chinese), cancellation);
        var hash = await As(services => Task.FromResult(services.GetRequiredService<UserManager<User>>().PasswordHasher.HashPassword(new User(), Cast.Password)));
        foreach (var member in Cast.All) await As(services => SignUp(services, member, hash, cancellation));
        return true;
    }

    // Everybody of the demo has the password that the console prints; one already kept as a person gets only that.
    private static async Task<bool> SignUp(IServiceProvider services, Cast.Member member, string hash, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<CbpRecordDb>();
        if (!await db.People.AnyAsync(p => p.Id == member.Id, cancellation))
            db.People.Add(Person.Add(member.Id, member.Name, member.Email, member.Role, member.Language, member.Clients).Value);
        var user = new User { Id = member.Id.Value, UserName = member.Email, Email = member.Email, LockoutEnabled = true, PasswordHash = hash };
        var created = await services.GetRequiredService<UserManager<User>>().CreateAsync(user);
        return created.Succeeded ? true : throw new InvalidOperationException($"{member.Email} was refused: {string.Join("; ", created.Errors.Select(e => e.Code))}");
    }

    private async Task Send<T>(IRequest<T> request, CancellationToken cancellation) where T : IAnswer<T>
    {
        var answer = await As(services => services.GetRequiredService<IMediator>().Send(request, cancellation));
        if (answer.Refused && answer.Errors.All(e => e.Code != "client-code-taken")) throw new InvalidOperationException($"{request.GetType().Name} was refused: {string.Join("; ", answer.Errors)}");
    }

    private async Task<T> As<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        return await work(scope.ServiceProvider);
    }
}
