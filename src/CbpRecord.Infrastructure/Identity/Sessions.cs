using CbpRecord.Application.Access;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Identity;

/// <summary>
/// Who stands behind a session, asked anew at each request, so that a session ends at the next request after its stamp changed or its
/// person was switched off. It looks as the system, in a scope of its own: the request's context is made only once its actor is known.
/// </summary>
public sealed class Sessions(IServiceScopeFactory scopes)
{
    /// <summary>The actor of a session, or null when the session no longer holds.</summary>
    public async Task<Actor?> Open(PersonId id, string stamp, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CbpRecordDb>();
        var person = await db.People.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id && !p.Disabled && db.Users.Any(u => u.Id == id.Value && u.SecurityStamp == stamp), cancellation);
        return person is null ? null : Actors.Of(person);
    }
}
