using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>A right before a case is opened for it: what pre-flight says of the right alone.</summary>
public sealed record Prospect(RightId RightId, string Name, RightKind Kind, IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings, IReadOnlyList<OtherCase> Cases);

[Requires(Permission.EditRecordations)]
public sealed record ShowProspect(RightId Id) : IQuery<Prospect>;

internal sealed class ShowProspectHandler(ICbpRecordDb db, Today today) : IRequestHandler<ShowProspect, Result<Prospect>>
{
    public async Task<Result<Prospect>> Handle(ShowProspect request, CancellationToken cancellationToken)
    {
        if (await db.Rights.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } right) return Error.NotFound(request.Id);
        var facts = CaseFacts.Of(right);
        var found = Preflight.OfRight(facts, today.Date);
        var cases = await db.Recordations.AsNoTracking().Where(r => r.RightId == right.Id).OrderBy(r => r.ListKey).ToListAsync(cancellationToken);
        return new Prospect(right.Id, facts.Name, right.Kind, found.Gaps, found.Warnings, [.. cases.Select(OtherCase.Of)]);
    }
}
