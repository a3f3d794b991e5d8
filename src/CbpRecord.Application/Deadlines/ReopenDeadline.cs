using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>A deadline that was done or waived is again what the facts make of it: open, met by one of them, or no longer asked for. What was said before stays in the trail.</summary>
[Requires(Permission.WaiveDeadlines)]
public sealed record ReopenDeadline(DeadlineId Id, long Version, string? Reason) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<ReopenDeadline>
    {
        public Validator() => RuleFor(r => r.Reason).Given(ObligationErrors.ReasonMissing);
    }
}

internal sealed class ReopenDeadlineHandler(ICbpRecordDb db, Docketing docketing) : IRequestHandler<ReopenDeadline, Result>
{
    public async Task<Result> Handle(ReopenDeadline request, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligations.SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (obligation is null) return Error.NotFound(request.Id);
        var reopened = obligation.Reopen(request.Reason!.Trim());
        if (reopened.Refused) return reopened;
        await docketing.Rederive(await db.Rights.SingleAsync(r => r.Id == obligation.RightId, cancellationToken), cancellationToken);
        return await db.SaveAsync(obligation, request.Version, cancellationToken);
    }
}
