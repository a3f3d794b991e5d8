using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Corrects a mark by hand. Only what changed takes the form as its source; the rest keeps the file it came from.</summary>
/// <param name="Reason">Needed when a dated fact that stood is changed.</param>
[Requires(Permission.EditRights)]
public sealed record UpdateTrademark(RightId Id, long Version, TrademarkValues Values, string? Reason = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<UpdateTrademark>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new TrademarkValuesValidator());
    }
}

internal sealed class UpdateTrademarkHandler(ICbpRecordDb db, RightKeeper keeper, RenewalTasks renewals, CurrentActor current, Today today) : IRequestHandler<UpdateTrademark, Result>
{
    public async Task<Result> Handle(UpdateTrademark request, CancellationToken cancellationToken)
    {
        if (await db.Rights.OfType<Trademark>().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } mark) return Error.NotFound(request.Id);
        var before = DatedFacts.Of(mark);
        var changed = mark.Take(request.Values.Onto(mark.Record), Typed.On(today, current));
        if (RenewalTasks.MayShow(changed)) await renewals.OpenFor(mark, cancellationToken);     // renewed at the USPTO: renew at CBP
        return await keeper.Save(mark, before, request.Reason, request.Version, cancellationToken);
    }
}
