using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>CBP asked for more, by a day.</summary>
/// <param name="AnswerBy">The last day to answer (inclusive), as CBP's letter says.</param>
[Requires(Permission.FileRecordations)]
public sealed record RecordInformationRequest(CaseId Id, long Version, DateOnly? On, DateOnly? AnswerBy, string? Note = null, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : StepValidator<RecordInformationRequest>
    {
        public Validator() => RuleFor(s => s.AnswerBy).Given(RecordationErrors.DayMissing);
    }
}

internal sealed class RecordInformationRequestHandler(Steps steps) : IRequestHandler<RecordInformationRequest, Result>
{
    public Task<Result> Handle(RecordInformationRequest request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Decision, (item, hand) => item.AskedForInformation(request.On!.Value, request.AnswerBy!.Value, hand), cancellationToken);
}
