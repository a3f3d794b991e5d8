using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>R6 to R10 and R17, F1 and F2: the recordation of a mark, which lives on its registration, and what every recordation shares.</summary>
internal static class RecordationFindings
{
    private static readonly string[] OnTheRegistration = ["R6", "R7", "R8"];

    public static void Add(Derivation d)
    {
        Effective(d);
        OwnerChanges(d);
        Licences(d);
        Requests(d);
        if (!d.Facts.IsMark) { d.Exclude("not-a-mark", "R6", "R7", "R8", "R10"); return; }
        EndsWithRegistration(d);
        if (d.Facts.Register == Register.Supplemental) { d.Exclude("supplemental-register", OnTheRegistration); return; }
        if (d.Facts.RegisteredOn is not { } registered) { Each(d, "not-registered"); return; }
        if (d.Facts.Recordation is not { } recordation) { Each(d, "not-recorded"); return; }
        if (recordation.ApprovedOn is not { } approved) { Each(d, recordation.AppliedOn is null ? "not-recorded" : "applied-not-approved", recordation.AppliedOn); return; }
        if (RecordationTerms.Of(d, registered) is not { } terms) { Each(d, d.Facts.IsMadrid ? "international-date-needed" : "history-needed"); return; }
        Renewals(d, recordation, terms.Where(term => term.End >= approved).ToList());
    }

    private static void Renewals(Derivation d, RecordationFacts recordation, List<RecordationTerm> terms)
    {
        var (grace, length) = (d.Readings.RenewalGrace, d.Readings.ExtensionLength);
        var (renewals, requests) = (new List<Deadline>(), new List<Deadline>());
        var (a1, a7) = (ReadingBook.A1.Named(d.Readings), ReadingBook.A1.Named(d.Readings) + "," + ReadingBook.A7.Named(d.Readings));
        Deadline? extended = null;
        foreach (var (cycle, end, opens, reading) in terms)
        {
            var closes = TrademarkRules.RenewalClosesOn(end, grace);
            var stated = recordation.ExtendedUntil is { } until && until >= end && until < end.AddYears(5) ? recordation.ExtendedUntil : null;
            var extension = stated ?? TrademarkRules.ExtendedTo(end, grace, length);
            var renewed = d.Met(DeadlineKind.RecordationRenewal, end, closes);
            renewals.Add(d.Dated(DeadlineKind.RecordationExpiry, "R6", cycle, new(null, end, null), reading, renewed));
            renewals.Add(d.Dated(DeadlineKind.RecordationRenewal, "R6", cycle, new(Shown(d, end), end, closes), a1, renewed));
            requests.Add(d.Dated(DeadlineKind.RecordationExtension, "R7", cycle, new(opens, TrademarkRules.ExtensionAskedBy(end, grace), extension),
                stated is null ? a7 : a1, d.Met(DeadlineKind.RecordationExtension, end, closes) ?? renewed));
            if (stated is not null || (extended is null && recordation.ExtensionGrantedOn >= end.AddYears(-1) && recordation.ExtensionGrantedOn <= extension))
                extended = d.Dated(DeadlineKind.RecordationExtended, "R8", cycle, new(end, extension, null), stated is null ? ReadingBook.A7.Named(d.Readings) : null, renewed);
        }
        requests.RemoveAll(row => !d.Within(row.DueOn));
        var (ended, why) = Ended(d, recordation);
        d.Apply("R6", renewals, ended, why);
        d.Apply("R7", requests, ended, why);
        if (extended is null) d.NotMet("R8", "no-extension");
        else if (!d.Within(extended.DueOn)) d.NotMet("R8", "beyond-horizon", d.Through);
        else d.Apply("R8", [extended], ended, why);
    }

    /// <summary>The renewal of a recordation opens when the USPTO's own renewal is shown; null while it is not.</summary>
    private static DateOnly? Shown(Derivation d, DateOnly end) => d.Facts.Met.Count == 0 ? null
        : d.Met(d.Facts.IsMadrid ? DeadlineKind.InternationalRenewal : DeadlineKind.Section8And9, end, Dates.AddMonths(end, 6));

