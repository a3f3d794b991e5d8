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
        await using var scope = scopes.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        var (hash, now) = (ApiKey.HashOf(text), clock.GetUtcNow().UtcDateTime);
        var found = await db.Set<ApiKey>().AsNoTracking().Where(k => k.Hash == hash && k.EndsAt > now)
            .Join(db.People.Where(p => !p.Disabled), k => k.PersonId, p => p.Id, (k, p) => new { Key = k, Person = p }).SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        if (found.Key.IsUsedAnew(now)) await db.Set<ApiKey>().Where(k => k.Id == found.Key.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, now), cancellation);
        return Actors.Of(found.Person);
    }
}
