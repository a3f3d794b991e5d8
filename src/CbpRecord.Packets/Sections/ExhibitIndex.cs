using System.Globalization;
using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The index of exhibits on a page of its own, each line a link to its slip-sheet, with the packet's page; without exhibits, a line under the application.</summary>
internal static class ExhibitIndex
{
    public static string AnchorOf(Exhibit exhibit) => $"exhibit-{exhibit.Letter}";

    public static IEnumerable<Block> Of(PacketPlan plan)
    {
        if (plan.Exhibits.Count == 0)
        {
            yield return new Together([Bits.Heading(2, Titles.Exhibits, plan, "exhibits"), Bits.None("No exhibit is attached.")]);
            yield break;
        }
        yield return Bits.Heading(1, Titles.Exhibits, plan, "exhibits");
        yield return new Table(
            [new("Exhibit", 56, InPoints: true), new("Title"), new("Own pages", 64, Align.Right, InPoints: true), new("Packet page", 72, Align.Right, InPoints: true)],
            [.. plan.Exhibits.Select(Line)], Size.Body);
    }

    private static Row Line(Exhibit exhibit)
    {
        var anchor = AnchorOf(exhibit);
        return new Row(new Run(exhibit.Letter, Emphasis.Bold, anchor), new Run(exhibit.Document.Title, To: anchor),
            exhibit.Document.Problem is null ? exhibit.Document.Pages.ToString(CultureInfo.InvariantCulture) : "not readable", Run.PageOf(anchor));
    }
}
