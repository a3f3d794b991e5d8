using CbpRecord.Domain.Recordations;

namespace CbpRecord.Domain.Deadlines;

/// <summary>The two dates that a recordation shows of its own: when protection ends, and when its renewal closes.</summary>
public static class RecordationDates
{
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
