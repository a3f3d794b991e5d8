using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using static CbpRecord.Domain.Packets.FindingList;

namespace CbpRecord.Domain.Packets;

/// <summary>What a renewal, an extension and a change ask beside the application: 19 CFR 133.5-133.7 and 133.35-133.37.</summary>
internal static class TransactionCheck
{
    public static void Renewal(FindingList found, PacketFacts facts, DateOnly today, Func<DateOnly, DateOnly> closes)
    {
        var kind = facts.Right.Kind;
        if (kind == RightKind.TradeName) { found.Gap(RenewalGaps.TradeNameNotRenewed()); return; }
        if (kind == RightKind.PendingCopyright) { found.Gap(RenewalGaps.PendingNotRenewed()); return; }
        if (kind == RightKind.Copyright) CopyrightTerm(found, facts, today); else MarkTerm(found, facts, today, closes);
        found.Warn(facts.Changes is null, () => RenewalGaps.ChangesNotStated(Paragraphs.Changes(kind)))
            .Warn(kind == RightKind.Copyright && facts.Right is { IsUnderTheOldLaw: false, AuthorAlive: null, AuthorDiedOn: null }, RenewalGaps.AuthorLifeNotStated)
            .Warn(kind == RightKind.Copyright && facts.Right.IsUnderTheOldLaw && facts.Exhibits.Count == 0, RenewalGaps.CertificateNotAttached);
    }

    public static void Extension(FindingList found, PacketFacts facts, DateOnly today, Func<DateOnly, DateOnly> closes)
    {
        if (facts.Right.Kind != RightKind.Trademark) { found.Gap(RenewalGaps.ExtensionNotForThis()); return; }
        found.Gap(Blank(facts.Reasons), RenewalGaps.ExtensionReasonsMissing);
        if (Ended(facts, today) is not { } expired)
        {
            if (facts.Right.ExpiresOn is { } runsTo) found.Gap(RenewalGaps.ExtensionTooEarly(runsTo));
            else found.Gap(RightGaps.ExpiryUnknown(facts.Right.Name));
            return;
        }
        found.Gap(today > closes(expired), () => RenewalGaps.ExtensionTooLate(closes(expired)))
            .Warn(facts.Right.ExpiresOn > expired && facts.Right.ExpiresOn >= today, RenewalGaps.ExtensionNotNeeded);
    }

    public static void NewOwner(FindingList found, PacketFacts facts)
    {
        found.Warn(Blank(facts.FormerName), () => RenewalGaps.FormerNameMissing(Paragraphs.NewOwner(facts.Right.Kind)))
            .Warn(Blank(facts.TimeLimit), () => RenewalGaps.TimeLimitNotStated(Paragraphs.TimeLimit(facts.Right.Kind)))
            .Warn(facts.Exhibits.Count == 0, () => FilingGaps.TransferNotAttached(Paragraphs.NewOwner(facts.Right.Kind)));
    }

    public static void NewName(FindingList found, PacketFacts facts)
    {
        var same = facts is { FormerName: { Length: > 0 } former, Owner.Name: { } name } && string.Equals(former.Trim(), name.Trim(), StringComparison.Ordinal);
        found.Warn(Blank(facts.FormerName), () => RenewalGaps.FormerNameMissing(Paragraphs.NewName(facts.Right.Kind)))
            .Gap(same, () => RenewalGaps.NameDidNotChange(facts.Owner!.Name))
            .Warn(facts.Exhibits.Count == 0, () => FilingGaps.TransferNotAttached(Paragraphs.NewName(facts.Right.Kind)));
    }

    /// <summary>
    /// The last day of the term that the renewal follows: what CBP printed, else the end of the registration when it is past, else the
    /// end of the term before its last renewal. Null while the recordation's own term is still running.
    /// </summary>
    public static DateOnly? Ended(PacketFacts facts, DateOnly today)
    {
        var right = facts.Right;
        var candidate = facts.Recordation?.ExpiresOn is { } printed ? printed
            : right.ExpiresOn < today ? right.ExpiresOn!.Value
            : right.RenewedOn ?? (right is { ExpiresOn: { } end, RegisteredOn: { } from } && end.AddYears(-10) > from.AddDays(1) ? end.AddYears(-10) : null);
        if (candidate is null || candidate >= today && !(right.ExpiresOn > candidate)) return null;
        return facts.Recordation?.EffectiveOn > candidate ? null : candidate;
    }

    private static void MarkTerm(FindingList found, PacketFacts facts, DateOnly today, Func<DateOnly, DateOnly> closes)
    {
        var right = facts.Right;
        if (right.ExpiresOn is not { } expires) { found.Gap(RightGaps.ExpiryUnknown(right.Name)); return; }
        if (right.Standing is RegistrationStanding.Cancelled or RegistrationStanding.Abandoned)
        {
            found.Gap(RightGaps.NotCurrent(right.Name, right.StatusText ?? "cancelled"));
            return;
        }
        if (Ended(facts, today) is not { } ended) { found.Gap(RenewalGaps.RenewalNotYet(right.Name, expires)); return; }
        found.Gap(expires <= ended || expires < today, () => RenewalGaps.UsptoRenewalNotShown(right.Name, expires))
            .Gap(today > Later(closes(ended), facts.Recordation?.ExtendedTo), () => RenewalGaps.RenewalTooLate(ended, Later(closes(ended), facts.Recordation?.ExtendedTo)));
    }

    private static void CopyrightTerm(FindingList found, PacketFacts facts, DateOnly today)
    {
        if ((facts.Recordation?.ExpiresOn ?? Approved(facts)) is not { } expires)
            found.Warn(RenewalGaps.RecordationTermUnknown("19 CFR 133.37(b)"));
        else found.Gap(today > CopyrightRules.RenewalClosesOn(expires), () => RenewalGaps.CopyrightTooLate(expires, CopyrightRules.RenewalClosesOn(expires)));
    }

    /// <summary>The end of the term of twenty years, or of ownership or copyright if that is sooner, counted from the day of approval.</summary>
    private static DateOnly? Approved(PacketFacts facts) => facts.Recordation?.EffectiveOn is { } approved
        ? CopyrightRules.ExpiresOn(approved, 1, facts.Right.OwnershipEndsOn, WorkCheck.EndsOn(facts.Right)) : null;

    private static DateOnly Later(DateOnly one, DateOnly? other) => other > one ? other.Value : one;
}
