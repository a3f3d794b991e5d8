using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>Ends a case or a recordation: given up, cancelled by CBP, or on the recordant's request, each with its reason.</summary>
[Requires(Permission.FileRecordations)]
public sealed record CancelRecordation(CaseId Id, long Version, DateOnly? On, string? Reason, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;
    string? IStep.Note => Reason;

    internal sealed class Validator : StepValidator<CancelRecordation>
    {
        public Validator() => RuleFor(s => s.Reason).Given(RecordationErrors.CancellationNeedsReason);
    }
}

internal sealed class CancelRecordationHandler(Steps steps) : IRequestHandler<CancelRecordation, Result>
{
    public Task<Result> Handle(CancelRecordation request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Decision, (item, hand) => item.Cancel(request.On!.Value, request.Reason!.Trim(), hand), cancellationToken);
}
