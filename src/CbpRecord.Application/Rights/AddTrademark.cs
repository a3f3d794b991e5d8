using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Takes in a mark that has no file: what a person types from the certificate.</summary>
[Requires(Permission.EditRights)]
public sealed record AddTrademark(RightId Id, ClientId? Client, TrademarkValues Values) : ICorrection
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AddTrademark>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new TrademarkValuesValidator());
    }
}

internal sealed class AddTrademarkHandler(ICbpRecordDb db, RightKeeper keeper, CurrentActor current, Today today) : IRequestHandler<AddTrademark, Result>
{
    public async Task<Result> Handle(AddTrademark request, CancellationToken cancellationToken)
    {
        if (!await db.Holds(request.Client, cancellationToken)) return Error.NotFound(request.Client!);
        var mark = Trademark.Add(request.Id, request.Values.Onto(new()), Typed.On(today, current));
        mark.AssignTo(request.Client);
        return await keeper.Add(mark, cancellationToken);
    }
}
