using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Identity;

/// <summary>Who stands behind a program's key, asked anew at each request. Looks as the system, in a scope of its own.</summary>
public sealed class ApiKeys(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The actor of a key, or null when it opens nothing (any longer).</summary>
    public async Task<Actor?> Open(string text, CancellationToken cancellation)
    {
        if (!text.StartsWith(ApiKey.Prefix, StringComparison.Ordinal)) return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        var (hash, now) = (ApiKey.HashOf(text), clock.GetUtcNow().UtcDateTime);
        var person = await db.People.AsNoTracking()
            .SingleOrDefaultAsync(p => !p.Disabled && db.Set<ApiKey>().Any(k => k.PersonId == p.Id && k.Hash == hash && k.EndsAt > now), cancellation);
        return person is null ? null : Actors.Of(person);
    }
}
