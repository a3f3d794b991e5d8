using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The right, and the recordation it has where there is one; a change of owner or name with both names.</summary>
internal static class RightFacts
{
    public static IEnumerable<Block> Of(PacketPlan plan, Section section)
    {
        yield return Bits.Values(plan, section.Entries);
    }

    /// <summary>What the transaction itself states: reasons, changes, injury, performers. One value each, set as text.</summary>
    public static IEnumerable<Block> Told(PacketPlan plan, Section section)
    {
        foreach (var entry in section.Entries)
        {
            if (section.Entries.Count > 1) yield return new Paragraph(Words.Bold(entry.Label), Size.Small) { KeepWithNext = true, After = 2 };
            if (entry.Text is null) yield return Bits.None("Not stated.");
            else foreach (var line in entry.Text.Split('\n')) yield return new Paragraph(line);
        }
    }
}
