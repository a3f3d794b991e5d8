using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Portal;

/// <summary>A right as its client sees it: its recordation with CBP, and the two clocks.</summary>
/// <param name="Unverified">A date behind an open deadline of it was read only once.</param>
/// <param name="Recordation">The recorded one, else the latest; null where none was opened.</param>
public sealed record MyRight(Right Right, Recordation? Recordation, Timeline? Clocks, bool Unverified, string Cursor) : IRow
{
    /// <summary>Whether CBP protects it on the day.</summary>
    public bool IsProtected(DateOnly on) => Recordation is { Stage: Stage.Recorded } recorded && recorded.EffectiveOn <= on && (recorded.ExpiresOn is null || on <= recorded.ExpiresOn);
}

/// <summary>The rights in sight with their clocks, in pinyin order of their names.</summary>
[Requires(Permission.ReadRights)]
public sealed record ListMyRights(string? After = null) : IQuery<PageOf<MyRight>>
{
    /// <summary>Pictures are large: few on a page.</summary>
    public const int Size = 12;
}

internal sealed class ListMyRightsHandler(ICbpRecordDb db, ILawInForce law, Today today) : IRequestHandler<ListMyRights, Result<PageOf<MyRight>>>
{
    private sealed record Found(Right Right, bool Unverified, string Cursor) : IRow;

    public async Task<Result<PageOf<MyRight>>> Handle(ListMyRights request, CancellationToken cancellationToken)
    {
        var page = await db.Rights.AsNoTracking().Paged(r => EF.Property<string>(r, RightColumns.SortKey), request.After, ListMyRights.Size,
            rights => rights.Select(r => new Found(r, db.Obligations.Any(o => o.RightId == r.Id && o.State == ObligationState.Open && !o.Verified), EF.Property<string>(r, RightColumns.SortKey))), cancellationToken);
        var ids = page.Rows.Select(r => r.Right.Id).ToList();
        var cases = (await db.Cases.AsNoTracking().Where(c => ids.Contains(c.RightId)).ToListAsync(cancellationToken)).ToLookup(c => c.RightId);
        var inForce = await law.Read(cancellationToken);
        return new PageOf<MyRight>([.. page.Rows.Select(found =>
        {
            var matter = Matter.Of(found.Right, cases[found.Right.Id], []);         // no clock of the border is drawn
            return new MyRight(found.Right, matter.Recordation, RightClocks.Of(matter, inForce, today.Date), found.Unverified, found.Cursor);
        })], page.Next, page.Total, page.More);
    }
}
