using System.Collections.Frozen;

namespace CbpRecord.Domain.Law;

/// <summary>Every rule of the law file's section 7.2, once, in order, and the firm's own after them.</summary>
public static class RuleBook
{
    /// <summary>The day on which the sources were last read.</summary>
    public static DateOnly CheckedOn { get; } = new(2026, 11, 23);

    /// <summary>Raised whenever a rule's arithmetic changes, or what meets it, so that every matter is derived again.</summary>
    public const int Version = 4;

    /// <summary>R1 to R30 in order, then F1 and F2.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule("R1", "Declaration of use, sixth year (section 8)", "Opens at 5 years, due at 6 years, grace 6 months more, from registration.",
            "The registration is cancelled, and the recordation with it.", "15 USC 1058(a)(1), (3); 19 CFR 133.4(c)", readings: "C5"),
        Rule("R2", "Declaration of use and renewal, every tenth year (sections 8 and 9)", "Opens a year before, due at 10, 20, … years, grace 6 months more, from registration.",
            "The registration expires.", "15 USC 1058(a)(2), 1059(a)", readings: "C5"),
        Rule("R3", "Incontestability (section 15, optional)", "Within the year after any five full years of continuous use; no grace.",
            "The mark stays contestable; a later five-year run may be used.", "15 USC 1065(3)", readings: "C5"),
        Rule("R4", "Declaration of use, Madrid (section 71)", "As section 8: years 6, 10, 20, … from the U.S. certificate.",
            "The extension of protection is cancelled, and the recordation with it.", "15 USC 1141k(a)", readings: "C5"),
        Rule("R5", "Renewal of the international registration", "Every 10 years from the international registration, at WIPO; grace 6 months.",
            "The U.S. extension ceases as of the international registration's end.", "15 USC 1141j(b)", readings: "C5"),
        Rule("R6", "Renewal of the trademark recordation", "The registration's expiry; then the earlier of 3 months and 90 days after it.",
            "A new application at $190 per class, and no cover in between.", "19 CFR 133.4(b), 133.7(a)", readings: ["A1", "B3", "B8", "C5", "C9"]),
        Rule("R7", "Request for more time to renew the recordation", "Must reach CBP by the last day of R6.",
            "A new application at $190 per class, and no cover in between.", "19 CFR 133.7(b)", readings: ["A1", "A7", "B3", "B8", "C5", "C9"]),
        Rule("R8", "Extended time to renew the recordation", "The day CBP states; until then the earlier of R6's end and 3 months, and the expiry and 6 months.",
            "A new application at $190 per class, and no cover in between.", "19 CFR 133.7(b)", readings: ["A1", "A7", "B3", "B8", "C5", "C9"]),
        Rule("R9", "Recordation takes effect", "On the day CBP approves, not when it is filed or paid.",
            "There is no protection before.", "19 CFR 133.4(a), 133.34"),
        Rule("R10", "Recordation ends with the registration", "On the day the registration is finally cancelled.",
            "The recordation is cancelled.", "19 CFR 133.4(c)"),
        Rule("R11", "End of the copyright recordation", "20 years from approval, or the end of ownership or of the copyright if sooner.",
            "The recordation expires.", "19 CFR 133.34, 133.37(a)", Confidence.Partly, "C11", "C5"),
        Rule("R12", "Renewal of the copyright recordation", "3 months before the recordation ends.",
            "A new application at $190.", "19 CFR 133.37(b), (d)", readings: ["A2", "B8", "C11", "C5", "C9"]),
        Rule("R13", "End of a pending copyright's temporary recordation", "6 months from its start.",
            "Protection ends unless the work is registered and recorded.", "19 USC 4343; iprr.cbp.gov", readings: ["A3", "C9"]),
        Rule("R14", "Trade name may be recorded", "After 6 full months of use; the first safe day is the day after.",
            "The application is rejected.", "19 CFR 133.11, 133.13(a)(1)", Confidence.Partly),
        Rule("R15", "Opposition to a trade name", "The day printed in the notice of tentative recordation.",
            "The right to oppose is lost.", "19 CFR 133.14", Confidence.Unconfirmed, "C9"),
        Rule("R16", "Trade name no longer used", "On evidence of disuse.",
            "The recordation is cancelled.", "19 CFR 133.15", Confidence.Unconfirmed),
        Rule("R17", "Tell CBP of a new owner or name", "30 days after the USPTO or Copyright Office recorded it; the firm's own day.",
            "Notices go to the old owner, and the renewal is blocked until titles match.", "19 CFR 133.5, 133.6, 133.7(a)(1)-(2)", Confidence.Partly, "C9"),
        Rule("R18", "CBP decides on presented goods", "5 business days from presentation.",
            "The goods are deemed detained.", "19 USC 1499(c)(1)", readings: "C9"),
        Rule("R19", "Detention notice to the importer", "5 business days from the decision.",
            "The notice is late; ask CBP.", "19 USC 1499(c)(2)", readings: ["R19", "C9"]),
        Rule("R20", "End of detention", "30 calendar days from presentation.",
            "No decision counts as exclusion, which can be protested.", "19 CFR 133.21, 133.25(a), 133.42; 19 USC 1499(c)(5)", readings: "C9"),
        Rule("R21", "Importer's answer to a detention", "7 business days from the notice.",
            "CBP may show the owner unredacted samples and images.", "19 CFR 133.21(b)(2)(i)(B)", Confidence.Partly, "C9"),
        Rule("R22", "Owner told of detained goods", "Simulating and gray-market goods: 30 business days from detention; counterfeits: by the notice.",
            "Ask CBP for the data.", "19 CFR 133.25(b), 133.21", readings: "C9"),
        Rule("R23", "Full data on seized goods", "30 business days from the seizure notice.",
            "Ask CBP for the data.", "19 CFR 133.21, 133.42", Confidence.Partly, "C9"),
        Rule("R24", "Owner's consent to another disposition", "30 calendar days from the seizure notification.",
            "The goods are destroyed.", "19 CFR 133.21(g)", Confidence.Unconfirmed, "B8", "C9"),
        Rule("R25", "Data on a DMCA seizure", "30 business days from the seizure.",
            "Ask CBP for the data.", "19 USC 4342", readings: "C9"),
        Rule("R26", "Exposed to expungement", "From 3 years to before 10 years after registration.",
            "All or part of the registration can be cancelled.", "15 USC 1066a(i)", readings: "C5"),
        Rule("R27", "Exposed to reexamination", "From registration to 5 years after it; use-based registrations.",
            "All or part of the registration can be cancelled.", "15 USC 1066b(i)", readings: "C5"),
        Rule("R28", "Response to an expungement or reexamination action", "3 months from the Office action; one extension of a month.",
            "All or part of the registration is cancelled.", "37 CFR 2.93; 86 FR 64300", Confidence.Partly, "R28"),
        Rule("R29", "End of the copyright", "31 December of the last year: life and 70, or 95 and 120 years.",
            "The copyright expires, and with it anything to record.", "17 USC 302-305"),
        Rule("R30", "ITC determination becomes final", "After 60 days that start the day after the President has it.",
            "The exclusion order stands; nothing is missed.", "19 CFR 12.39(a)"),
        Rule("F1", "A licence ends", "The day the licence states; the firm's own reminder.",
            "CBP goes on treating the licensee's goods as genuine.", "19 CFR 133.2(c), 133.7(a)(2)", Confidence.Partly),
        Rule("F2", "Answer to CBP's request for information", "The day that CBP's letter prints; the firm's own day before it.",
            "CBP decides without the answer.", "CBP's own letter; 19 CFR 133.1(b)", Confidence.Partly, "C9"),
    ];

    private static readonly FrozenDictionary<string, int> Places = All.Select((rule, place) => (rule.Id, place)).ToFrozenDictionary(r => r.Id, r => r.place);

    /// <summary>The rule of that id. Asking for another id is a bug.</summary>
    [Cites("domain reference, section 7.2")]
    public static Rule Get(string id) => All[Places[id]];

    /// <summary>Its place in <see cref="All"/>.</summary>
    internal static int Place(string id) => Places[id];

    [Cites("domain reference, section 7.2")]
    public static bool Has(string id) => Places.ContainsKey(id);

    private static Rule Rule(string id, string title, string computation, string consequence, string citation,
        Confidence confidence = Confidence.Verified, params string[] readings) =>
        new(id, title, computation, consequence, new(citation, confidence, CheckedOn), readings);
}
