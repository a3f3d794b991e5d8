using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>What stands in the way of a case, what to know, and what it costs. Page, API and command line show this one answer.</summary>
public sealed record PacketCheck(CaseId Id, string Reference, long Version, Stage Stage, DateOnly On, string PlanHash,
    IReadOnlyList<Error> Gaps, IReadOnlyList<Error> Warnings, IReadOnlyList<PlannedFee> Fees, Money Total, IReadOnlyList<SectionTask> Tasks)
{
    public bool Clear => Gaps.Count == 0;
}

/// <summary>Pre-flight: every gap and warning of a case on the day, with its paragraph of law and what to do.</summary>
[Requires(Permission.ReadRecordations)]
public sealed record CheckPacket(CaseId Id) : IQuery<PacketCheck>;

internal sealed class CheckPacketHandler(ICbpRecordDb db, Preparation preparation) : IRequestHandler<CheckPacket, Result<PacketCheck>>
{
    public async Task<Result<PacketCheck>> Handle(CheckPacket request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var plan = await preparation.Plan(item, cancellationToken);
        return new PacketCheck(item.Id, item.Reference, item.Version, item.Stage, plan.PreparedOn, plan.Hash, plan.Gaps, plan.Warnings, plan.Fees, plan.Total,
            CaseSections.Tasks(item, new(plan.Gaps, plan.Warnings)));
    }
}
