using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Takes in a trade name.</summary>
[Requires(Permission.EditRights)]
public sealed record AddTradeName(RightId Id, ClientId? Client, TradeNameValues Values) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AddTradeName>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new TradeNameValuesValidator());
    }
}

internal sealed class AddTradeNameHandler(ICbpRecordDb db, RightKeeper keeper, CurrentActor current, Today today) : IRequestHandler<AddTradeName, Result>
{
    public async Task<Result> Handle(AddTradeName request, CancellationToken cancellationToken)
    {
        if (!await db.Holds(request.Client, cancellationToken)) return Error.NotFound(request.Client!);
        var name = TradeName.Add(request.Id, request.Values.Read(), Typed.On(today, current));
        if (name.Refused) return name;
        name.Value.AssignTo(request.Client);
        return await keeper.Add(name.Value, cancellationToken);
    }
}
