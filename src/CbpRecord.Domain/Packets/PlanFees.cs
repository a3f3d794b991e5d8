using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What CBP charges for the transaction, from the dated schedule: per class, per work or name, or per application.</summary>
internal static class PlanFees
{
    public static IReadOnlyList<PlannedFee> For(PacketFacts facts, DateOnly on) => [];
}
