using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Enforcement;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Enforcement;

/// <summary>Enters goods that CBP has seized because of a right. A detention that it follows has ended with it.</summary>
/// <param name="After">The detention of the same goods, where it was entered here.</param>
/// <param name="File">CBP's notice.</param>
[Requires(Permission.KeepBorderCases)]
public sealed record OpenSeizure(BorderCaseId Id, RightId RightId, SeizureRecord Values, BorderCaseId? After = null, Upload? File = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<OpenSeizure>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new BorderRecordValidator());
    }
}

internal sealed class OpenSeizureHandler(ICbpRecordDb db, BorderKeeper keeper, CurrentActor current, Today today) : IRequestHandler<OpenSeizure, Result>
{
    public async Task<Result> Handle(OpenSeizure request, CancellationToken cancellationToken)
    {
        if (await db.Rights.SingleOrDefaultAsync(r => r.Id == request.RightId, cancellationToken) is not { } right) return Error.NotFound(request.RightId);
        Detention? detention = null;
        if (request.After is { } after && (detention = await db.BorderCases.OfType<Detention>().SingleOrDefaultAsync(d => d.Id == after, cancellationToken)) is null) return Error.NotFound(after);
        var (source, reference) = (Typed.On(today, current), await db.NextReference(BorderCase.Series, cancellationToken));
        var opened = Seizure.Open(request.Id, reference, right, request.Values, detention, source, today.Date);
        if (opened.Refused) return opened;
        var ended = detention?.Seize(opened.Value.BeganOn, source, today.Date) ?? Result.Done;
        return ended.Refused ? ended : await keeper.Add(opened.Value, right, request.File, cancellationToken);
    }
}
