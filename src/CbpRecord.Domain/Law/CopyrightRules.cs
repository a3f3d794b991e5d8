namespace CbpRecord.Domain.Law;

/// <summary>A2: whether the portal's 90 days after expiry are shown for copyrights as a fallback.</summary>
public enum CopyrightRenewal { Before, FallbackNinetyDays }

/// <summary>A3: how long a pending copyright's temporary recordation runs.</summary>
public enum PendingLength { SixMonths, NineMonths }

/// <summary>C11: on which day twenty years end.</summary>
public enum TwentyYears { SameDay, DayBefore }

/// <summary>Copyright recordations with CBP, and the copyright below them (R9, R11 to R13, R29).</summary>
public static class CopyrightRules
{
    /// <summary>R11: the recordation's last day: so many times 20 years from the approval, or the end of ownership or of the copyright if that is sooner.</summary>
    /// <param name="term">1 for the first twenty years, 2 after the first renewal, … Always counted from the approval.</param>
    [Rule("R11"), Cites("19 CFR 133.34, 133.37(a)", Confidence.Partly), Differs("no source", "says whether the term ends the day before")]
    public static DateOnly ExpiresOn(DateOnly approvedOn, int term, DateOnly? ownershipEndsOn = null, DateOnly? copyrightEndsOn = null,
        TwentyYears twenty = TwentyYears.SameDay, LeapDay leap = LeapDay.Cautious)
    {
        var end = Dates.AddYears(approvedOn, 20 * term, leap);
        if (twenty == TwentyYears.DayBefore) end = end.AddDays(-1);
        if (ownershipEndsOn < end) end = ownershipEndsOn.Value;
        return copyrightEndsOn < end ? copyrightEndsOn.Value : end;
    }

    /// <summary>R12: the last day, inclusive, to apply for renewal: three months <em>before</em> the recordation ends, the opposite of a trademark's.</summary>
    [Rule("R12"), Cites("19 CFR 133.37(b)"), Differs("iprr.cbp.gov", "speaks of 90 days after expiry for any recordation")]
    public static DateOnly RenewalClosesOn(DateOnly expiresOn) => Dates.AddMonths(expiresOn, -3);

    /// <summary>R12 as the portal words it: 90 days after the recordation ended. A fallback that an attorney must approve.</summary>
    [Rule("R12"), Cites("iprr.cbp.gov", Confidence.Partly), Differs("19 CFR 133.37(b)", "ends three months before the expiry")]
    public static DateOnly FallbackEndsOn(DateOnly expiresOn) => Dates.AddDays(expiresOn, 90);

    /// <summary>R13: the last day of the temporary recordation of a work whose registration is pending.</summary>
    [Rule("R13"), Cites("19 USC 4343; iprr.cbp.gov"), Differs("CBP announcement of 2016, as reported", "nine months and one extension of 90 days")]
    public static DateOnly PendingExpiresOn(DateOnly recordedOn, PendingLength length = PendingLength.SixMonths) =>
        Dates.AddMonths(recordedOn, length == PendingLength.SixMonths ? 6 : 9);

    /// <summary>R13, second reading: nine months and the one extension of 90 days; null under the first reading, which knows no extension.</summary>
    [Rule("R13"), Cites("CBP announcement of 2016, as reported", Confidence.Partly)]
    public static DateOnly? PendingExtendedTo(DateOnly recordedOn, PendingLength length) =>
        length == PendingLength.NineMonths ? Dates.AddDays(Dates.AddMonths(recordedOn, 9), 90) : null;

    /// <summary>
    /// R29: the copyright's last day, always a 31 December; null when what is known does not decide it.
    /// Published before 1978: 95 years from publication (304). Made for hire: 95 years from publication or 120 from creation, the
    /// earlier (302(c)). Else 70 years after the (last surviving) author's death (302(a), (b)). A work made before 1978 and first
    /// published later lasts at least to 2002, and to 2047 if published by 2002 (303(a)); whatever was made since lasts longer anyway.
    /// </summary>
    [Rule("R29"), Cites("17 USC 302-305")]
    public static DateOnly? CopyrightEndsOn(DateOnly? authorDiedOn, int? createdYear, int? publishedYear, bool workForHire)
    {
        if (publishedYear < 1978) return LastDayOf(publishedYear.Value + 95);
        var year = workForHire ? Sooner(publishedYear + 95, createdYear + 120) : authorDiedOn?.Year + 70;
        return year is { } last ? LastDayOf(Math.Max(last, publishedYear is <= 2002 ? 2047 : 2002)) : null;
    }

    private static int? Sooner(int? one, int? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);

    private static DateOnly LastDayOf(int year) => new DateOnly(year, 12, 31);
}
