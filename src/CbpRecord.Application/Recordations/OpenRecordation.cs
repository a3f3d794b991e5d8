using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Recordations;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>Opens a recordation case for a right. One case at a time is open for a right.</summary>
[Requires(Permission.EditRecordations)]
public sealed record OpenRecordation(CaseId Id, RightId RightId) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class OpenRecordationHandler(ICbpRecordDb db, Docketing docketing, Today today) : IRequestHandler<OpenRecordation, Result>
{
    public async Task<Result> Handle(OpenRecordation request, CancellationToken cancellationToken)
    {
        if (await db.Rights.SingleOrDefaultAsync(r => r.Id == request.RightId, cancellationToken) is not { } right) return Error.NotFound(request.RightId);
        // The number first: of two who open at once one takes it, and the other, done again, finds the case open.
        var reference = await db.NextReference("R", cancellationToken);
        var open = await db.Recordations.Where(r => r.RightId == right.Id && r.Stage != Stage.Recorded && r.Stage != Stage.Cancelled)
            .Select(r => r.Reference).FirstOrDefaultAsync(cancellationToken);
        if (open is not null) return RecordationErrors.OpenAlready(open);

        var opened = Recordation.Open(request.Id, reference, right, today.Date);
        if (opened.Refused) return opened;
        db.Recordations.Add(opened.Value);
        await db.Index(opened.Value, cancellationToken);
        await docketing.Rederive(right, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
