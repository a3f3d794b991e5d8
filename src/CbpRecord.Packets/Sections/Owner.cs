using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The owner as 19 CFR 133.2(a), 133.12(a) and 133.32(a) ask: name, complete address, citizenship or place of organisation, every partner.</summary>
internal static class Owner
{
    public static IEnumerable<Block> Of(PacketPlan plan, Section section)
    {
        yield return Bits.Values(plan, section.Entries.Where(e => !IsPartner(e)));
        var partners = plan.Facts.Owner?.Partners ?? [];
        if (!section.Entries.Any(IsPartner)) yield break;
        yield return new Table([new("Partner", 3), new("Citizenship", 2)], [.. partners.Select(p => new Row(p.Name, Countries.NameOf(p.Citizenship)))]);
    }

    private static bool IsPartner(Entry entry) => entry.Field.StartsWith("owner.partners", StringComparison.Ordinal);
}
