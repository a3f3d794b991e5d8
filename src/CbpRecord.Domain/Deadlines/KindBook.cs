using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>What is known of a kind of deadline, whatever the right: its code for scripts, its rule, who receives the act, when to remind.</summary>
/// <param name="Code">"section-8-9": the code of the command line, the API and the words.</param>
/// <param name="Rule">The rule that makes it.</param>
/// <param name="Office">Whose calendar its last day follows; <see cref="Office.Cbp"/> kinds carry a target.</param>
/// <param name="Ladder">Days before (negative) or after the due day on which people are reminded.</param>
/// <param name="IsAct">Whether somebody at the firm may have to do something by then; false for the end of a term, an exposure or another's clock.</param>
/// <param name="IsOptional">An act that may be left undone without breach: once its day is gone it is past, never overdue.</param>
public sealed record KindEntry(DeadlineKind Kind, string Code, string Title, string Rule, Office Office, IReadOnlyList<int> Ladder, bool IsAct = true, bool IsOptional = false)
{
    /// <summary>An act that is owed: left undone after its last day it is overdue.</summary>
    public bool IsOwed => IsAct && !IsOptional;

    /// <summary>Whether the client decides: a filing that is paid for, or a right kept or let go.</summary>
    public bool IsClients => IsAct && Kind is DeadlineKind.Section8 or DeadlineKind.Section71 or DeadlineKind.Section15 or DeadlineKind.Section8And9 or DeadlineKind.InternationalRenewal
        or DeadlineKind.RecordationRenewal or DeadlineKind.RecordationExtended or DeadlineKind.CopyrightRenewal or DeadlineKind.PendingCopyrightExpiry or DeadlineKind.OwnerChangeFiling
        or DeadlineKind.TmaResponse or DeadlineKind.ConsentWindow;

    /// <summary>Whether the act can still be done in what stands as its grace. The days after a request for more time are what it would buy: nobody can ask in them (19 CFR 133.7(b)).</summary>
    public bool ActsInGrace => Kind != DeadlineKind.RecordationExtension;

    /// <summary>The last day on which anything can still be done: the grace's if there is one, rolled where the office rolls.</summary>
    public DateOnly FinalOn(DateOnly lastActionOn, DateOnly? graceLastActionOn) => ActsInGrace ? graceLastActionOn ?? lastActionOn : lastActionOn;

    /// <summary>Whether a right may have several at once, of facts that count by their place in the order of days.</summary>
    public bool IsPlaced => Kind is DeadlineKind.TmaResponse or DeadlineKind.OwnerChangeFiling or DeadlineKind.LicenceEnd or DeadlineKind.InformationAnswer;

    /// <summary>The clocks of the border: reminded on the day, half-way and one business day before.</summary>
    public bool IsBorderClock => Kind is >= DeadlineKind.DetentionDecision and <= DeadlineKind.DmcaDisclosure or DeadlineKind.DetentionAnswer;
}

/// <summary>Every kind of deadline, once.</summary>
public static class KindBook
{
    private static readonly int[] Uspto = [-365, -180, -90, -30, -14, -7, -1, 1, 60, 120, 165];
    private static readonly int[] Recordation = [-365, -180, -90, -30, 0, 30, 60, 80];
    private static readonly int[] Copyright = [-365, -180, -90, -30, -7, -1];
    private static readonly int[] Pending = [-60, -30, -14, -7, -1];
    private static readonly int[] Border = [];
    private static readonly int[] Other = [-90, -30, -7, -1];

