using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Calendars;

/// <summary>Makes a calendar address for oneself. Answers its token, which is shown once.</summary>
[Requires(Permission.SubscribeCalendar)]
public sealed record MakeFeed(FeedScope Scope) : ICommand<string>;

internal sealed class MakeFeedHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<MakeFeed, Result<string>>
{
    private const int Most = 10;

    public async Task<Result<string>> Handle(MakeFeed request, CancellationToken cancellationToken)
    {
        var me = current.Actor.Id;
        if (await db.Set<FeedToken>().CountAsync(f => f.PersonId == me && f.RevokedAt == null, cancellationToken) >= Most) return FeedErrors.TooMany;
        var (feed, token) = FeedToken.Make(me, request.Scope, today.Utc);
        db.Set<FeedToken>().Add(feed);
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }
}

/// <summary>Takes a calendar address of one's own back: from its next request on it shows nothing.</summary>
[Requires(Permission.SubscribeCalendar)]
public sealed record RevokeFeed(Guid Id) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class RevokeFeedHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<RevokeFeed, Result>
{
    public async Task<Result> Handle(RevokeFeed request, CancellationToken cancellationToken)
    {
        var me = current.Actor.Id;
        var feed = await db.Set<FeedToken>().SingleOrDefaultAsync(f => f.Id == request.Id && f.PersonId == me, cancellationToken);
        if (feed is null) return Error.NotFound(request.Id);
        var revoked = feed.Revoke(today.Utc);
        if (!revoked.Refused) await db.SaveChangesAsync(cancellationToken);
        return revoked;
    }
}

/// <summary>One calendar address, without its token.</summary>
public sealed record FeedRow(Guid Id, FeedScope Scope, DateTime MadeAt);

/// <summary>One's own calendar addresses that work.</summary>
[Requires(Permission.SubscribeCalendar)]
public sealed record ListFeeds : IQuery<IReadOnlyList<FeedRow>>;

internal sealed class ListFeedsHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<ListFeeds, Result<IReadOnlyList<FeedRow>>>
{
    public async Task<Result<IReadOnlyList<FeedRow>>> Handle(ListFeeds request, CancellationToken cancellationToken)
    {
        var me = current.Actor.Id;
        return await db.Set<FeedToken>().AsNoTracking().Where(f => f.PersonId == me && f.RevokedAt == null).OrderByDescending(f => f.MadeAt)
            .Select(f => new FeedRow(f.Id, f.Scope, f.MadeAt)).ToListAsync(cancellationToken);
    }
}
