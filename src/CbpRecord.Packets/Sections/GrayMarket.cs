using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The gray-market choice and the Lever-rule request with its physical and material differences (19 CFR 133.2(e)).</summary>
internal static class GrayMarket
{
    public static IEnumerable<Block> Of(PacketPlan plan)
    {
        var gray = plan.Facts.GrayMarket;
        yield return new Choices([new(gray.Wanted, "Protection against gray-market goods is requested"), new(gray.LeverRule, "Lever-rule protection is requested")]);
        if (!gray.LeverRule && gray.Differences.Count == 0) yield break;
        yield return new Paragraph("The goods authorised for the United States and the goods not authorised are physically and materially different in these respects:") { KeepWithNext = true };
        if (gray.Differences.Count == 0) yield return Bits.None("No difference is stated.");
        else yield return new Items([.. gray.Differences.Select(d => (Words)d)], Numbered: true);
    }
}
