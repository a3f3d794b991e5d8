using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Portal;

/// <summary>Deadlines that a client decides about and has not been asked about, due within half a year, in the order of days.</summary>
/// <param name="Client">A client's code; null for all.</param>
[Requires(Permission.WorkDeadlines)]
public sealed record ListAskable(string? Client = null, string? After = null) : IQuery<PageOf<DocketRow>>;

internal sealed class ListAskableHandler(ICbpRecordDb db, Today today) : IRequestHandler<ListAskable, Result<PageOf<DocketRow>>>
{
    public async Task<Result<PageOf<DocketRow>>> Handle(ListAskable request, CancellationToken cancellationToken)
    {
        var day = today.Date;
        // What can still be done stands no further back than its days of grace and what its firm keeps in hand: everything older need not be walked past.
        var filter = new DocketFilter { Client = request.Client, From = day.AddYears(-2), To = day.AddDays(Decisions.Ahead) };
        return await db.Docket(filter, day).Where(o => Decisions.Kinds.Contains(o.Kind) && o.ClientId != null && o.AskedOn == null && o.Instruction == null && o.FinalOn >= day)
            .Paged(o => o.DocketKey, request.After, PageOf<DocketRow>.Size, page => page.Rows(db, day), cancellationToken);
    }
}