    private static void Effective(Derivation d)
    {
        if (d.Facts.Kind == RightKind.Patent) d.Exclude("not-recordable", "R9");
        else if (d.Facts is { IsMark: true, Register: Register.Supplemental }) d.Exclude("supplemental-register", "R9");
        else if ((d.Facts.Recordation?.ApprovedOn ?? d.Facts.PendingRecordedOn) is { } approved)
        {
            if (d.Facts.Recordation?.EndedOn is { } ended) d.Say("R9", FindingState.Over, "recordation-ended", ended);
            else d.Say("R9", FindingState.Applied, "effective", approved);
        }
        else if (d.Facts.Recordation?.AppliedOn is { } applied) d.NotMet("R9", "applied-not-approved", applied);
        else d.NotMet("R9", "not-recorded");
    }

    private static void EndsWithRegistration(Derivation d)
    {
        if (d.Facts.CancelledOn is not { } cancelled) d.NotMet("R10", "registration-alive");
        else if (d.Facts.Recordation?.ApprovedOn is null) d.NotMet("R10", "not-recorded");
        else d.Say("R10", FindingState.Applied, "cancelled-with-registration", TrademarkRules.EndsWithRegistration(cancelled));
    }

    private static void OwnerChanges(Derivation d)
    {
        if (d.Facts.Kind == RightKind.Patent) { d.Exclude("not-recordable", "R17"); return; }
        if (d.Facts.OwnerChangesOn.Count == 0) { d.NotMet("R17", "no-owner-change"); return; }
        if (d.Facts.Recordation is not { ApprovedOn: not null } recordation) { d.NotMet("R17", "not-recorded"); return; }
        var found = d.Facts.OwnerChangesOn.Select((day, at) => d.Dated(DeadlineKind.OwnerChangeFiling, "R17", at + 1,
            new(day, TrademarkRules.OwnerChangeFiledBy(day), null), null, d.Facts.Met.FirstOrDefault(f => f.Kind == DeadlineKind.OwnerChangeFiling && f.On >= day)?.On)).ToList();
        found.RemoveAll(row => !d.Within(row.DueOn));
        var (ended, why) = Ended(d, recordation);
        d.Apply("R17", found, ended, why);
    }

    private static void Licences(Derivation d)
    {
        if (d.Facts.Licences.Count == 0) { d.NotMet("F1", "no-licence"); return; }
        var found = d.Facts.Licences.Select((licence, at) => d.Dated(DeadlineKind.LicenceEnd, "F1", at + 1, new(null, licence.EndsOn, null), null, null, licence.Licensee)).ToList();
        found.RemoveAll(row => !d.Within(row.DueOn));
        d.Apply("F1", found);
    }

    private static void Requests(Derivation d)
    {
        if (d.Facts.Requests.Count == 0) { d.NotMet("F2", "no-request"); return; }
        var found = d.Facts.Requests.Select((asked, at) => d.Dated(DeadlineKind.InformationAnswer, "F2", at + 1, new(asked.AskedOn, asked.AnswerBy, null), null, asked.AnsweredOn, asked.Case)).ToList();
        found.RemoveAll(row => !d.Within(row.DueOn));
        d.Apply("F2", found);
    }

    private static void Each(Derivation d, string code, object? argument = null)
    {
        foreach (var rule in OnTheRegistration)
            if (argument is null) d.NotMet(rule, code); else d.NotMet(rule, code, argument);
    }

    /// <summary>The day on which the recordation ended by itself or with its registration, and by which of the two; no day while it stands.</summary>
    private static (DateOnly? On, string Why) Ended(Derivation d, RecordationFacts recordation) => recordation.EndedOn <= (d.Facts.CancelledOn ?? DateOnly.MaxValue)
        ? (recordation.EndedOn, "recordation-ended") : (d.Facts.CancelledOn, "registration-cancelled");
}
