using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>From facts to deadlines: one finding per rule, in the rule book's order, whatever the right. Pure; it knows no today.</summary>
public static class DeadlineCalendar
{
    /// <param name="through">The last due day that is looked at, inclusive. What is past is never left out.</param>
    public static IReadOnlyList<Finding> For(MatterFacts facts, Readings readings, OfficeCalendar calendar, DateOnly through)
    {
        var derivation = new Derivation(facts, readings, calendar, through);
        MaintenanceFindings.Add(derivation);
        RecordationFindings.Add(derivation);
        CopyrightFindings.Add(derivation);
        TradeNameFindings.Add(derivation);
        BorderFindings.Add(derivation);
        ChallengeFindings.Add(derivation);
        return derivation.Findings;
    }

    /// <summary>The deadlines of the findings in date order; of one day, in the order of the kinds.</summary>
    public static List<Deadline> Deadlines(IReadOnlyList<Finding> findings)
    {
        var rows = new List<Deadline>();
        foreach (var finding in findings) rows.AddRange(finding.Deadlines);
        rows.Sort(static (one, other) =>
            one.DueOn != other.DueOn ? one.DueOn.CompareTo(other.DueOn)
            : one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
            : Nullable.Compare(one.Cycle, other.Cycle));
        return rows;
    }

    /// <summary>What in the facts does not agree with the law, for a person to look at. Nothing is changed by it.</summary>
    public static IReadOnlyList<Error> Doubts(MatterFacts facts, Readings readings)
    {
        var doubts = new List<Error>();
        if (facts is { IsMark: true, RegisteredOn: { } registered, ExpiresOn: { } expires } && !MaintenanceRules.NeedsHistory(registered)
            && Dates.AddYears(registered, 10 * Dates.Decades(registered, expires), readings.LeapDay) != expires)
            doubts.Add(new("expiry-differs", $"The register prints {expires} as the expiry, which is no end of ten years from {registered}.",
                "15 USC 1059(a)", $"Compare both dates with the certificate."));
        if (facts is { RegisteredOn: { } certified, InternationalRegisteredOn: { } international } && international > certified)
            doubts.Add(new("international-after-registration", $"The international registration of {international} is later than the U.S. registration of {certified}.",
                "15 USC 1141h", $"Compare both dates with the certificate."));
        if (facts is { IsMark: true, RegisteredOn: { } first, RenewedOn: { } renewed } && MaintenanceRules.NeedsHistory(first)
            && MaintenanceRules.TermAfterRenewal(first, renewed) is null)
            doubts.Add(new("renewal-off-anniversary", $"The renewal of {renewed} is near no tenth anniversary of {first}; the terms are counted from the renewal.",
                "15 USC 1059(a)", $"Compare the renewal with the register."));
        return doubts;
    }
}
