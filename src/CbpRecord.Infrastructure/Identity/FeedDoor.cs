using CbpRecord.Application.Access;
using CbpRecord.Application.Calendars;
using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Identity;

/// <summary>Who stands behind a calendar address, asked anew at each request, so that one taken back ends at once. Looks as the system, in a scope of its own.</summary>
public sealed class FeedDoor(IServiceScopeFactory scopes)
{
    /// <summary>The person and what the feed shows, or null when there is no such address, or no longer.</summary>
    public async Task<(Actor Actor, FeedScope Scope)?> Open(string token, CancellationToken cancellation)
    {
        if (!FeedToken.CouldBe(token)) return null;
        await using var scope = scopes.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        var hash = FeedToken.HashOf(token);
        var feed = await db.Set<FeedToken>().AsNoTracking().SingleOrDefaultAsync(f => f.Hash == hash && f.RevokedAt == null, cancellation);
        if (feed is null || await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == feed.PersonId && !p.Disabled, cancellation) is not { } person) return null;
        return (Actors.Of(person), feed.Scope);
    }
}
