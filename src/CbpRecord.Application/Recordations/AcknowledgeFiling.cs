using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;

namespace CbpRecord.Application.Recordations;

/// <summary>CBP confirmed that it has the application: it is under review.</summary>
[Requires(Permission.FileRecordations)]
public sealed record AcknowledgeFiling(CaseId Id, long Version, DateOnly? On, string? Note = null, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : StepValidator<AcknowledgeFiling>;
}

internal sealed class AcknowledgeFilingHandler(Steps steps) : IRequestHandler<AcknowledgeFiling, Result>
{
    public Task<Result> Handle(AcknowledgeFiling request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Receipt, (item, hand) => item.Acknowledge(request.On!.Value, hand), cancellationToken);
}
