using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Enforcement;

namespace CbpRecord.Application.Enforcement;

/// <summary>Tells more of a seizure, or corrects what was told. Only what changed takes the form as its source.</summary>
/// <param name="Reason">Needed when a day that stood is changed.</param>
[Requires(Permission.KeepBorderCases)]
public sealed record AmendSeizure(BorderCaseId Id, long Version, SeizureRecord Values, string? Reason = null, Upload? File = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<AmendSeizure>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new BorderRecordValidator());
    }
}

internal sealed class AmendSeizureHandler(BorderKeeper keeper, CurrentActor current, Today today) : IRequestHandler<AmendSeizure, Result>
{
    public Task<Result> Handle(AmendSeizure request, CancellationToken cancellationToken) =>
        keeper.Change<Seizure>(request.Id, request.Version, s => s.Take(request.Values, Typed.On(today, current), today.Date), request.Reason, request.File, cancellationToken);
}
