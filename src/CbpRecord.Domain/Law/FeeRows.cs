using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Law;

/// <summary>The rows of the domain reference's section 8. CBP's amounts stand at least since the 1970s text, so their rows have no first day.</summary>
internal static class FeeRows
{
    private const Confidence V = Confidence.Verified, P = Confidence.Partly, K = Confidence.Unconfirmed;

    private static readonly DateOnly Rule2021 = new(2021, 1, 2), Rule2025 = new(2025, 1, 18), Wipo2025 = new(2025, 2, 18);

    public static IReadOnlyList<FeeRow> All { get; } =
    [
        Cbp("trademark-new", "Trademark recordation, new", 190, FeeUnit.Class, "19 CFR 133.3(b)", V),
        Cbp("trademark-renewal", "Trademark recordation, renewal", 80, FeeUnit.Class, "19 CFR 133.7(a)(3)", V),
        Cbp("trademark-owner-change", "Trademark recordation, change of ownership", 80, FeeUnit.Application, "19 CFR 133.5(d)", V),
        Cbp("trademark-name-change", "Trademark recordation, change of name", 80, FeeUnit.Application, "19 CFR 133.6", K),
        Cbp("trade-name-new", "Trade name recordation, new", 190, FeeUnit.Name, "19 CFR 133.13(b)", V),
        Cbp("copyright-new", "Copyright recordation, new", 190, FeeUnit.Work, "19 CFR 133.33(b)", V),
        Cbp("copyright-renewal", "Copyright recordation, renewal", 80, FeeUnit.Work, "19 CFR 133.37(c)", V),
        Cbp("copyright-owner-change", "Copyright recordation, change of ownership", 80, FeeUnit.Application, "19 CFR 133.35", K),
        Cbp("copyright-name-change", "Copyright recordation, change of name", 80, FeeUnit.Application, "19 CFR 133.36", K),
        Cbp("pending-copyright-new", "Pending copyright, temporary recordation", 190, FeeUnit.Work, "not stated by CBP; assumed as 19 CFR 133.33(b)", K),

        Uspto("section-8", "Section 8 declaration", 225, Rule2021, Before(Rule2025), "37 CFR 2.6; 89 FR 91062", V),
        Uspto("section-8", "Section 8 declaration", 325, Rule2025, null, "37 CFR 2.6; 89 FR 91062", V),
        Uspto("section-9", "Section 9 renewal", 300, Rule2021, Before(Rule2025), "37 CFR 2.6; 89 FR 91062", V),
        Uspto("section-9", "Section 9 renewal", 325, Rule2025, null, "37 CFR 2.6; 89 FR 91062", V),
        Uspto("section-15", "Section 15 declaration", 200, Rule2021, Before(Rule2025), "37 CFR 2.6; 89 FR 91062", P),
        Uspto("section-15", "Section 15 declaration", 250, Rule2025, null, "37 CFR 2.6; 89 FR 91062", P),
        Uspto("section-71", "Section 71 declaration", 225, Rule2021, Before(Rule2025), "37 CFR 7.6; 89 FR 91062", K),
        Uspto("section-71", "Section 71 declaration", 325, Rule2025, null, "37 CFR 7.6; 89 FR 91062", K),
        Uspto("section-8-grace", "Section 8 grace surcharge", 100, Rule2021, null, "TMEP 1604.19", P),
        Uspto("section-9-grace", "Section 9 grace surcharge", 100, Rule2021, null, "TMEP 1604.19", P),
        Uspto("section-71-grace", "Section 71 grace surcharge", 100, Rule2021, null, "TMEP 1604.19", P),
        Uspto("deficiency-surcharge", "Deficiency surcharge", 100, Rule2021, null, "15 USC 1058(c); TMEP 1604.19", P, FeeUnit.Application),
        Uspto("tma-petition", "Petition for expungement or reexamination", 400, Rule2021, null, "37 CFR 2.6", K),
        Uspto("uspto-application", "New trademark application, base", 350, Rule2025, null, "37 CFR 2.6; 89 FR 91062", K),
        Uspto("tma-response-extension", "Extension of time to respond", 125, Rule2021, null, "37 CFR 2.6", K, FeeUnit.Request),
        new("international-renewal", "Renewal for the United States, collected by WIPO", Money.Dollars(325), FeeUnit.Class, "WIPO", Wipo2025, null, Cite("89 FR 91062", K)),
    ];

    private static FeeRow Cbp(string code, string item, long dollars, FeeUnit unit, string authority, Confidence confidence) =>
        new(code, item, Money.Dollars(dollars), unit, "CBP", null, null, Cite(authority, confidence));

    private static FeeRow Uspto(string code, string item, long dollars, DateOnly from, DateOnly? to, string authority, Confidence confidence, FeeUnit unit = FeeUnit.Class) =>
        new(code, item, Money.Dollars(dollars), unit, "USPTO", from, to, Cite(authority, confidence));

    private static DateOnly Before(DateOnly day) => day.AddDays(-1);

    private static Citation Cite(string text, Confidence confidence) => new(text, confidence, RuleBook.CheckedOn);
}
