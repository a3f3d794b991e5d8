using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>CBP published a trade name tentatively; others may oppose it until the day the notice prints (19 CFR 133.14).</summary>
[Requires(Permission.FileRecordations)]
public sealed record RecordTentativePublication(CaseId Id, long Version, DateOnly? On, DateOnly? Until, string? Note = null, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : StepValidator<RecordTentativePublication>
    {
        public Validator() => RuleFor(s => s.Until).Given(RecordationErrors.DayMissing);
    }
}

internal sealed class RecordTentativePublicationHandler(Steps steps, CurrentActor current, Today today) : IRequestHandler<RecordTentativePublication, Result>
{
    public Task<Result> Handle(RecordTentativePublication request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Decision, (item, hand) => item is Recordation recordation
            ? recordation.PublishTentatively(request.On!.Value, request.Until!.Value, Typed.On(today, current), hand) : RecordationErrors.NotARecordation(item.Reference), cancellationToken);
}
