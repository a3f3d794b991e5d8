using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Corrects a patent.</summary>
[Requires(Permission.EditRights)]
public sealed record UpdatePatent(RightId Id, long Version, PatentValues Values) : ICorrection
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<UpdatePatent>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new PatentValuesValidator());
    }
}

internal sealed class UpdatePatentHandler(ICbpRecordDb db, RightKeeper keeper, CurrentActor current, Today today) : IRequestHandler<UpdatePatent, Result>
{
    public async Task<Result> Handle(UpdatePatent request, CancellationToken cancellationToken)
    {
        if (await db.Rights.OfType<Patent>().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } patent) return Error.NotFound(request.Id);
        var taken = patent.Take(request.Values.Read(patent.Owners), Typed.On(today, current));
        return taken.Refused ? taken : await keeper.Save(patent, request.Version, cancellationToken);
    }
}
