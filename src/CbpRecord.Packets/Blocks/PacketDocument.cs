namespace CbpRecord.Packets.Blocks;

/// <summary>
/// A whole document as data: the firm's own parts and the exhibits between them, in order. The same document makes the same bytes.
/// </summary>
internal sealed record PacketDocument
{
    public required string Title { get; init; }
    public string Author { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>BCP 47, for /Lang: "en-US", "zh-Hans".</summary>
    public string Language { get; init; } = "en-US";

    /// <summary>The only date in the file's metadata.</summary>
    public required DateOnly PreparedOn { get; init; }

    /// <summary>The plan's hash as 64 hex digits: the file's /ID.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Words set large and light across the firm's own pages ("DRAFT"), or null.</summary>
    public string? Watermark { get; init; }

    public RunningWords Running { get; init; } = new();
    public DocumentLook Look { get; init; } = DocumentLook.Letter;
    public required IReadOnlyList<Part> Parts { get; init; }
}

/// <summary>What stands on every own page. The page count is the viewer's: exhibit pages are in it.</summary>
/// <param name="PageOf">A composite format of page and pages ("Page {0} of {1}", "第 {0} 页，共 {1} 页").</param>
/// <param name="Exhibit">A composite format of letter, the exhibit's own page and its pages.</param>
internal sealed record RunningWords(string HeaderLeft = "", string HeaderRight = "", string FooterLeft = "",
    string PageOf = "Page {0} of {1}", string Exhibit = "Exhibit {0} · {1} of {2}");

/// <summary>A part starts on a new page.</summary>
internal abstract record Part;

/// <summary>The firm's own pages: sections, the index, a slip-sheet.</summary>
internal sealed record OwnPages(IReadOnlyList<Block> Blocks) : Part;

/// <summary>An exhibit's own pages, each stamped with its letter and the packet's page. Its slip-sheet is the part before it.</summary>
/// <param name="Letter">A, B, … AA.</param>
/// <param name="Bookmark">The outline entry's words; null when the slip-sheet carries it.</param>
/// <param name="Anchor">The place that links to the exhibit's first page point to; null when the slip-sheet carries it.</param>
/// <param name="Bytes">A PDF, or an image that is set on one page.</param>
internal sealed record ExhibitPages(string Letter, string Title, ReadOnlyMemory<byte> Bytes, string? Bookmark = null, string? Anchor = null) : Part;
