using System.Globalization;
using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>What the sections share.</summary>
internal static class Bits
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
    public static string DayZh(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static Heading Heading(int level, Title title, PacketPlan plan, string? anchor = null, bool bookmark = true) =>
        new(level, title.English, plan.Facts.Bilingual ? title.Chinese : null, bookmark ? Bookmark(title, plan) : null, anchor);

    public static string Bookmark(Title title, PacketPlan plan) => plan.Facts.Bilingual ? $"{title.English} {title.Chinese}" : title.English;

    /// <summary>The paragraph of law under a heading.</summary>
    public static IEnumerable<Block> Cites(Section section)
    {
        if (section.Cites is { } law) yield return new Paragraph(Words.Muted(law), Size.Small) { KeepWithNext = true, After = 4 };
    }

    /// <summary>The section's values as they stand in the plan. A value that is a gap says which.</summary>
    public static KeyValues Values(PacketPlan plan, IEnumerable<Entry> entries) => new([.. entries.Select(e => new KeyValue(e.Label, e.Text, Note(plan, e)))]);

    public static Paragraph None(string words) => new(Words.Muted(words));

    /// <summary>"2 classes", "1 class".</summary>
    public static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : unit.EndsWith('s') ? "es" : "s")}";

    private static Words? Note(PacketPlan plan, Entry entry) =>
        entry.Text is null && plan.Gaps.FirstOrDefault(g => g.Field == entry.Field) is { } gap ? new Words(new Run(gap.Text, Emphasis.Italic)) : null;
}
