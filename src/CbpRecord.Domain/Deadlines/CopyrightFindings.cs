using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>R11 to R13 and R29: works, registered or pending.</summary>
internal static class CopyrightFindings
{
    public static void Add(Derivation d)
    {
        if (d.Facts.Kind is not (RightKind.Copyright or RightKind.PendingCopyright)) { d.Exclude("not-a-copyright", "R11", "R12", "R13", "R29"); return; }
        var ends = CopyrightRules.CopyrightEndsOn(d.Facts.AuthorDiedOn, d.Facts.CreatedYear, d.Facts.PublishedYear, d.Facts.WorkForHire);
        if (ends is null) d.NotMet("R29", "author-or-years-needed");
        else d.Apply("R29", [d.Dated(DeadlineKind.CopyrightTerm, "R29", null, new(null, ends.Value, null))]);      // one day, shown on the right however far it is
        if (d.Facts.Kind == RightKind.PendingCopyright) Pending(d);
        else Registered(d, ends);
    }

    private static void Registered(Derivation d, DateOnly? copyrightEnds)
    {
        if (d.Facts.PendingRecordedOn is null) d.Exclude("not-a-pending-copyright", "R13");
        else if (d.Facts is { RegisteredOn: { } registered, Recordation.ApprovedOn: not null }) d.Say("R13", FindingState.Over, "registered-since", registered);
        else Temporary(d);
        if (d.Facts.Recordation is not { ApprovedOn: { } approved } recordation)
        {
            foreach (var rule in new[] { "R11", "R12" })
                if (d.Facts.Recordation?.AppliedOn is { } applied) d.NotMet(rule, "applied-not-approved", applied); else d.NotMet(rule, "not-recorded");
            return;
        }
        var (ends, renewals) = (new List<Deadline>(), new List<Deadline>());
        var last = Terms(d, approved, copyrightEnds, ends, renewals);
        d.Apply("R11", ends, recordation.EndedOn, "recordation-ended");
        if (last is { } end && renewals.Count == 0) d.Shadow("R12", "R11", "nothing-to-renew", end);
        else d.Apply("R12", renewals, recordation.EndedOn, "recordation-ended");
    }

    /// <summary>The first twenty years, and as many more as were renewed. Answers the end of ownership or copyright where it cuts a term.</summary>
    private static DateOnly? Terms(Derivation d, DateOnly approved, DateOnly? copyrightEnds, List<Deadline> ends, List<Deadline> renewals)
    {
        var renewed = d.Facts.Met.Count(fact => fact.Kind == DeadlineKind.CopyrightRenewal);
        var (c11, a2) = (ReadingBook.C11.Named(d.Readings), ReadingBook.A2.Named(d.Readings));
        for (var term = 1; term <= renewed + 1; term++)
        {
            var full = CopyrightRules.ExpiresOn(approved, term, null, null, d.Readings.TwentyYears, d.Leap);
            var end = CopyrightRules.ExpiresOn(approved, term, d.Facts.OwnershipEndsOn, copyrightEnds, d.Readings.TwentyYears, d.Leap);
            var closes = CopyrightRules.RenewalClosesOn(end);
            var metOn = d.Met(DeadlineKind.CopyrightRenewal, closes, end);
            if (d.Within(end)) ends.Add(d.Dated(DeadlineKind.RecordationExpiry, "R11", term, new(null, end, null), end == full ? c11 : null, metOn));
            if (end < full || d.Facts.OwnershipEndsOn == full || copyrightEnds == full) return end;
            if (!d.Within(closes)) return null;
            renewals.Add(d.Dated(DeadlineKind.CopyrightRenewal, "R12", term,
                new(null, closes, d.Readings.CopyrightRenewal == CopyrightRenewal.Before ? null : CopyrightRules.FallbackEndsOn(end)), a2, metOn));
        }
        return null;
    }

    private static void Pending(Derivation d)
    {
        d.NotMet("R11", "not-registered");
        d.NotMet("R12", "not-registered");
        Temporary(d);
    }

    private static void Temporary(Derivation d)
    {
        if ((d.Facts.PendingRecordedOn ?? d.Facts.Recordation?.ApprovedOn) is not { } start) { d.NotMet("R13", "pending-not-recorded"); return; }
        var length = d.Readings.PendingLength;
        var window = new Window(null, CopyrightRules.PendingExpiresOn(start, length), CopyrightRules.PendingExtendedTo(start, length));
        var found = d.Within(window.DueOn) ? new List<Deadline> { d.Dated(DeadlineKind.PendingCopyrightExpiry, "R13", null, window, ReadingBook.A3.Named(d.Readings)) } : [];
        d.Apply("R13", found, d.Facts.Recordation?.EndedOn, "recordation-ended");
    }
}
