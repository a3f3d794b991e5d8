using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Corrects a copyright; a pending one becomes registered here when its number is known.</summary>
[Requires(Permission.EditRights)]
public sealed record UpdateCopyright(RightId Id, long Version, CopyrightValues Values) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<UpdateCopyright>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new CopyrightValuesValidator());
    }
}

internal sealed class UpdateCopyrightHandler(ICbpRecordDb db, RightKeeper keeper, Today today) : IRequestHandler<UpdateCopyright, Result>
{
    public async Task<Result> Handle(UpdateCopyright request, CancellationToken cancellationToken)
    {
        if (await db.Rights.OfType<Copyright>().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } work) return Error.NotFound(request.Id);
        var taken = work.Take(request.Values.Read(work.Owners), Typed.On(today));
        return taken.Refused ? taken : await keeper.Save(work, request.Version, cancellationToken);
    }
}
