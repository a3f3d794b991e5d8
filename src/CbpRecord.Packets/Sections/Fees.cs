using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The fee: each line with its formula and the paragraph that sets it.</summary>
internal static class Fees
{
    public static IEnumerable<Block> Of(PacketPlan plan)
    {
        if (plan.Fees.Count == 0)
        {
            yield return new Paragraph("No fee for this transaction was found in the regulation or on CBP's site (not confirmed).");
            yield break;
        }
        yield return new Table(
            [new("Fee", 4), new("Quantity", 2), new("Each", 56, Align.Right, InPoints: true), new("Total", 60, Align.Right, InPoints: true), new("Authority", 3)],
            [.. plan.Fees.Select(f => new Row(f.Item, Bits.Count(f.Quantity, f.Unit), $"{f.Amount}", $"{f.Total}", f.Citation)),
             new Row([Words.Bold("Total payable to CBP"), Words.Empty, Words.Empty, Words.Bold($"{plan.Total}"), Words.Empty], Strong: true)]);
        yield return new Paragraph(Words.Muted(Formula(plan)), Size.Small);
    }

    /// <summary>"2 classes × $190 = $380".</summary>
    public static string Formula(PacketPlan plan) =>
        string.Join("; ", plan.Fees.Select(f => $"{Bits.Count(f.Quantity, f.Unit)} × {f.Amount} = {f.Total}"));
}
