using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>What a deadline costs in time, in grace, and to begin anew once it is missed. Null where no fee is known or the way does not exist.</summary>
public sealed record DeadlineCosts(FeeQuote? Now, FeeQuote? InGrace, FeeQuote? Anew)
{
    public static DeadlineCosts None { get; } = new(null, null, null);

    /// <summary>The fees of a kind of deadline as the schedule has them on that day.</summary>
    /// <param name="classes">Classes registered (USPTO, WIPO) or recorded (CBP).</param>
    /// <param name="recorded">Goods classes to record again where the right itself begins anew; null as many as <paramref name="classes"/>, 0 where nothing was recorded.</param>
    public static DeadlineCosts For(DeadlineKind kind, RightKind right, int classes, DateOnly on, FeeSchedule? schedule = null, int? recorded = null)
    {
        var fees = schedule ?? FeeSchedule.Published;
        FeeQuote? Sum(params string[] codes) => fees.Quote(codes, classes, on).ValueOrDefault;
        FeeQuote? Cbp(TransactionKind transaction) => fees.Quote(right, transaction, classes, 1, on).ValueOrDefault;
        FeeQuote? Anew() => Sum("uspto-application") is not { } application || recorded == 0 ? Sum("uspto-application")
            : fees.Quote(["trademark-new"], recorded ?? classes, on).ValueOrDefault is { } border ? new([.. application.Lines, .. border.Lines]) : null;
        return kind switch
        {
            DeadlineKind.Section8 => new(Sum("section-8"), Sum("section-8", "section-8-grace"), Anew()),
            DeadlineKind.Section8And9 => new(Sum("section-8", "section-9"), Sum("section-8", "section-9", "section-8-grace", "section-9-grace"), Anew()),
            DeadlineKind.Section71 => new(Sum("section-71"), Sum("section-71", "section-71-grace"), Anew()),
            DeadlineKind.Section15 => new(Sum("section-15"), null, null),
            DeadlineKind.InternationalRenewal => new(Sum("international-renewal"), null, Anew()),
            DeadlineKind.RecordationRenewal or DeadlineKind.RecordationExtended => new(Cbp(TransactionKind.Renewal), Cbp(TransactionKind.Renewal), Cbp(TransactionKind.New)),
            DeadlineKind.RecordationExtension => new(null, null, Cbp(TransactionKind.New)),
            DeadlineKind.CopyrightRenewal => new(Cbp(TransactionKind.Renewal), Cbp(TransactionKind.Renewal), Cbp(TransactionKind.New)),
            DeadlineKind.PendingCopyrightExpiry => new(fees.Quote(RightKind.Copyright, TransactionKind.New, 1, 1, on).ValueOrDefault, null, null),
            DeadlineKind.TradeNameEligible => new(Cbp(TransactionKind.New), null, null),
            DeadlineKind.OwnerChangeFiling => new(Cbp(TransactionKind.OwnerChange), null, null),
            DeadlineKind.TmaResponse => new(null, Sum("tma-response-extension"), null),
            _ => None,
        };
    }
}
