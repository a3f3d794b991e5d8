namespace CbpRecord.Domain.Law;

/// <summary>When something may be done: from, last day without surcharge, last day with it. All inclusive, all nominal (not rolled).</summary>
public readonly record struct Window(DateOnly? OpensOn, DateOnly DueOn, DateOnly? GraceEndsOn);

/// <summary>What keeps a U.S. registration alive at the USPTO and at WIPO (R1 to R5).</summary>
/// <remarks>The grace of section 8 and 71 is today's; the law before 1999 (section 8) and 2010 (section 71, first filing) knew none.</remarks>
public static class MaintenanceRules
{
    /// <summary>Terms begun before this day ran 20 years.</summary>
    public static DateOnly TenYearTermsSince { get; } = new(1989, 11, 16);

    /// <summary>R1: the declaration of use in the year before the sixth anniversary, both anniversaries included; grace six months from the unrolled due day.</summary>
    [Rule("R1"), Cites("15 USC 1058(a)(1), (3)")]
    public static Window SectionEight(DateOnly registeredOn, LeapDay leap = LeapDay.Cautious) => YearBefore(registeredOn, 6, leap);

    /// <summary>R2: sections 8 and 9 together, in the year before the end of each decade; always counted from the registration, never from the last renewal.</summary>
    /// <param name="decade">1 for year 10, 2 for year 20, …</param>
    [Rule("R2"), Cites("15 USC 1058(a)(2), 1059(a)"), Differs("19 CFR 133.4(b)", "speaks of 20-year registrations, a fossil since 16 Nov 1989")]
    public static Window SectionsEightAndNine(DateOnly registeredOn, int decade, LeapDay leap = LeapDay.Cautious) => YearBefore(registeredOn, 10 * decade, leap);

    /// <summary>R2: whether the first term ran 20 years, so that the later ones cannot be known without the last renewal.</summary>
    [Rule("R2"), Cites("Trademark Law Revision Act of 1988, in force 1989-11-16; TMEP 1602.01")]
    public static bool NeedsHistory(DateOnly registeredOn) => registeredOn < TenYearTermsSince;

    /// <summary>
    /// R2: how many years after registration the term that a renewal began comes to its end: 20 years later if it began before
    /// 16 November 1989, else 10. A renewal within 18 months of a decade's end is taken for that end; null when it fits none.
    /// </summary>
    [Rule("R2"), Cites("15 USC 1059(a); TMEP 1602.01")]
    public static int? TermAfterRenewal(DateOnly registeredOn, DateOnly renewedOn)
    {
        var decade = Dates.Decades(registeredOn, renewedOn);
        if (decade < 1) return null;
        var began = registeredOn.AddYears(10 * decade);
        if (renewedOn < began.AddMonths(-18) || renewedOn > began.AddMonths(18)) return null;
        return 10 * decade + (began < TenYearTermsSince ? 20 : 10);
    }

    /// <summary>R3: the optional declaration of incontestability, within the year after five full years of continuous use; no grace, no surcharge.</summary>
    /// <param name="usedFrom">The registration date, or the later day on which an unbroken run of use began.</param>
    [Rule("R3"), Cites("15 USC 1065(3); TMEP 1605.05")]
    public static Window SectionFifteen(DateOnly usedFrom, LeapDay leap = LeapDay.Cautious) =>
        new(Dates.Opens(usedFrom, 5, leap), Dates.AddYears(usedFrom, 6, leap), null);

    /// <summary>R4: a Madrid registration's declarations of use, windows as R1 and R2, counted from the U.S. certificate.</summary>
    /// <param name="cycle">1 for year 6, 2 for year 10, 3 for year 20, …</param>
    [Rule("R4"), Cites("15 USC 1141k(a)")]
    public static Window SectionSeventyOne(DateOnly certificateOn, int cycle, LeapDay leap = LeapDay.Cautious) =>
        YearBefore(certificateOn, cycle == 1 ? 6 : 10 * (cycle - 1), leap);

    /// <summary>R5: renewal at the International Bureau every ten years from the international registration; the opening is WIPO's and is not computed.</summary>
    [Rule("R5"), Cites("15 USC 1141j(b)"), Cites("Madrid Protocol art. 7(4), grace of six months", Confidence.Unconfirmed)]
    public static Window InternationalRenewal(DateOnly internationalOn, int decade, LeapDay leap = LeapDay.Cautious)
    {
        var due = Dates.AddYears(internationalOn, 10 * decade, leap);
        return new(null, due, Dates.AddMonths(due, 6));
    }

    private static Window YearBefore(DateOnly anchor, int year, LeapDay leap)
    {
        var due = Dates.AddYears(anchor, year, leap);
        return new(Dates.Opens(anchor, year - 1, leap), due, Dates.AddMonths(due, 6));
    }
}
