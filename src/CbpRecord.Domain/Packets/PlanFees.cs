using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>What CBP charges for the transaction, from the dated schedule: per class, per work or name, or per application.</summary>
internal static class PlanFees
{
    /// <summary>The lines of the rows in force on the day; none where the schedule knows no fee (a change of contact, an extension).</summary>
    public static IReadOnlyList<PlannedFee> For(PacketFacts facts, FeeSchedule schedule, DateOnly on)
    {
        var quote = schedule.Quote(facts.Right.Kind, facts.Transaction, Charged(facts), 1, on);
        return quote.Refused ? [] : [.. quote.Value.Lines.Select(l => new PlannedFee(l.Item, Unit(l.Unit), l.Quantity, l.Amount, l.Total, l.Citation.Text))];
    }

    /// <summary>Goods classes that the applicant chose and the registration has; a class named twice is charged once.</summary>
    private static int Charged(PacketFacts facts) =>
        facts.ClassesRecorded.Distinct().Count(number => facts.Right.GoodsClasses.Any(c => c.Class == number));

    private static string Unit(FeeUnit unit) => unit.ToString().ToLowerInvariant();
}
