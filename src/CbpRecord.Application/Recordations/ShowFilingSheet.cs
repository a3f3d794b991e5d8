using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>The typing sheet of a case: every value in the order of CBP's form, and what it costs.</summary>
public sealed record FilingSheet(CbpCase Case, IReadOnlyList<SheetSection> Sections, bool OrderConfirmed, IReadOnlyList<PlannedFee> Fees, Money Total, IReadOnlyList<Error> Gaps);

[Requires(Permission.FileRecordations)]
public sealed record ShowFilingSheet(CaseId Id) : IQuery<FilingSheet>;

internal sealed class ShowFilingSheetHandler(ICbpRecordDb db, Packets.Preparation preparation) : IRequestHandler<ShowFilingSheet, Result<FilingSheet>>
{
    public async Task<Result<FilingSheet>> Handle(ShowFilingSheet request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var plan = await preparation.Plan(item, cancellationToken);
        return new FilingSheet(item, TypingSheet.For(plan), TypingSheet.OrderIsConfirmed, plan.Fees, plan.Total, plan.Gaps);
    }
}
