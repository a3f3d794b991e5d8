using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Corrects a trade name.</summary>
/// <param name="Reason">Needed when a dated fact that stood is changed.</param>
[Requires(Permission.EditRights)]
public sealed record UpdateTradeName(RightId Id, long Version, TradeNameValues Values, string? Reason = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<UpdateTradeName>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new TradeNameValuesValidator());
    }
}

internal sealed class UpdateTradeNameHandler(ICbpRecordDb db, RightKeeper keeper, CurrentActor current, Today today) : IRequestHandler<UpdateTradeName, Result>
{
    public async Task<Result> Handle(UpdateTradeName request, CancellationToken cancellationToken)
    {
        if (await db.Rights.OfType<TradeName>().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } name) return Error.NotFound(request.Id);
        var before = DatedFacts.Of(name);
        var taken = name.Take(request.Values.Read(name.Owners), Typed.On(today, current));
        return taken.Refused ? taken : await keeper.Save(name, before, request.Reason, request.Version, cancellationToken);
    }
}
