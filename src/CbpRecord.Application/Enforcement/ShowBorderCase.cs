using CbpRecord.Application.Clients;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Enforcement;

/// <summary>A detention or a seizure with what is known of it, its deadlines and its papers.</summary>
[Requires(Permission.ReadBorderCases)]
public sealed record ShowBorderCase(BorderCaseId Id) : IQuery<BorderView>;

/// <param name="Case">With its right. Not tracked.</param>
/// <param name="Deadlines">Every deadline of it that still counts, in the order of the docket.</param>
/// <param name="Papers">Oldest first; for whoever may read documents.</param>
/// <param name="Other">The detention that this seizure ended, or the seizure that this detention ended with; null where none was entered.</param>
public sealed record BorderView(BorderCase Case, ClientNames? Client, IReadOnlyList<Obligation> Deadlines, IReadOnlyList<KeptPaper> Papers, BorderCase? Other, DateOnly Today);

internal sealed class ShowBorderCaseHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<ShowBorderCase, Result<BorderView>>
{
    public async Task<Result<BorderView>> Handle(ShowBorderCase request, CancellationToken cancellationToken)
    {
        var border = db.BorderCases.AsNoTracking();
        if (await border.Include(b => b.Right).SingleOrDefaultAsync(b => b.Id == request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var client = await ClientNames.Of(db, item.ClientId, cancellationToken);
        var deadlines = await db.Obligations.AsNoTracking().Where(o => o.RightId == item.RightId && o.About == item.Reference && o.State != ObligationState.Withdrawn)
            .OrderBy(o => o.DocketKey).ToListAsync(cancellationToken);
        var papers = current.Actor.May(Permission.ReadDocuments) ? await db.Documents.AsNoTracking().KeptFor([item.Id.ToString()]).Listed(cancellationToken) : [];
        var other = item is Seizure { DetentionId: { } ended } ? await border.SingleOrDefaultAsync(b => b.Id == ended, cancellationToken)
            : await border.OfType<Seizure>().FirstOrDefaultAsync(s => s.DetentionId == item.Id && s.State != BorderState.Withdrawn, cancellationToken);
        return new BorderView(item, client, deadlines, papers, other, today.Date);
    }
}
