using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>The two dates that a recordation shows of its own: when protection ends, and when its renewal closes.</summary>
public static class RecordationDates
{
    /// <summary>A copyright's recordation runs twenty years (19 CFR 133.34), longer than the docket looks ahead; with a year to spare.</summary>
    public const int LongestTerm = 21;

    /// <summary>Whether the end of the recordation can be seen in what was derived; only a copyright's may lie beyond the docket's horizon.</summary>
    public static bool Reaches(Recordation recordation, IReadOnlyList<Deadline> derived) =>
        recordation is not { Stage: Stage.Recorded, Right: Copyright } || derived.Any(d => IsEnd(d) && d.DueOn >= recordation.EffectiveOn);

    /// <summary>
    /// Takes them from the derived deadlines. Protection runs through the first term, or through the term of the last renewal that CBP
    /// approved; a renewal that is only filed moves no end. The renewal that closes is the first that nobody has filed.
    /// </summary>
    public static void Follow(Recordation recordation, IReadOnlyList<Deadline> derived)
    {
        var through = recordation.RenewedThrough ?? recordation.EffectiveOn;
        var expiry = derived.FirstOrDefault(d => IsEnd(d) && d.DueOn >= through);
        var renewal = derived.FirstOrDefault(d => d.Kind is DeadlineKind.RecordationRenewal or DeadlineKind.CopyrightRenewal && d.MetOn is null);
        recordation.Derive(expiry?.DueOn ?? recordation.RenewedThrough, renewal?.FinalOn);
    }

    private static bool IsEnd(Deadline deadline) => deadline.Kind is DeadlineKind.RecordationExpiry or DeadlineKind.PendingCopyrightExpiry;
}
