using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>R14 to R16: trade names.</summary>
internal static class TradeNameFindings
{
    public static void Add(Derivation d)
    {
        if (d.Facts.Kind != RightKind.TradeName) { d.Exclude("not-a-trade-name", "R14", "R15", "R16"); return; }
        if (d.Facts.FirstUseOn is { } first)
            Apply(d, "R14", DeadlineKind.TradeNameEligible, new(TradeNameRules.EligibleFrom(first), TradeNameRules.SixMonthsComplete(first), null), d.Facts.Recordation?.AppliedOn);
        else d.NotMet("R14", "first-use-needed");
        if (d.Facts.OppositionEndsOn is { } opposition)
            Apply(d, "R15", DeadlineKind.TradeNameOpposition, new(null, TradeNameRules.OppositionEndsOn(opposition), null));
        else d.NotMet("R15", "no-notice");
        if (d.Facts.UsedUntil is { } until)
            Apply(d, "R16", DeadlineKind.TradeNameDisuse, new(null, TradeNameRules.AtRiskFrom(until), null));
        else d.NotMet("R16", "in-use");
    }

    private static void Apply(Derivation d, string rule, DeadlineKind kind, Window window, DateOnly? metOn = null) =>
        d.Apply(rule, d.Within(window.DueOn) ? [d.Dated(kind, rule, null, window, null, metOn)] : []);
}
