using CbpRecord.Domain.Law;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Why a deadline, or a way of meeting it, has no price.</summary>
public enum Unpriced
{
    /// <summary>Nobody files anything: another's clock, an exposure, an end that comes by itself.</summary>
    NothingFiled,
    /// <summary>The sources name no fee for it.</summary>
    NoFeeKnown,
    /// <summary>The act itself is free; more time for it is not.</summary>
    AnswerFree,
    /// <summary>WIPO's surcharge in grace is not kept here.</summary>
    SurchargeNotKept,
    /// <summary>Whether the fee is paid a second time, when the work is registered, is an open question (B10).</summary>
    PaidAgainOpen,
}

/// <summary>What a deadline costs in time, in grace, and to begin anew once it is missed. Null where no fee is known or the way does not exist.</summary>
/// <param name="Why">Why the first is missing, or what is not known of the others; always there when nothing is priced in time.</param>
public sealed record DeadlineCosts(FeeQuote? Now, FeeQuote? InGrace, FeeQuote? Anew, Unpriced? Why = null)
{
    /// <summary>The fees of a kind of deadline as the schedule has them on that day.</summary>
    /// <param name="classes">Classes registered (USPTO, WIPO) or recorded (CBP).</param>
    /// <param name="recorded">Goods classes to record again where the right itself begins anew; null as many as <paramref name="classes"/>, 0 where nothing was recorded.</param>
    public static DeadlineCosts For(DeadlineKind kind, RightKind right, int classes, DateOnly on, FeeSchedule? schedule = null, int? recorded = null)
    {
        var fees = schedule ?? FeeSchedule.Published;
        FeeQuote? Sum(params string[] codes) => fees.Quote(codes, classes, on).ValueOrDefault;
        FeeQuote? Cbp(TransactionKind transaction) => fees.Quote(right, transaction, classes, 1, on).ValueOrDefault;
        FeeQuote? Anew() => OfANewRegistration(fees, classes, recorded ?? classes, on);
        DeadlineCosts Renewed() => new(Cbp(TransactionKind.Renewal), Cbp(TransactionKind.Renewal), Cbp(TransactionKind.New));
        DeadlineCosts Changed() => Cbp(TransactionKind.OwnerChange) is { } change ? new(change, null, null) : new(null, null, null, Unpriced.NoFeeKnown);
        DeadlineCosts Once(FeeQuote? registered) => new(registered, null, registered, Unpriced.PaidAgainOpen);
        return kind switch
        {
            DeadlineKind.Section8 => new(Sum("section-8"), Sum("section-8", "section-8-grace"), Anew()),
            DeadlineKind.Section8And9 => new(Sum("section-8", "section-9"), Sum("section-8", "section-9", "section-8-grace", "section-9-grace"), Anew()),
            DeadlineKind.Section71 => new(Sum("section-71"), Sum("section-71", "section-71-grace"), Anew()),
            DeadlineKind.Section15 => new(Sum("section-15"), null, null),
            DeadlineKind.InternationalRenewal => new(Sum("international-renewal"), null, Anew(), Unpriced.SurchargeNotKept),
            DeadlineKind.RecordationExpiry or DeadlineKind.RecordationRenewal or DeadlineKind.RecordationExtended or DeadlineKind.CopyrightRenewal => Renewed(),
            DeadlineKind.RecordationExtension => new(null, null, Cbp(TransactionKind.New), Unpriced.NoFeeKnown),
            DeadlineKind.PendingCopyrightExpiry => Once(fees.Quote(RightKind.Copyright, TransactionKind.New, classes, 1, on).ValueOrDefault),
            DeadlineKind.TradeNameEligible => new(Cbp(TransactionKind.New), null, null),
            DeadlineKind.TradeNameDisuse => new(null, null, Cbp(TransactionKind.New), Unpriced.NothingFiled),
            DeadlineKind.OwnerChangeFiling => Changed(),
            DeadlineKind.TmaResponse => new(null, Sum("tma-response-extension"), Anew(), Unpriced.AnswerFree),
            DeadlineKind.ConsentWindow or DeadlineKind.InformationAnswer or DeadlineKind.DetentionAnswer => new(null, null, null, Unpriced.NoFeeKnown),
            _ => new(null, null, null, Unpriced.NothingFiled),
        };
    }

    /// <summary>A new application at the USPTO, and a new recordation of so many goods classes; 0 where there was none.</summary>
    internal static FeeQuote? OfANewRegistration(FeeSchedule fees, int classes, int recorded, DateOnly on) =>
        fees.Quote(["uspto-application"], classes, on).ValueOrDefault is not { } application ? null
        : recorded > 0 && fees.Quote(["trademark-new"], recorded, on).ValueOrDefault is { } border ? new([.. application.Lines, .. border.Lines]) : application;
}
