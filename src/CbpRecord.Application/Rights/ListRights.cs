using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>The rights in sight, in pinyin order of their names. What is null does not narrow.</summary>
/// <param name="Recordable">Whether CBP could record it today as the facts stand.</param>
/// <param name="Within">The running term ends from today to that many days from now, both included.</param>
/// <param name="Recorded">Whether a recordation of it stands recorded at CBP.</param>
/// <param name="Unassigned">Only those that belong to no client yet.</param>
/// <param name="After">The cursor that the page before answered, or null.</param>
[Requires(Permission.ReadRights)]
public sealed record ListRights(RightKind? Kind = null, ClientId? Client = null, bool? Recordable = null, int? Within = null, bool? Recorded = null, bool Unassigned = false,
    string? After = null, int Size = PageOf<RightRow>.Size) : IQuery<PageOf<RightRow>>;

internal sealed class ListRightsHandler(RightList rights) : IRequestHandler<ListRights, Result<PageOf<RightRow>>>
{
    public async Task<Result<PageOf<RightRow>>> Handle(ListRights request, CancellationToken cancellationToken) => await rights.Page(request, cancellationToken);
}
