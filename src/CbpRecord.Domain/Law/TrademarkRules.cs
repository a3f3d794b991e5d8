namespace CbpRecord.Domain.Law;

/// <summary>A1: how long after the expiry a trademark recordation can still be renewed.</summary>
public enum RenewalGrace { Earlier, ThreeMonths, NinetyDays }

/// <summary>A7: how long an extension runs until CBP states a date.</summary>
public enum ExtensionLength { Earlier, FromTheEnd, FromTheExpiry }

/// <summary>B3: which clock CBP goes by for a Madrid registration.</summary>
public enum MadridExpiry { Earlier, Registration, International }

/// <summary>Trademark recordations with CBP (R6 to R10, R17). They have no term of their own: they live on the registration.</summary>
public static class TrademarkRules
{
    /// <summary>R6: the last day, inclusive, to apply for the renewal of the recordation, counted from the registration's nominal expiry. Never rolled.</summary>
    /// <remarks>90 days and 3 months differ by -1 to +2 days; the default takes the earlier.</remarks>
    [Rule("R6"), Cites("19 CFR 133.7(a)"), Differs("iprr.cbp.gov", "says 90 days after expiry")]
    public static DateOnly RenewalClosesOn(DateOnly expiresOn, RenewalGrace grace = RenewalGrace.Earlier) => grace switch
    {
        RenewalGrace.ThreeMonths => Dates.AddMonths(expiresOn, 3),
        RenewalGrace.NinetyDays => Dates.AddDays(expiresOn, 90),
        _ => Dates.Earlier(Dates.AddMonths(expiresOn, 3), Dates.AddDays(expiresOn, 90)),
    };

    /// <summary>R7: the last day, inclusive, on which CBP must have a request for more time: the last day of R6.</summary>
    [Rule("R7"), Cites("19 CFR 133.7(b)"), Differs("iprr.cbp.gov", "offers a request for three months")]
    public static DateOnly ExtensionAskedBy(DateOnly expiresOn, RenewalGrace grace = RenewalGrace.Earlier) => RenewalClosesOn(expiresOn, grace);

    /// <summary>R8: the extended last day until CBP states one: three months from R6's end or six from the expiry, the earlier by default.</summary>
    [Rule("R8"), Cites("19 CFR 133.7(b)"), Differs("19 CFR 133.7(b)", "says a reasonable period, without a length")]
    public static DateOnly ExtendedTo(DateOnly expiresOn, RenewalGrace grace = RenewalGrace.Earlier, ExtensionLength length = ExtensionLength.Earlier)
    {
        var chained = Dates.AddMonths(RenewalClosesOn(expiresOn, grace), 3);
        var fromExpiry = Dates.AddMonths(expiresOn, 6);
        return length switch
        {
            ExtensionLength.FromTheEnd => chained,
            ExtensionLength.FromTheExpiry => fromExpiry,
            _ => Dates.Earlier(chained, fromExpiry),
        };
    }

    /// <summary>R9: whether CBP protects the right on that day: from its approval, inclusive. A filing or a payment protects nothing.</summary>
    [Rule("R9"), Cites("19 CFR 133.4(a), 133.34")]
    public static bool IsEffective(DateOnly? approvedOn, DateOnly day) => approvedOn <= day;

    /// <summary>R10: a recordation ends on the day on which its registration is finally cancelled.</summary>
    [Rule("R10"), Cites("19 CFR 133.4(c)")]
    public static DateOnly EndsWithRegistration(DateOnly cancelledOn) => cancelledOn;

    /// <summary>R17: the firm's own last day to tell CBP of a new owner or name, 30 calendar days after the USPTO or the Copyright Office recorded it.</summary>
    [Rule("R17"), Cites("19 CFR 133.5, 133.6, 133.7(a)(1)-(2)", Confidence.Partly), Differs("19 CFR 133.5", "sets no day: 30 days are the firm's own")]
    public static DateOnly OwnerChangeFiledBy(DateOnly recordedOn) => Dates.AddDays(recordedOn, 30);

    /// <summary>R6: the end of a Madrid recordation's term: the international registration's end or the U.S. decade's, the earlier by default.</summary>
    [Rule("R6"), Cites("19 CFR 133.4(b); 15 USC 1141j(b), 1141k(a)", Confidence.Unconfirmed), Differs("no source", "says which date CBP prints for a Madrid registration")]
    public static DateOnly MadridExpiresOn(DateOnly internationalEnds, DateOnly registrationEnds, MadridExpiry reading = MadridExpiry.Earlier) =>
        reading switch
        {
            MadridExpiry.Registration => registrationEnds,
            MadridExpiry.International => internationalEnds,
            _ => Dates.Earlier(internationalEnds, registrationEnds),
        };
}
