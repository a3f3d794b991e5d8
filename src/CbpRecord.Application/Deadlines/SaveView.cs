using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Keeps an address of the docket under a name of one's own; shared, it is offered to everybody of the firm.</summary>
/// <param name="Query">The address's query string; only what is a docket's is kept.</param>
[Requires(Permission.KeepOwnProfile)]
public sealed record SaveView(SavedViewId Id, string? Name, string? Query, bool Shared) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<SaveView>
    {
        public Validator()
        {
            RuleFor(r => r.Name).Given(ViewErrors.NameMissing);
            RuleFor(r => r.Name).Custom((name, context) => { if (name?.Trim().Length > 60) context.Complain(ViewErrors.NameLong); });
        }
    }
}

internal sealed class SaveViewHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<SaveView, Result>
{
    public async Task<Result> Handle(SaveView request, CancellationToken cancellationToken)
    {
        var (me, name) = (current.Actor, request.Name!.Trim());
        if (request.Shared && !me.IsStaff) return ViewErrors.NotToShare;
        var query = DocketAddress.Parse(request.Query).ToQuery();
        if (query.Length > SavedView.LongestQuery) return ViewErrors.AddressLong;
        if (await db.Set<SavedView>().AnyAsync(v => v.Owner == me.Id && v.Name == name, cancellationToken)) return ViewErrors.NameTaken(name);
        db.Set<SavedView>().Add(new(request.Id, me.Id, me.Name, name, query, request.Shared));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

/// <summary>Offers a view of one's own to everybody of the firm, or to oneself alone again.</summary>
[Requires(Permission.KeepOwnProfile)]
public sealed record ShareView(SavedViewId Id, bool On) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class ShareViewHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<ShareView, Result>
{
    public async Task<Result> Handle(ShareView request, CancellationToken cancellationToken)
    {
        if (request.On && !current.Actor.IsStaff) return ViewErrors.NotToShare;
        if (await db.Set<SavedView>().SingleOrDefaultAsync(v => v.Id == request.Id && v.Owner == current.Actor.Id, cancellationToken) is not { } view) return Error.NotFound(request.Id);
        view.Share(request.On);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

/// <summary>Takes a view of one's own away. The deadlines it showed stay as they are.</summary>
[Requires(Permission.KeepOwnProfile)]
public sealed record RemoveView(SavedViewId Id) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class RemoveViewHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<RemoveView, Result>
{
    public async Task<Result> Handle(RemoveView request, CancellationToken cancellationToken)
    {
        if (await db.Set<SavedView>().SingleOrDefaultAsync(v => v.Id == request.Id && v.Owner == current.Actor.Id, cancellationToken) is not { } view) return Error.NotFound(request.Id);
        db.Set<SavedView>().Remove(view);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
