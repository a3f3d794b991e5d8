namespace CbpRecord.Domain.Law;

/// <summary>Trade names with CBP (R14 to R16). Recorded as long as they are used; there is no renewal and no 19 CFR 133.16.</summary>
public static class TradeNameRules
{
    /// <summary>R14: the day on which six months of use are complete.</summary>
    [Rule("R14"), Cites("19 CFR 133.11, 133.13(a)(1)", Confidence.Partly)]
    public static DateOnly SixMonthsComplete(DateOnly firstUseOn) => Dates.AddMonths(firstUseOn, 6);

    /// <summary>R14: the first safe day for the sworn statements: the day after six months are complete.</summary>
    [Rule("R14"), Cites("19 CFR 133.11, 133.13(a)(1)", Confidence.Partly)]
    public static DateOnly EligibleFrom(DateOnly firstUseOn) => Dates.AddDays(SixMonthsComplete(firstUseOn), 1);

    /// <summary>R15: the opposition ends on the day printed in the notice of tentative recordation; the regulation fixes no number of days.</summary>
    [Rule("R15"), Cites("19 CFR 133.14", Confidence.Unconfirmed)]
    public static DateOnly OppositionEndsOn(DateOnly printedInTheNotice) => printedInTheNotice;

    /// <summary>R16: the recordation is cancelled on evidence of disuse, so it is at risk from the day on which use ended.</summary>
    [Rule("R16"), Cites("19 CFR 133.15", Confidence.Unconfirmed)]
    public static DateOnly AtRiskFrom(DateOnly usedUntil) => usedUntil;
}
