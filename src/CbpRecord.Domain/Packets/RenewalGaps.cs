using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>What a renewal, an extension or a change of a recordation lacks (19 CFR 133.5-133.7, 133.35-133.37).</summary>
public static class RenewalGaps
{
    public static Error RecordationNumberMissing() => new("recordation-number-unknown",
        $"The number of the recordation is missing.", "CBP e-Recordation", $"Enter it as CBP printed it; the portal finds the recordation by it.", "recordation.number");

    public static Error UsptoRenewalNotShown(string name, DateOnly expired) => new("uspto-renewal-not-shown",
        $"The term of {name} ended on {expired}, and the record shows no renewal at the USPTO since.", "19 CFR 133.7(a)(1)",
        $"Renew at the USPTO, wait for its acceptance and read the record again; meanwhile ask CBP for an extension.", "right.expiresOn");

    public static Error RenewalNotYet(string name, DateOnly expires) => new("renewal-not-yet",
        $"{name} runs to {expires} without a renewal at the USPTO yet; the recordation is renewed after that.", "19 CFR 133.7(a)(1)",
        $"File at the USPTO first; the window opens one year before the end.", "right.expiresOn");

    public static Error RenewalTooLate(DateOnly expired, DateOnly closed) => new("renewal-too-late",
        $"The term before the renewal ended on {expired}, and the time to renew the recordation closed on {closed}.", "19 CFR 133.7(a); 19 CFR 133.7(c)",
        $"File a new recordation, at the full fee per class; or enter the day to which CBP extended the time.", "transaction");

    public static Error CopyrightTooLate(DateOnly expires, DateOnly closed) => new("copyright-renewal-too-late",
        $"A copyright recordation that ends on {expires} had to be renewed by {closed}, three months before its end.", "19 CFR 133.37(b); 19 CFR 133.37(d)",
        $"File a new recordation; CBP's site speaks of 90 days after the end, which an attorney may try.", "transaction");

    public static Error RecordationTermUnknown(string law) => new("recordation-term-unknown",
        $"Nothing says when the recordation ends, so nobody can tell whether the renewal is in time.", law,
        $"Enter the day of CBP's approval or the printed end of the recordation.", "recordation.expiresOn");

    public static Error ChangesNotStated(string law) => new("changes-not-stated",
        $"Nothing says whether the owner, the name, the address or the places of manufacture changed since the last filing.", law,
        $"List the changes, or say that there are none.", "changes");

    public static Error AuthorLifeNotStated() => new("author-life-not-stated",
        $"The affidavit must say whether the author is alive, and the day of death if not.", "19 CFR 133.37(c)", $"Ask the client.", "right.authorAlive");

    public static Error CertificateNotAttached() => new("old-certificate-not-attached",
        $"The work was under statutory copyright on 31 December 1977, and no registration or renewal certificate is attached.", "19 CFR 133.37(c)",
        $"Attach the certificate; it stands in place of the affidavit.", "exhibits");

    public static Error TradeNameNotRenewed() => new("trade-name-not-renewed",
        $"A recorded trade name is not renewed: it stays in force as long as the name is used.", "19 CFR 133.15", $"Nothing is to be filed.", "transaction");

    public static Error PendingNotRenewed() => new("pending-copyright-not-renewed",
        $"The temporary recordation of a pending copyright is not renewed.", "19 USC 4343", $"Record the work anew when its registration issues.", "transaction");

    public static Error ExtensionNotForThis() => new("extension-not-for-this-right",
        $"Only a trademark recordation has an extension of the time to renew.", "19 CFR 133.7(b)", $"A copyright recordation is renewed three months before its end.", "transaction");

    public static Error ExtensionReasonsMissing() => new("extension-reasons-missing",
        $"The reasons for the delay are missing.", "19 CFR 133.7(b)", $"Say why the renewal was unavoidably delayed, in the owner's words.", "reasons");

    public static Error ExtensionTooEarly(DateOnly expires) => new("extension-too-early",
        $"The term runs to {expires}; an extension can be asked for only in the three months after it.", "19 CFR 133.7(b)", $"Wait until the term has ended.", "transaction");

    public static Error ExtensionTooLate(DateOnly closed) => new("extension-too-late",
        $"The last day to ask for an extension was {closed}.", "19 CFR 133.7(b); 19 CFR 133.7(c)", $"File a new recordation, at the full fee per class.", "transaction");

    public static Error ExtensionNotNeeded() => new("extension-not-needed",
        $"The USPTO has accepted the renewal already; the recordation can be renewed now.", "19 CFR 133.7(a)", $"Prepare the renewal instead.", "transaction");

    public static Error TimeLimitNotStated(string law) => new("time-limit-not-stated",
        $"Nothing says whether the rights were transferred for a limited time.", law, $"State the limit, or that there is none.", "timeLimit");

    public static Error FormerNameMissing(string law) => new("former-name-missing",
        $"The former owner, or the owner's former name, is missing.", law, $"Enter the name under which the right was recorded.", "formerName");

    public static Error NameDidNotChange(string name) => new("name-did-not-change",
        $"The former name and the present one, {name}, are the same.", "19 CFR 133.6; 19 CFR 133.36", $"Correct one of them.", "formerName");

    public static Error NoFeeFound(string law) => new("no-fee-found",
        $"No fee for this transaction was found in the regulation or on CBP's site; that is not confirmed.", law, $"Look at the portal's payment page before filing.", "transaction");
}
