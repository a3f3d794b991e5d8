using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>A report as a document: title, what it covers, then its parts.</summary>
internal static class ReportPages
{
    public static PacketDocument Of(ReportPlan plan, string identity) => new()
    {
        Title = plan.Title, Author = plan.Firm, Language = plan.Language, PreparedOn = plan.PreparedOn, PlanHash = identity,
        Running = new(plan.Title, plan.Firm, plan.Language.StartsWith("zh", StringComparison.Ordinal) ? Bits.DayZh(plan.PreparedOn) : Bits.Day(plan.PreparedOn), plan.PageOf),
        Look = plan.Landscape ? DocumentLook.Letter with { PageWidth = DocumentLook.Letter.PageHeight, PageHeight = DocumentLook.Letter.PageWidth, Margin = 64 } : DocumentLook.Letter,
        Parts = [new OwnPages([.. Blocks(plan)])],
    };

    private static IEnumerable<Block> Blocks(ReportPlan plan)
    {
        yield return new Heading(1, plan.Title, plan.Subtitle, plan.Title);
        if (plan.Facts.Count > 0) yield return new KeyValues([.. plan.Facts.Select(f => new KeyValue(f.Label, f.Value))], 0.24);
        foreach (var part in plan.Parts)
        {
            yield return new Heading(2, part.Heading, null, part.Heading);
            if (part.Note is { } note) yield return new Paragraph(Words.Muted(note), Size.Small) { KeepWithNext = true };
            foreach (var paragraph in part.Paragraphs) yield return new Paragraph(paragraph);
            if (part.Clocks is { } clocks) yield return Clocks.Of(clocks);
            if (part.Columns.Count > 0) yield return part.Rows.Count == 0 ? Bits.None(plan.Empty) : Table(part);
        }
    }

    private static Table Table(ReportPart part) => new([.. part.Columns.Select(c => new Column(c.Heading, c.Width, c.Number ? Align.Right : Align.Left))],
        [.. part.Rows.Select(r => new Row([.. r.Cells.Select(c => r.Strong && c is not null ? Words.Bold(c) : (Words)c)], r.Strong))]);
}
