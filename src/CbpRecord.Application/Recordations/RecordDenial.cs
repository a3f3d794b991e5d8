using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>CBP denied the application, with its reason. The case can be mended, checked and filed again.</summary>
[Requires(Permission.FileRecordations)]
public sealed record RecordDenial(CaseId Id, long Version, DateOnly? On, string? Reason, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;
    string? IStep.Note => Reason;

    internal sealed class Validator : StepValidator<RecordDenial>
    {
        public Validator() => RuleFor(s => s.Reason).Given(RecordationErrors.DenialNeedsReason);
    }
}

internal sealed class RecordDenialHandler(Steps steps) : IRequestHandler<RecordDenial, Result>
{
    public Task<Result> Handle(RecordDenial request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Decision, (item, hand) => item.Deny(request.On!.Value, request.Reason!.Trim(), hand), cancellationToken);
}
