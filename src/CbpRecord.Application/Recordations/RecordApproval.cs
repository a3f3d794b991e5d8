using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>CBP approved the recordation: the number exactly as printed, and the effective date. Protection starts on that date, never before.</summary>
[Requires(Permission.FileRecordations)]
public sealed record RecordApproval(CaseId Id, long Version, string? Number, DateOnly? EffectiveOn, string? Note = null, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();
    DateOnly? IStep.On => EffectiveOn;

    internal sealed class Validator : AbstractValidator<RecordApproval>
    {
        public Validator()
        {
            RuleFor(r => r.Number).Given(RecordationErrors.NumberMissing);
            RuleFor(r => r.EffectiveOn).Given(RecordationErrors.DayMissing);
        }
    }
}

internal sealed class RecordApprovalHandler(Steps steps, Today today) : IRequestHandler<RecordApproval, Result>
{
    public Task<Result> Handle(RecordApproval request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Decision, (item, hand) => item is Recordation recordation
            ? recordation.Approve(request.Number!, request.EffectiveOn!.Value, today.Date, hand) : RecordationErrors.NotARecordation(item.Reference), cancellationToken);
}
