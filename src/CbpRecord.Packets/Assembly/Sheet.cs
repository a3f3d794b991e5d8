using CbpRecord.Packets.Flow;

namespace CbpRecord.Packets.Assembly;

/// <summary>One sheet of the finished packet: a page that we draw, and under it, for an exhibit, a page of its file.</summary>
internal sealed record Sheet(LaidPage Page, SourceFile? File = null, SourcePage? Exhibit = null)
{
    /// <summary>The firm's own page, as against an exhibit's.</summary>
    public bool IsOwn { get; init; } = true;

    /// <summary>The exhibit that the page belongs to.</summary>
    public string? Title { get; init; }

    /// <summary>What the stamp says on an exhibit's page; null on our own.</summary>
    public string? Stamp { get; init; }
}
