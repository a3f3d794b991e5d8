using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Audit;

/// <summary>One act with every field it changed.</summary>
[Requires(Permission.ReadAudit)]
public sealed record ShowAct(long Number) : IQuery<Act>;

internal sealed class ShowActHandler(ICbpRecordDb db) : IRequestHandler<ShowAct, Result<Act>>
{
    public async Task<Result<Act>> Handle(ShowAct request, CancellationToken cancellationToken)
    {
        var act = await db.Acts.AsNoTracking().Include(a => a.Changes.OrderBy(c => c.Line)).SingleOrDefaultAsync(a => a.Number == request.Number, cancellationToken);
        return act is null ? Error.NotFound(request.Number) : act;
    }
}
