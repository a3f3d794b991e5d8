using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using static CbpRecord.Domain.Packets.FindingList;

namespace CbpRecord.Domain.Packets;

/// <summary>Whether a work or a trade name can be recorded (19 CFR 133.11, 133.31; 19 USC 4343).</summary>
internal static class WorkCheck
{
    public static FindingList OfCopyright(RightFacts right, DateOnly today) => Work(right, today)
        .Gap(Blank(right.Number), RightGaps.CopyrightNumberMissing);

    public static FindingList OfPending(RightFacts right, DateOnly today) => Work(right, today).Warn(RightGaps.PendingRoute());

    public static FindingList OfTradeName(RightFacts right, DateOnly today)
    {
        var found = new FindingList().Gap(Blank(right.Title), RightGaps.TitleMissing);
        if (right.FirstUseOn is not { } used) found.Gap(RightGaps.FirstUseMissing(right.Name));
        else
        {
            var eligible = TradeNameRules.EligibleFrom(used);
            found.Gap(today < eligible, () => RightGaps.UnderSixMonths(right.Name, used, eligible));
        }
        return found.Gap(Blank(right.Merchandise), () => RightGaps.MerchandiseMissing(right.Name)).Warn(RightGaps.TradeNameOnPaper());
    }

    private static FindingList Work(RightFacts right, DateOnly today) => new FindingList()
        .Gap(Blank(right.Title), RightGaps.TitleMissing)
        .Gap(EndsOn(right) < today, () => RightGaps.CopyrightEnded(right.Name, EndsOn(right)!.Value))
        .Gap(right.OwnershipEndsOn < today, () => RightGaps.OwnershipEnded(right.Name, right.OwnershipEndsOn!.Value));

    /// <summary>The copyright's last day: as stated, else from the author's death and the years (17 USC 302-305); null when they do not decide it.</summary>
    public static DateOnly? EndsOn(RightFacts right) =>
        right.ExpiresOn ?? CopyrightRules.CopyrightEndsOn(right.AuthorDiedOn, right.CreatedYear, right.PublishedYear, right.WorkForHire);
}
