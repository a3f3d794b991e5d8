using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Domain.Renewals;

/// <summary>Whether a trademark's recordation can be renewed at CBP on a day.</summary>
public static class RenewalWindow
{
    /// <summary>
    /// The renewal that CBP would take: the registration's is shown (of a Madrid mark the international registration's), none was filed with CBP for that term,
    /// and its time, or the time to which CBP extended it, is not over (19 CFR 133.7(a), (b)). Null when there is none.
    /// </summary>
    public static Deadline? Open(IReadOnlyList<Deadline> derived, DateOnly today) =>
        derived.FirstOrDefault(d => d is { Kind: DeadlineKind.RecordationRenewal, OpensOn: not null, MetOn: null }
            && derived.Any(last => last.Kind is DeadlineKind.RecordationRenewal or DeadlineKind.RecordationExtended && last.Cycle == d.Cycle && today <= last.FinalOn));
}
