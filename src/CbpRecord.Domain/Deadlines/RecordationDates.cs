using CbpRecord.Domain.Recordations;

namespace CbpRecord.Domain.Deadlines;

/// <summary>The two dates that a recordation shows of its own: when protection ends, and when its renewal closes.</summary>
public static class RecordationDates
{
    /// <summary>Takes them from the derived deadlines: the term running now is the first that no CBP renewal has met.</summary>
    public static void Follow(Recordation recordation, IReadOnlyList<Deadline> derived)
    {
        var expiry = derived.FirstOrDefault(d => d.Kind is DeadlineKind.RecordationExpiry or DeadlineKind.PendingCopyrightExpiry && d.MetOn is null);
        var renewal = derived.FirstOrDefault(d => d.Kind is DeadlineKind.RecordationRenewal or DeadlineKind.CopyrightRenewal && d.MetOn is null);
        recordation.Derive(expiry?.DueOn, renewal?.FinalOn);
    }
}
