using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Enforcement;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Enforcement;

/// <summary>Enters goods that CBP holds back because of a right; every clock whose day is told begins to run.</summary>
/// <param name="File">CBP's notice.</param>
[Requires(Permission.KeepBorderCases)]
public sealed record OpenDetention(BorderCaseId Id, RightId RightId, DetentionRecord Values, Upload? File = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<OpenDetention>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new BorderRecordValidator());
    }
}

internal sealed class OpenDetentionHandler(ICbpRecordDb db, BorderKeeper keeper, CurrentActor current, Today today) : IRequestHandler<OpenDetention, Result>
{
    public async Task<Result> Handle(OpenDetention request, CancellationToken cancellationToken)
    {
        if (await db.Rights.SingleOrDefaultAsync(r => r.Id == request.RightId, cancellationToken) is not { } right) return Error.NotFound(request.RightId);
        var opened = Detention.Open(request.Id, await db.NextReference(BorderCase.Series, cancellationToken), right, request.Values, Typed.On(today, current), today.Date);
        return opened.Refused ? opened : await keeper.Add(opened.Value, right, request.File, cancellationToken);
    }
}
