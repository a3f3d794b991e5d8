using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;

namespace CbpRecord.Application.Renewals;

/// <summary>CBP approved a later filing. A renewal runs through the last day of its new term, an extension to the day that CBP stated.</summary>
/// <param name="Until">That last day, inclusive; needed for a renewal and an extension only.</param>
[Requires(Permission.FileRecordations)]
public sealed record RecordRenewalApproval(CaseId Id, long Version, DateOnly? On, DateOnly? Until, string? Note = null, Upload? File = null) : ICorrection, IStep
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : StepValidator<RecordRenewalApproval>;
}

internal sealed class RecordRenewalApprovalHandler(Steps steps, Today today) : IRequestHandler<RecordRenewalApproval, Result>
{
    public Task<Result> Handle(RecordRenewalApproval request, CancellationToken cancellationToken) =>
        steps.Take(request, DocumentUse.Decision, (item, hand) => item is Renewal renewal
            ? renewal.Approve(request.On!.Value, request.Until, today.Date, hand) : RecordationErrors.NotARenewal(item.Reference), cancellationToken);
}
