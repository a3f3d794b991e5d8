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
            var eligible = used.AddMonths(6).AddDays(1);    // six months must be complete: the day after
            found.Gap(today < eligible, () => RightGaps.UnderSixMonths(right.Name, used, eligible));
        }
        return found.Gap(Blank(right.Merchandise), () => RightGaps.MerchandiseMissing(right.Name)).Warn(RightGaps.TradeNameOnPaper());
    }

    private static FindingList Work(RightFacts right, DateOnly today) => new FindingList()
        .Gap(Blank(right.Title), RightGaps.TitleMissing)
        .Gap(right.ExpiresOn < today, () => RightGaps.CopyrightEnded(right.Name, right.ExpiresOn!.Value))
        .Gap(right.OwnershipEndsOn < today, () => RightGaps.OwnershipEnded(right.Name, right.OwnershipEndsOn!.Value));
}
