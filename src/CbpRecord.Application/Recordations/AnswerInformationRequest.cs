using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;

namespace CbpRecord.Application.Recordations;

/// <summary>CBP's request was answered: the case is under review again.</summary>
[Requires(Permission.FileRecordations)]
public sealed record AnswerInformationRequest(CaseId Id, long Version, DateOnly? On, string? Note = null, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : StepValidator<AnswerInformationRequest>;
}

internal sealed class AnswerInformationRequestHandler(Steps steps) : IRequestHandler<AnswerInformationRequest, Result>
{
    public Task<Result> Handle(AnswerInformationRequest request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Receipt, (item, hand) => item.AnswerInformation(request.On!.Value, hand), cancellationToken);
}
