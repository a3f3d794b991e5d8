using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>A deadline is let go on purpose. It stays in the books with its reason.</summary>
[Requires(Permission.WaiveDeadlines)]
public sealed record WaiveDeadline(DeadlineId Id, long Version, string? Reason) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<WaiveDeadline>
    {
        public Validator() => RuleFor(r => r.Reason).Given(ObligationErrors.ReasonMissing);
    }
}

internal sealed class WaiveDeadlineHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<WaiveDeadline, Result>
{
    public async Task<Result> Handle(WaiveDeadline request, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligations.SingleOrDefaultAsync(o => o.Id == request.Id, cancellationToken);
        if (obligation is null) return Error.NotFound(request.Id);
        var waived = obligation.Waive(today.Date, request.Reason!.Trim(), current.Actor.Id, today.Utc);
        return waived.Refused ? waived : await db.SaveAsync(obligation, request.Version, cancellationToken);
    }
}
