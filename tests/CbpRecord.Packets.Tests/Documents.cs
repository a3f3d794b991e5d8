using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Tests;

/// <summary>Documents for tests: made in one line, printed in another.</summary>
internal static class Documents
{
    public static PacketDocument Of(params Block[] blocks) => new()
    {
        Title = "Application to record NIGHTJAR", Author = "Harlow Finch LLP", PreparedOn = new DateOnly(2026, 12, 2), PlanHash = new string('a', 64),
        Running = new RunningWords("NIGHTJAR · Application to record a trademark", "Harlow Finch LLP", "Matter R-1042"),
        Parts = [new OwnPages(blocks)],
    };

    public static byte[] Print(PacketDocument document, FontSet? fonts = null)
    {
        using var output = new MemoryStream();
        var printed = new Press(fonts ?? FontSet.Default).Print(document, output);
        if (printed.Refused) throw new InvalidOperationException(printed.ToString());
        return output.ToArray();
    }

    public static byte[] Print(params Block[] blocks) => Print(Of(blocks));
}
