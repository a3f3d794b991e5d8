using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Enforcement;

namespace CbpRecord.Application.Enforcement;

/// <summary>Takes back goods that were entered by mistake, with the reason. The entry stays; its deadlines go.</summary>
[Requires(Permission.KeepBorderCases)]
public sealed record WithdrawBorderCase(BorderCaseId Id, long Version, string? Reason) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<WithdrawBorderCase>
    {
        public Validator() => RuleFor(r => r.Reason).Given(BorderErrors.ReasonMissing);
    }
}

internal sealed class WithdrawBorderCaseHandler(BorderKeeper keeper) : IRequestHandler<WithdrawBorderCase, Result>
{
    public Task<Result> Handle(WithdrawBorderCase request, CancellationToken cancellationToken) =>
        keeper.Change<BorderCase>(request.Id, request.Version, item => item.Withdraw(request.Reason), null, null, cancellationToken);
}
