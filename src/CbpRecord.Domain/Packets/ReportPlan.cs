using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>
/// A report before it is drawn: the docket, a status report, a fee forecast. The caller says every word in the reader's language and gives
/// the rows that are on the screen, in their order; nothing is looked up or computed here.
/// </summary>
/// <param name="Language">BCP 47: "en-US" or "zh-Hans".</param>
/// <param name="PreparedOn">The only date of the day in the file.</param>
public sealed record ReportPlan(string Title, string Language, DateOnly PreparedOn, IReadOnlyList<ReportPart> Parts)
{
    /// <summary>Said beside the title in the other language, or null.</summary>
    public string? Subtitle { get; init; }
    /// <summary>What the report covers: filters, client, as-of; label and value.</summary>
    public IReadOnlyList<(string Label, string? Value)> Facts { get; init; } = [];
    /// <summary>The firm, for the file's author and the foot of each page.</summary>
    public string Firm { get; init; } = "";
    /// <summary>Wide tables lie on their side.</summary>
    public bool Landscape { get; init; }
    /// <summary>"Page {0} of {1}", "第 {0} 页，共 {1} 页".</summary>
    public string PageOf { get; init; } = "Page {0} of {1}";
    /// <summary>What an empty table says.</summary>
    public string Empty { get; init; } = "—";
}

/// <summary>A part with its own heading and bookmark.</summary>
public sealed record ReportPart(string Heading)
{
    public string? Note { get; init; }
    public IReadOnlyList<string> Paragraphs { get; init; } = [];
    public IReadOnlyList<ReportColumn> Columns { get; init; } = [];
    public IReadOnlyList<ReportRow> Rows { get; init; } = [];
    public ReportClocks? Clocks { get; init; }
}

/// <param name="Width">A share relative to the other columns'.</param>
/// <param name="Number">Set to the right.</param>
public sealed record ReportColumn(string Heading, double Width = 1, bool Number = false);

/// <param name="Strong">A total, bold above a rule.</param>
public sealed record ReportRow(IReadOnlyList<string?> Cells, bool Strong = false);

/// <summary>The two-clocks picture of one right, with its words.</summary>
/// <param name="Names">What each lane is called.</param>
/// <param name="Dots">Days to mark, with what stands beside them.</param>
/// <param name="Said">The same dates as sentences: the picture's text.</param>
public sealed record ReportClocks(Timeline Timeline, IReadOnlyDictionary<Lane, string> Names, IReadOnlyList<(Lane Lane, DateOnly On, string Label)> Dots,
    IReadOnlyList<string> Said, DateOnly Today, string TodayLabel);

/// <summary>Draws reports with the packet's own blocks. The same plan gives the same bytes.</summary>
public interface IReportComposer
{
    /// <summary>A character that no font holds is written as its code ("[U+20BB7]"), never left out.</summary>
    Result<Composed> Compose(ReportPlan plan, Stream output);
}
