using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>The latest passes over the docket, the newest first.</summary>
[Requires(Permission.WorkDeadlines)]
public sealed record ListDerivations : IQuery<IReadOnlyList<DerivationRun>>
{
    /// <summary>Two months of nights.</summary>
    internal const int Most = 60;
}

internal sealed class ListDerivationsHandler(ICbpRecordDb db) : IRequestHandler<ListDerivations, Result<IReadOnlyList<DerivationRun>>>
{
    public async Task<Result<IReadOnlyList<DerivationRun>>> Handle(ListDerivations request, CancellationToken cancellationToken) =>
        await db.Set<DerivationRun>().AsNoTracking().OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(ListDerivations.Most).ToListAsync(cancellationToken);
}
