using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>Why a right cannot be recorded as it stands, and what to know of one that can. One sentence each.</summary>
public static class RightGaps
{
    public static Error PatentNotRecordable() => new("patent-not-recordable",
        $"CBP records no patents and no registered designs.", "19 CFR 12.39; 19 USC 1337",
        $"A patent reaches the border through an exclusion order of the International Trade Commission (section 337), which CBP enforces.", "right.kind");

    public static Error NumberMissing() => new("registration-number-missing",
        $"The registration number is missing.", "19 CFR 133.3(a)", $"Enter the USPTO registration number.", "right.number");

    public static Error NotRegistered(string name) => new("not-registered",
        $"{name} is not registered: CBP records issued federal registrations only.", "19 CFR 133.1(a)",
        $"Wait for the USPTO to register the mark, then apply.", "right");

    public static Error RegisterNotStated() => new("register-not-stated",
        $"Nothing says on which register the mark stands.", "19 CFR 133.1(a); 15 USC 1096", $"State the register: principal or supplemental.", "right.register");

    public static Error NotOnPrincipalRegister(string name) => new("not-principal-register",
        $"{name} is on the Supplemental Register, and only marks on the Principal Register can be recorded.", "15 USC 1096; 19 CFR 133.1(a)",
        $"Apply to the USPTO for registration on the Principal Register first.", "right.register");

    public static Error NotCurrent(string name, string status) => new("registration-cancelled",
        $"{name} is not current at the USPTO ({status}).", "19 CFR 133.1(a); 19 CFR 133.4(c)",
        $"A cancelled or abandoned registration protects nothing at the border; look for another registration of the mark, or register it anew.", "right.expiresOn");

    public static Error Expired(string name, DateOnly on) => new("registration-expired",
        $"{name} expired on {on}.", "19 CFR 133.1(a); 15 USC 1059",
        $"If the USPTO has accepted a renewal since, read its record again; if not, the mark must be registered anew.", "right.expiresOn");

    public static Error InGrace(string name, DateOnly expired, DateOnly graceEnds) => new("registration-in-grace",
        $"{name} expired on {expired} and stands in its six months of grace, to {graceEnds}, without an accepted renewal.", "15 USC 1059(a); 19 CFR 133.1(a)",
        $"File the section 8 and 9 renewal at the USPTO, wait for its acceptance, then read the record again.", "right.expiresOn");

    public static Error MadridTermEnded(string name, DateOnly on) => new("madrid-term-ended",
        $"The international registration behind {name} ended on {on}, and no renewal at WIPO is shown.", "15 USC 1141j(b)",
        $"Renew at the International Bureau; when the USPTO shows it, read its record again.", "right.expiresOn");

    public static Error ExpiryUnknown(string name) => new("registration-expiry-unknown",
        $"Nothing says when {name} expires.", "19 CFR 133.4(b)", $"Enter the registration date and the end of its term, from the USPTO's record.", "right.expiresOn");

    public static Error ClassesMissing(string name) => new("classes-missing",
        $"{name} has no class.", "19 CFR 133.3(b)", $"Enter the classes of the registration with their goods.", "right.classes");

    public static Error OnlyServiceClasses(string name) => new("only-service-classes",
        $"{name} covers services only (classes 35 to 45); there are no goods for CBP to stop.", "19 CFR 133.3(b)",
        $"Record a registration that covers goods (classes 1 to 34).", "right.classes");

    public static Error CopyrightNumberMissing() => new("copyright-number-missing",
        $"The copyright registration number is missing.", "19 CFR 133.31; 19 CFR 133.33(a)",
        $"Enter the number, or take the route for a pending registration.", "right.number");

    public static Error CopyrightEnded(string name, DateOnly on) => new("copyright-expired",
        $"The copyright in {name} ended on {on}.", "17 USC 302-305", $"Check the author's death and the years of creation and publication.", "right");

    public static Error OwnershipEnded(string name, DateOnly on) => new("ownership-ended",
        $"The applicant's ownership of {name} ended on {on}.", "19 CFR 133.34; 19 CFR 133.31", $"Apply in the name of whoever owns the right now.", "right");

    public static Error TitleMissing() => new("title-missing",
        $"The mark, name or title is missing.", "19 CFR 133.12(b); 19 CFR 133.32", $"Enter it as registered or as used.", "right.title");

    public static Error FirstUseMissing(string name) => new("first-use-missing",
        $"Nothing says when {name} was first used.", "19 CFR 133.11; 19 CFR 133.13(a)(1)", $"Enter the day of first use for this class of merchandise.", "right.firstUseOn");

    public static Error UnderSixMonths(string name, DateOnly firstUse, DateOnly eligible) => new("trade-name-under-six-months",
        $"{name} has been used since {firstUse}, less than six months.", "19 CFR 133.11; 19 CFR 133.13(a)(1)",
        $"Apply on {eligible} or later.", "right.firstUseOn");

    public static Error MerchandiseMissing(string name) => new("merchandise-missing",
        $"The merchandise sold under {name} is not described.", "19 CFR 133.12(e)", $"Describe the merchandise.", "right.merchandise");

    public static Error PendingRoute() => new("pending-copyright-route",
        $"A pending copyright is recorded for a time only: the application goes to CBP by e-mail with proof of the filed application, and the recordation lasts six months.",
        "19 USC 4343", $"Record the work in full when its registration issues.", "right.kind");

    public static Error TradeNameOnPaper() => new("trade-name-on-paper",
        $"No screen for trade names was found in CBP's e-Recordation; they are filed on paper, and CBP publishes a notice open to opposition.",
        "19 CFR 133.14", $"Send the packet to the IPR branch by post.", "right.kind");

    public static Error ShortTerm(string name, DateOnly expires) => new("short-term-left",
        $"A recordation of {name} ends with its registration, on {expires}.", "19 CFR 133.4(b)",
        $"The full fee buys the rest of the term only; think of renewing at the USPTO first if its window is open.", "right.expiresOn");

    public static Error UseNotShown(string name, DateOnly due, int section) => new("declaration-of-use-not-shown",
        $"The record of {name} shows no accepted declaration of use (section {section}), which was due by {due}.", "15 USC 1058(a); 15 USC 1141k(a)",
        $"Check the USPTO's record of today before paying.", "right");

    public static Error MadridTwoClocks(string name) => new("madrid-two-clocks",
        $"{name} is a Madrid registration: it needs declarations of use at the USPTO and renewals at WIPO, and which date CBP prints as the expiry is not confirmed.",
        "15 USC 1141j(b); 15 USC 1141k(a)", $"Watch both; the earlier date ends the recordation.", "right.basis");
}
