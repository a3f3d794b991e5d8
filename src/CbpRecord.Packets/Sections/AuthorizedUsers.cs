using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>Foreign licensees with the use authorised, and companies of the owner's family that use the right abroad.</summary>
internal static class AuthorizedUsers
{
    public static IEnumerable<Block> Licensees(PacketPlan plan, Section section)
    {
        var licensees = plan.Facts.Licensees;
        if (licensees.Count == 0) { yield return Bits.None("No foreign person or entity is authorised or licensed to use it."); yield break; }
        yield return new Table([new("Name", 3), new("Principal business address", 3), new("Use authorised", 3), new("Valid", 2)],
            [.. licensees.Select((l, i) => new Row(l.Name, FormWords.OneLine(l.Address), l.UseAuthorised, section.Entries[4 * i + 3].Text?.Replace(" to ", "\nto ", StringComparison.Ordinal)))]);
    }

    public static IEnumerable<Block> Related(PacketPlan plan, Section section)
    {
        var companies = plan.Facts.RelatedCompanies;
        if (companies.Count == 0) { yield return Bits.None("No parent, subsidiary or other company under common ownership or control uses it abroad."); yield break; }
        yield return new Table([new("Name", 3), new("Address", 3), new("Relation", 2), new("Uses it abroad", 78, InPoints: true)],
            [.. companies.Select((c, i) => new Row(c.Name, FormWords.OneLine(c.Address), section.Entries[4 * i + 2].Text, FormWords.YesNo(c.UsesMarkAbroad)))]);
        yield return new Paragraph(Words.Muted("Common ownership means more than 50 %; common control means effective control in policy and operations (19 CFR 133.2(d))."), Size.Small);
    }
}
