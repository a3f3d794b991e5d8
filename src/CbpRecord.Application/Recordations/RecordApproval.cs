using CbpRecord.Application.Packets;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>CBP approved the recordation: the number exactly as printed, and the effective date. Protection starts on that date, never before.</summary>
[Requires(Permission.FileRecordations)]
public sealed record RecordApproval(CaseId Id, long Version, string? Number, DateOnly? EffectiveOn, string? Note = null, Upload? File = null) : ICommand, IStep
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

internal sealed class RecordApprovalHandler(ICbpRecordDb db, Steps steps, Today today) : IRequestHandler<RecordApproval, Result>
{
    public async Task<Result> Handle(RecordApproval request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } known) return Error.NotFound(request.Id);
        if (known is not Recordation) return RecordationErrors.NotARecordation(known.Reference);
        await db.Index(SearchKind.Case, known.Id.Value, known.ClientId, [.. CaseTerms.Of(known), request.Number], cancellationToken);
        return await steps.Take(request, DocumentUse.Decision,
            (item, hand) => ((Recordation)item).Approve(request.Number!, request.EffectiveOn!.Value, today.Date, hand), cancellationToken);
    }
}
