using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Takes in a copyright, registered or with its registration pending.</summary>
[Requires(Permission.EditRights)]
public sealed record AddCopyright(RightId Id, ClientId? Client, CopyrightValues Values) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AddCopyright>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new CopyrightValuesValidator());
    }
}

internal sealed class AddCopyrightHandler(ICbpRecordDb db, RightKeeper keeper, CurrentActor current, Today today) : IRequestHandler<AddCopyright, Result>
{
    public async Task<Result> Handle(AddCopyright request, CancellationToken cancellationToken)
    {
        if (!await db.Holds(request.Client, cancellationToken)) return Error.NotFound(request.Client!);
        var work = Copyright.Add(request.Id, request.Values.Read(), Typed.On(today, current));
        if (work.Refused) return work;
        work.Value.AssignTo(request.Client);
        return await keeper.Add(work.Value, cancellationToken);
    }
}