    /// <summary>In the order of the enumeration.</summary>
    public static IReadOnlyList<KindEntry> All { get; } =
    [
        new(DeadlineKind.Section8, "section-8", "Section 8 declaration", "R1", Office.Uspto, Uspto),
        new(DeadlineKind.Section71, "section-71", "Section 71 declaration", "R4", Office.Uspto, Uspto),
        new(DeadlineKind.Section15, "section-15", "Section 15 declaration (optional)", "R3", Office.Uspto, Other, IsOptional: true),
        new(DeadlineKind.Section8And9, "section-8-9", "Sections 8 and 9 renewal", "R2", Office.Uspto, Uspto),
        new(DeadlineKind.InternationalRenewal, "international-renewal", "International registration renewal", "R5", Office.Wipo, Uspto),
        new(DeadlineKind.RecordationExpiry, "recordation-expiry", "Recordation expires", "R6", Office.None, Other, IsAct: false),
        new(DeadlineKind.RecordationRenewal, "recordation-renewal", "Recordation renewal", "R6", Office.Cbp, Recordation),
        new(DeadlineKind.RecordationExtension, "recordation-extension", "Extension request to CBP", "R7", Office.Cbp, Other, IsOptional: true),
        new(DeadlineKind.RecordationExtended, "recordation-extended", "Recordation renewal, extended", "R8", Office.Cbp, Other),
        new(DeadlineKind.Expungement, "expungement", "Exposure to expungement ends", "R26", Office.None, Other, IsAct: false),
        new(DeadlineKind.Reexamination, "reexamination", "Exposure to reexamination ends", "R27", Office.None, Other, IsAct: false),
        new(DeadlineKind.TmaResponse, "tma-response", "Response to an expungement or reexamination action", "R28", Office.Uspto, Other),
        new(DeadlineKind.CopyrightRenewal, "copyright-renewal", "Copyright recordation renewal", "R12", Office.Cbp, Copyright),
        new(DeadlineKind.CopyrightTerm, "copyright-term", "Copyright ends", "R29", Office.None, Other, IsAct: false),
        new(DeadlineKind.PendingCopyrightExpiry, "pending-copyright-expiry", "Pending copyright's recordation ends", "R13", Office.Cbp, Pending),
        new(DeadlineKind.TradeNameEligible, "trade-name-eligible", "Trade name's six months of use complete", "R14", Office.None, Other, IsAct: false),
        new(DeadlineKind.TradeNameOpposition, "trade-name-opposition", "Opposition to the trade name ends", "R15", Office.Cbp, Other),
        new(DeadlineKind.TradeNameDisuse, "trade-name-disuse", "Trade name no longer used", "R16", Office.None, Other, IsAct: false),
        new(DeadlineKind.OwnerChangeFiling, "owner-change-filing", "Tell CBP of the new owner or name", "R17", Office.Cbp, Other),
        new(DeadlineKind.LicenceEnd, "licence-end", "Licence ends", "F1", Office.None, Other),
        new(DeadlineKind.DetentionDecision, "detention-decision", "CBP decides", "R18", Office.Cbp, Border, IsAct: false),
        new(DeadlineKind.DetentionNotice, "detention-notice", "Detention notice to the importer", "R19", Office.Cbp, Border, IsAct: false),
        new(DeadlineKind.DetentionEnd, "detention-end", "Detention ends", "R20", Office.Cbp, Border, IsAct: false),
        new(DeadlineKind.ImporterResponse, "importer-response", "Importer's answer", "R21", Office.Cbp, Border, IsAct: false),
        new(DeadlineKind.OwnerDisclosure, "owner-disclosure", "Owner told of detained goods", "R22", Office.Cbp, Border, IsAct: false),
        new(DeadlineKind.SeizureDisclosure, "seizure-disclosure", "Full data on seized goods", "R23", Office.Cbp, Border, IsAct: false),
        new(DeadlineKind.ConsentWindow, "consent-window", "Owner's consent to another disposition", "R24", Office.Cbp, Border),
        new(DeadlineKind.DmcaDisclosure, "dmca-disclosure", "Data on a DMCA seizure", "R25", Office.Cbp, Border, IsAct: false),
        new(DeadlineKind.ItcFinal, "itc-final", "ITC determination final", "R30", Office.None, Other, IsAct: false),
        new(DeadlineKind.InformationAnswer, "information-answer", "Answer to CBP's request for information", "F2", Office.Cbp, [-90, -30, -14, -7, -3, -1, 0]),
        new(DeadlineKind.DetentionAnswer, "detention-answer", "Our answer to the detention notice", "R21", Office.Cbp, Border),
    ];

    /// <summary>What somebody may have to do.</summary>
    public static IReadOnlyList<DeadlineKind> Acts { get; } = [.. All.Where(k => k.IsAct).Select(k => k.Kind)];

    /// <summary>What is overdue when it is left undone.</summary>
    public static IReadOnlyList<DeadlineKind> Owed { get; } = [.. All.Where(k => k.IsOwed).Select(k => k.Kind)];

    public static KindEntry Of(DeadlineKind kind) => All[(int)kind];

    /// <summary>The code of a kind: "section-8-9".</summary>
    public static string Code(this DeadlineKind kind) => All[(int)kind].Code;

    /// <summary>The kind of that code, or null.</summary>
    public static DeadlineKind? Parse(string code) => All.FirstOrDefault(entry => entry.Code == code)?.Kind;
}
