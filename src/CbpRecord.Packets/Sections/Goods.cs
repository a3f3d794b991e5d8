using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>Classes registered against classes to record: what is not recorded is said too.</summary>
internal static class Goods
{
    public static IEnumerable<Block> Of(PacketPlan plan)
    {
        var facts = plan.Facts;
        var renewal = facts.Transaction == TransactionKind.Renewal;
        if (facts.Right.Classes.Count == 0) { yield return Bits.None("No class is stated."); yield break; }
        yield return new Table(
            [new("Class", 48, InPoints: true), new(renewal ? "Renewed" : "To record", 62, InPoints: true), new("Goods or services as registered")],
            [.. facts.Right.Classes.Select(c => new Row(Words.Bold(c.Class), Choice(c), c.Goods))]);

        Words Choice(RegisteredClass c) => facts.ClassesRecorded.Contains(c.Class) ? "Yes" : Words.Muted(c.IsGoods ? "No" : "No (services)");
    }
}
