using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>One row of the list of keys; of the key itself nothing is known any more.</summary>
public sealed record ApiKeyRow(Guid Id, string Name, string Person, DateTime IssuedAt, DateTime EndsAt, DateTime? LastUsedAt, bool Opens);

/// <summary>The keys that open the API and those that did within a year, the latest to end first.</summary>
[Requires(Permission.ManagePeople)]
public sealed record ListApiKeys : IQuery<IReadOnlyList<ApiKeyRow>>;

internal sealed class ListApiKeysHandler(ICbpRecordDb db, Today today) : IRequestHandler<ListApiKeys, Result<IReadOnlyList<ApiKeyRow>>>
{
    public async Task<Result<IReadOnlyList<ApiKeyRow>>> Handle(ListApiKeys request, CancellationToken cancellationToken)
    {
        var (now, since) = (today.Utc, today.Utc.AddYears(-1));
        return await db.Set<ApiKey>().Where(k => k.EndsAt > since)
            .Join(db.People, k => k.PersonId, p => p.Id, (k, p) => new { Key = k, Person = p })
            .OrderByDescending(x => x.Key.EndsAt).ThenBy(x => x.Key.Id)
            .Select(x => new ApiKeyRow(x.Key.Id, x.Key.Name, x.Person.Name, x.Key.IssuedAt, x.Key.EndsAt, x.Key.LastUsedAt, x.Key.EndsAt > now && !x.Person.Disabled)).ToListAsync(cancellationToken);
    }
}
