using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>One pass over the docket with what it changed, a page at a time.</summary>
/// <param name="After">The cursor that the page before answered, or null.</param>
[Requires(Permission.WorkDeadlines)]
public sealed record ShowDerivation(Guid Id, string? After = null) : IQuery<DerivationShown>;

/// <param name="Differences">Those in sight.</param>
public sealed record DerivationShown(DerivationRun Run, PageOf<DifferenceRow> Differences);

/// <summary>One difference with the names that people know it by.</summary>
public sealed record DifferenceRow(DerivationDifference Found, string? Right, string? Number) : IRow
{
    public string Cursor => Found.Key;
}

internal sealed class ShowDerivationHandler(ICbpRecordDb db) : IRequestHandler<ShowDerivation, Result<DerivationShown>>
{
    public async Task<Result<DerivationShown>> Handle(ShowDerivation request, CancellationToken cancellationToken)
    {
        var run = await db.Set<DerivationRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (run is null) return Error.NotFound(request.Id);
        var rows = db.Set<DerivationDifference>().AsNoTracking().Where(d => d.RunId == run.Id);
        return new DerivationShown(run, await rows.Paged(d => d.Key, request.After, PageOf<DifferenceRow>.Size, page =>
            from d in page
            join r in db.Rights on d.RightId equals r.Id into rights
            from r in rights.DefaultIfEmpty()
            orderby d.Key
            select new DifferenceRow(d, r == null ? null : r.Name, r == null ? null : r.NumberPrinted ?? r.Number), cancellationToken));
    }
}
