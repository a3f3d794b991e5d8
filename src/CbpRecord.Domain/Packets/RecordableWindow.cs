using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>
/// The days, both included, on which pre-flight finds nothing against recording a right. Kept beside the right so that a list of a quarter
/// of a million can be filtered by it; the answer for one right and one day is always <see cref="Preflight.OfRight"/>'s own.
/// </summary>
public sealed record RecordableWindow(DateOnly From, DateOnly Through)
{
    /// <summary>Null when no day would do as the facts stand.</summary>
    public static RecordableWindow? Of(RightFacts right)
    {
        ArgumentNullException.ThrowIfNull(right);
        var from = right is { Kind: RightKind.TradeName, FirstUseOn: { } used } ? TradeNameRules.EligibleFrom(used) : DateOnly.MinValue;
        var through = right.Kind switch
        {
            RightKind.Trademark => right.ExpiresOn,
            RightKind.Copyright or RightKind.PendingCopyright => right.OwnershipEndsOn is { } owned && !(right.ExpiresOn < owned) ? owned : right.ExpiresOn,
            _ => null,
        } ?? DateOnly.MaxValue;
        return Preflight.OfRight(right, through == DateOnly.MaxValue ? from : through).Recordable ? new(from, through) : null;
    }

    public bool Holds(DateOnly day) => From <= day && day <= Through;
}
