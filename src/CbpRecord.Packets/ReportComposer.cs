using System.Security.Cryptography;
using System.Text;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Assembly;
using CbpRecord.Packets.Fonts;
using CbpRecord.Packets.Sections;

namespace CbpRecord.Packets;

/// <summary>Reports on the packet's engine.</summary>
internal sealed class ReportComposer(FontSet fonts, Press press) : IReportComposer
{
    public Result<Composed> Compose(ReportPlan plan, Stream output)
    {
        var document = new Legible(fonts.Missing).Of(ReportPages.Of(plan, Identity(plan)));
        using var report = new MemoryStream();
        var printed = press.Print(document, report);
        if (printed.Refused) return Result<Composed>.Refuse(printed.Errors);
        report.WriteTo(output);
        return new Composed(printed.Value.Pages, report.Length, Convert.ToHexStringLower(SHA256.HashData(report.GetBuffer().AsSpan(0, (int)report.Length))));
    }

    /// <summary>A hash of everything that is said, for the file's /ID.</summary>
    private static string Identity(ReportPlan plan)
    {
        var words = new StringBuilder().AppendLine(plan.Title).AppendLine(plan.Language).AppendLine(Bits.Day(plan.PreparedOn)).AppendLine(plan.Firm);
        foreach (var (label, value) in plan.Facts) words.Append(label).Append('=').AppendLine(value);
        foreach (var part in plan.Parts)
        {
            words.AppendLine(part.Heading).AppendLine(part.Note).AppendJoin('\n', part.Paragraphs).AppendLine().AppendJoin('|', part.Columns.Select(c => c.Heading)).AppendLine();
            foreach (var row in part.Rows) words.AppendJoin('|', row.Cells).AppendLine();
            if (part.Clocks is { } clocks) words.AppendJoin('\n', clocks.Said).AppendLine();
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
