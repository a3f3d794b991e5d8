using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Enforcement;

namespace CbpRecord.Application.Enforcement;

/// <summary>Tells more of a detention, or corrects what was told. Only what changed takes the form as its source.</summary>
/// <param name="Reason">Needed when a day that stood is changed.</param>
[Requires(Permission.KeepBorderCases)]
public sealed record AmendDetention(BorderCaseId Id, long Version, DetentionRecord Values, string? Reason = null, Upload? File = null) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<AmendDetention>
    {
        public Validator() => RuleFor(r => r.Values).SetValidator(new BorderRecordValidator());
    }
}

internal sealed class AmendDetentionHandler(BorderKeeper keeper, CurrentActor current, Today today) : IRequestHandler<AmendDetention, Result>
{
    public Task<Result> Handle(AmendDetention request, CancellationToken cancellationToken) =>
        keeper.Change<Detention>(request.Id, request.Version, d => d.Take(request.Values, Typed.On(today, current), today.Date), request.Reason, request.File, cancellationToken);
}
