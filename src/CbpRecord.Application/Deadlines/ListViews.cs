using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>A view as it is offered.</summary>
/// <param name="Mine">One's own; another's says whose it is.</param>
public sealed record ViewRow(SavedViewId Id, string Name, string Query, bool Shared, bool Mine, string OwnerName);

/// <summary>The views of one's own, and for people of the firm those that others share, by name.</summary>
[Requires(Permission.KeepOwnProfile)]
public sealed record ListViews : IQuery<IReadOnlyList<ViewRow>>;

internal sealed class ListViewsHandler(ICbpRecordDb db, CurrentActor current) : IRequestHandler<ListViews, Result<IReadOnlyList<ViewRow>>>
{
    public async Task<Result<IReadOnlyList<ViewRow>>> Handle(ListViews request, CancellationToken cancellationToken)
    {
        var (me, staff) = (current.Actor.Id, current.Actor.IsStaff);
        return await db.Set<SavedView>().AsNoTracking().Where(v => v.Owner == me || staff && v.Shared).OrderBy(v => v.Owner != me).ThenBy(v => v.Name).ThenBy(v => v.Id)
            .Select(v => new ViewRow(v.Id, v.Name, v.Query, v.Shared, v.Owner == me, v.OwnerName)).ToListAsync(cancellationToken);
    }
}
