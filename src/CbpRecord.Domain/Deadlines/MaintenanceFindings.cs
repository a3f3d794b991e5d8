using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>R1 to R5: what the USPTO and WIPO ask for.</summary>
internal static class MaintenanceFindings
{
    private static readonly string[] Rules = ["R1", "R2", "R3", "R4", "R5"];

    public static void Add(Derivation d)
    {
        if (!d.Facts.IsMark) { d.Exclude("not-a-mark", Rules); return; }
        if (d.Facts.RegisteredOn is not { } registered) { foreach (var rule in Rules) d.NotMet(rule, "not-registered"); return; }
        SectionFifteen(d, registered);
        if (d.Facts.IsMadrid)
        {
            d.Shadow("R1", "R4", "in-place-of", "R4");
            d.Shadow("R2", "R4", "in-place-of", "R4");
            SectionSeventyOne(d, registered);
            International(d, registered);
        }
        else
        {
            SectionEight(d, registered);
            SectionsEightAndNine(d, registered);
            d.Exclude("not-madrid", "R4", "R5");
        }
    }

    private static void SectionEight(Derivation d, DateOnly registered)
    {
        var window = MaintenanceRules.SectionEight(registered, d.Leap);
        d.Apply("R1", One(d, DeadlineKind.Section8, "R1", 1, window, d.LeapReading(registered, window)), d.Facts.CancelledOn);
    }

    private static void SectionsEightAndNine(Derivation d, DateOnly registered)
    {
        if (Terms.Of(d.Facts, registered) is not { } terms) { d.NotMet("R2", "history-needed"); return; }
        var found = new List<Deadline>();
        for (var years = terms.FirstYears; terms.Anchor.Year + years <= d.Through.Year; years += 10)
        {
            var window = MaintenanceRules.SectionsEightAndNine(terms.Anchor, years / 10, d.Leap);
            if (!d.Within(window.DueOn)) continue;
            var row = At(d, DeadlineKind.Section8And9, "R2", terms.Cycle(years), window, d.LeapReading(terms.Anchor, window));
            found.Add(row.MetOn is null ? row with { MetOn = Filed(d, row) } : row);
        }
        d.Apply("R2", found, d.Facts.CancelledOn);
    }

    private static DateOnly? Filed(Derivation d, Deadline row) => d.Facts.RenewalsFiledOn.Where(on => on >= row.OpensOn && on <= row.FinalOn).Min(on => (DateOnly?)on);

    private static void SectionFifteen(Derivation d, DateOnly registered)
    {
        if (d.Facts.Register == Register.Supplemental) { d.Exclude("supplemental-register", "R3"); return; }
        var from = d.Facts.UsedSince > registered ? d.Facts.UsedSince.Value : registered;
        var window = MaintenanceRules.SectionFifteen(from, d.Leap);
        var done = d.Facts.Met.FirstOrDefault(fact => fact.Kind == DeadlineKind.Section15)?.On;
        var found = d.Within(window.DueOn) ? new List<Deadline> { d.Dated(DeadlineKind.Section15, "R3", 1, window, d.LeapReading(from, window), done) } : [];
        if (done is not null && d.Facts.CancelledOn is null) d.Done("R3", found, done.Value);
        else d.Apply("R3", found, d.Facts.CancelledOn);
    }

    private static void SectionSeventyOne(Derivation d, DateOnly certificate)
    {
        var found = new List<Deadline>();
        for (var cycle = 1; ; cycle++)
        {
            var window = MaintenanceRules.SectionSeventyOne(certificate, cycle, d.Leap);
            if (!d.Within(window.DueOn)) break;
            found.Add(At(d, DeadlineKind.Section71, "R4", cycle, window, d.LeapReading(certificate, window)));
        }
        d.Apply("R4", found, d.Facts.CancelledOn);
    }

    private static void International(Derivation d, DateOnly certificate)
    {
        if (d.Facts.InternationalRegisteredOn is not { } international) { d.NotMet("R5", "international-date-needed"); return; }
        var found = new List<Deadline>();
        for (var decade = 1; ; decade++)
        {
            var window = MaintenanceRules.InternationalRenewal(international, decade, d.Leap);
            if (!d.Within(window.DueOn)) break;
            if (window.DueOn > certificate)
                found.Add(At(d, DeadlineKind.InternationalRenewal, "R5", decade, window, d.LeapReading(international, window)));
        }
        d.Apply("R5", found, d.Facts.CancelledOn);
    }

    private static List<Deadline> One(Derivation d, DeadlineKind kind, string rule, int cycle, Window window, string? reading) =>
        d.Within(window.DueOn) ? [At(d, kind, rule, cycle, window, reading)] : [];

    private static Deadline At(Derivation d, DeadlineKind kind, string rule, int cycle, Window window, string? reading) =>
        d.Dated(kind, rule, cycle, window, reading, d.Met(kind, window.DueOn, window.GraceEndsOn));
}
