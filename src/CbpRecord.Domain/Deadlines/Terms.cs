using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>The ends of a registration's terms: every tenth year from one anchor, from the first that can be known.</summary>
/// <param name="Anchor">The registration date; the renewal's own day where that fits no anniversary.</param>
/// <param name="FirstYears">Years from the anchor to the first known end.</param>
/// <param name="CycleBase">The cycle of the anchor itself, so that year 10 of the registration is cycle 1.</param>
internal readonly record struct Terms(DateOnly Anchor, int FirstYears, int CycleBase)
{
    /// <summary>The terms of a registration; null when the first ran 20 years and no renewal is known.</summary>
    public static Terms? Of(MatterFacts facts, DateOnly registered)
    {
        if (!MaintenanceRules.NeedsHistory(registered)) return new(registered, 10, 0);
        if (facts.RenewedOn is { } renewed)
            return MaintenanceRules.TermAfterRenewal(registered, renewed) is { } years
                ? new(registered, years, 0)
                : new(renewed, renewed < MaintenanceRules.TenYearTermsSince ? 20 : 10, Decades(registered, renewed));
        if (facts.ExpiresOn is { } expires) return new(expires, 0, Decades(registered, expires));
        return null;
    }

    public int Cycle(int years) => CycleBase + years / 10;

    private static int Decades(DateOnly from, DateOnly to) => Math.Max(0, Dates.Decades(from, to));
}
