using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.People;

/// <summary>Ends a key at once; what it did stays in the trail.</summary>
[Requires(Permission.ManagePeople)]
public sealed record RevokeApiKey(Guid Id) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class RevokeApiKeyHandler(ICbpRecordDb db, Today today) : IRequestHandler<RevokeApiKey, Result>
{
    public async Task<Result> Handle(RevokeApiKey request, CancellationToken cancellationToken)
    {
        if (await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == request.Id, cancellationToken) is not { } key) return Error.NotFound(request.Id);
        key.Revoke(today.Utc);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
