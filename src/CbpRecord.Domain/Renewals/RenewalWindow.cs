using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;

namespace CbpRecord.Domain.Renewals;

/// <summary>When a later filing on a recordation is asked for.</summary>
public static class RenewalWindow
{
    /// <summary>What is filed with CBP to meet a deadline of this kind; null where nothing is, or a new application.</summary>
    public static TransactionKind? Filing(DeadlineKind kind) => kind switch
    {
        DeadlineKind.RecordationRenewal or DeadlineKind.RecordationExtended or DeadlineKind.CopyrightRenewal => TransactionKind.Renewal,
        DeadlineKind.RecordationExtension => TransactionKind.Extension,
        DeadlineKind.OwnerChangeFiling => TransactionKind.OwnerChange,
        _ => null,
    };

    /// <summary>
    /// The renewal that CBP would take: the registration's is shown (of a Madrid mark the international registration's), none was filed with CBP for that term,
    /// and its time, or the time to which CBP extended it, is not over (19 CFR 133.7(a), (b)). Null when there is none.
    /// </summary>
    public static Deadline? Open(IReadOnlyList<Deadline> derived, DateOnly today) =>
        derived.FirstOrDefault(d => d is { Kind: DeadlineKind.RecordationRenewal, OpensOn: not null, MetOn: null }
            && derived.Any(last => last.Kind is DeadlineKind.RecordationRenewal or DeadlineKind.RecordationExtended && last.Cycle == d.Cycle && today <= last.FinalOn));
}
