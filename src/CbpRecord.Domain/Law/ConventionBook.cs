namespace CbpRecord.Domain.Law;

/// <summary>A convention of counting that the rules share (domain reference, section 7.1).</summary>
public sealed record Convention(string Id, string Says, Citation Citation);

/// <summary>C1 to C11, in order.</summary>
public static class ConventionBook
{
    public static IReadOnlyList<Convention> All { get; } =
    [
        Of("C1", "Dates are calendar dates without a time. The USPTO's day is the Eastern one; Beijing is 12 or 13 hours ahead, so people in China file by the end of the day before.", "design", Confidence.Unconfirmed),
        Of("C2", "Months and years are added by the calendar; a month without that day ends early (31 August and 6 months: 28 or 29 February).", "TMEP 310", Confidence.Verified),
        Of("C3", "Nothing sticks to the end of a month: 28 February and 6 months is 28 August.", "TMEP 310", Confidence.Verified),
        Of("C4", "Every date is computed from its original anchor in one step. Only the USPTO's grace counts from the nominal due day, and the end of R6 from the expiry, because the law counts them from there.", "follows from C2 and C3; 19 CFR 133.7(a)", Confidence.Partly),
        Of("C5", "The anniversary of 29 February in a common year: due on 28 February, opening on 1 March.", "no rule was found; reading C5", Confidence.Unconfirmed),
        Of("C6", "A count of days leaves out the day that starts it and includes the last.", "37 CFR 11.4", Confidence.Partly),
        Of("C7", "Business days leave out Saturdays, Sundays and federal holidays. Days closed by order are counted, to be on the safe side.", "19 USC 1499(c); 19 CFR 133.25(b)", Confidence.Verified),
        Of("C8", "A last day on which the office is closed rolls forward to its next open day, at the USPTO and the Copyright Office only.", "35 USC 21(b); 37 CFR 2.196; 17 USC 703", Confidence.Verified),
        Of("C9", "No rolling rule was found for CBP: its dates stay, and the firm's own target is the last business day on or before them, less the days that the firm keeps in hand.", "no rule was found in 19 CFR part 133; readings B8 and C9", Confidence.Unconfirmed),
        Of("C10", "Grace is counted from the nominal due day, not from the day it rolled to.", "15 USC 1058(a)(3); MPEP 710.01(a)", Confidence.Partly),
        Of("C11", "Twenty years end on the same day of the month, 20 years later.", "assumption; reading C11; 19 CFR 133.34", Confidence.Unconfirmed),
    ];

    private static Convention Of(string id, string says, string citation, Confidence confidence) => new(id, says, new(citation, confidence, RuleBook.CheckedOn));
}
