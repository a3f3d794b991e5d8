using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Corrects a copyright; a pending one becomes registered here when its number is known.</summary>
/// <param name="Reason">Needed when a dated fact that stood is changed.</param>
[Requires(Permission.EditRights)]
public sealed record UpdateCopyright(RightId Id, long Version, CopyrightValues Values, string? Reason = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<UpdateCopyright>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new CopyrightValuesValidator());
    }
}

internal sealed class UpdateCopyrightHandler(ICbpRecordDb db, RightKeeper keeper, CurrentActor current, Today today) : IRequestHandler<UpdateCopyright, Result>
{
    public async Task<Result> Handle(UpdateCopyright request, CancellationToken cancellationToken)
    {
        if (await db.Rights.OfType<Copyright>().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } work) return Error.NotFound(request.Id);
        var before = DatedFacts.Of(work);
        var taken = work.Take(request.Values.Read(work.Owners), Typed.On(today, current));
        return taken.Refused ? taken : await keeper.Save(work, before, request.Reason, request.Version, cancellationToken);
    }
}
