using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using static CbpRecord.Domain.Packets.FindingList;

namespace CbpRecord.Domain.Packets;

/// <summary>Whether a trademark registration can be recorded (19 CFR 133.1): register, standing, term, goods.</summary>
internal static class TrademarkCheck
{
    public static FindingList Of(RightFacts right, DateOnly today)
    {
        var found = Identity(right);
        Standing(found, right, today);
        Goods(found, right);
        if (found.Gaps.Count > 0) return found;
        var expires = right.ExpiresOn!.Value;
        return found
            .Warn(expires <= today.AddYears(1), () => RightGaps.ShortTerm(right.Name, expires))
            .Warn(UseIsNotShown(right, today), () => RightGaps.UseNotShown(right.Name, MaintenanceRules.SectionEight(right.RegisteredOn!.Value).DueOn, right.Basis == FilingBasis.Madrid ? 71 : 8))
            .Warn(right.Basis == FilingBasis.Madrid, () => RightGaps.MadridTwoClocks(right.Name));
    }

    /// <summary>What stays true whether or not the term has run out: asked of renewals and changes too.</summary>
    public static FindingList Identity(RightFacts right)
    {
        var found = new FindingList();
        var unregistered = right.Standing is RegistrationStanding.Pending or RegistrationStanding.Abandoned && Blank(right.Number);
        return found
            .Gap(unregistered, () => RightGaps.NotRegistered(right.Name))
            .Gap(!unregistered && Blank(right.Number), RightGaps.NumberMissing)
            .Gap(!unregistered && right.Register is null, RightGaps.RegisterNotStated)
            .Gap(right.Register == Register.Supplemental, () => RightGaps.NotOnPrincipalRegister(right.Name));
    }

    private static void Standing(FindingList found, RightFacts right, DateOnly today)
    {
        if (found.Gaps.Any(g => g.Code == "not-registered")) return;
        if (right.Standing is RegistrationStanding.Cancelled or RegistrationStanding.Abandoned)
            found.Gap(RightGaps.NotCurrent(right.Name, right.StatusText ?? "cancelled"));
        else if (right.Standing == RegistrationStanding.Pending) found.Gap(RightGaps.NotRegistered(right.Name));
        else if (right.ExpiresOn is not { } expires) found.Gap(RightGaps.ExpiryUnknown(right.Name));
        else if (right.Standing == RegistrationStanding.Expired) found.Gap(RightGaps.Expired(right.Name, expires));
        else if (today > expires) found.Gap(Past(right, expires, today));
    }

    private static Shared.Error Past(RightFacts right, DateOnly expires, DateOnly today)
    {
        if (right.Basis == FilingBasis.Madrid) return RightGaps.MadridTermEnded(right.Name, expires);
        var graceEnds = OfficeCalendar.WithoutClosures.LastAction(Dates.AddMonths(expires, 6), Office.Uspto);
        return today <= graceEnds ? RightGaps.InGrace(right.Name, expires, graceEnds) : RightGaps.Expired(right.Name, expires);
    }

    private static void Goods(FindingList found, RightFacts right)
    {
        if (right.Classes.Count == 0) found.Gap(!found.Gaps.Any(g => g.Code == "not-registered"), () => RightGaps.ClassesMissing(right.Name));
        else found.Gap(!right.GoodsClasses.Any(), () => RightGaps.OnlyServiceClasses(right.Name));
    }

    private static bool UseIsNotShown(RightFacts right, DateOnly today) =>
        right is { Standing: RegistrationStanding.Registered, RenewedOn: null, RegisteredOn: { } registered } && today > MaintenanceRules.SectionEight(registered).DueOn;
}
