using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Keeps a utility or design patent, shown as not recordable with its route named.</summary>
[Requires(Permission.EditRights)]
public sealed record AddPatent(RightId Id, ClientId? Client, PatentValues Values) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AddPatent>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new PatentValuesValidator());
    }
}

internal sealed class AddPatentHandler(ICbpRecordDb db, RightKeeper keeper, CurrentActor current, Today today) : IRequestHandler<AddPatent, Result>
{
    public async Task<Result> Handle(AddPatent request, CancellationToken cancellationToken)
    {
        if (!await db.Holds(request.Client, cancellationToken)) return Error.NotFound(request.Client!);
        var patent = Patent.Add(request.Id, request.Values.Read(), Typed.On(today, current));
        if (patent.Refused) return patent;
        patent.Value.AssignTo(request.Client);
        return await keeper.Add(patent.Value, cancellationToken);
    }
}
