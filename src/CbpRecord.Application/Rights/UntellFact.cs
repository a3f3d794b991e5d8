using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Takes back a fact told by mistake, with the reason. What the register's own file said is not taken back by hand.</summary>
/// <param name="Note">As it was told: says which, where several licences end on the day.</param>
[Requires(Permission.CorrectFacts)]
public sealed record UntellFact(RightId Id, long Version, RightEventKind Kind, DateOnly On, string? Reason, string? Note = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<UntellFact>
    {
        public Validator() => RuleFor(r => r.Reason).Given(RightErrors.ReasonMissing);
    }
}

internal sealed class UntellFactHandler(ICbpRecordDb db, RightKeeper keeper) : IRequestHandler<UntellFact, Result>
{
    public async Task<Result> Handle(UntellFact request, CancellationToken cancellationToken)
    {
        if (await db.Rights.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } right) return Error.NotFound(request.Id);
        if (right.Events.FirstOrDefault(e => e.Is(request.Kind, request.On, request.Note))?.Source?.Hash is not null) return RightErrors.FactFromTheRegister(request.On);
        var untold = right.Untell(request.Kind, request.On, request.Note);
        return untold.Refused ? untold : await keeper.Save(right, request.Version, cancellationToken);
    }
}
