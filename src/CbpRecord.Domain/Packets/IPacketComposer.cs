using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>Opens a stored document for reading; the caller of the composer owns the store, the composer closes the stream.</summary>
public delegate Task<Stream> OpenDocument(DocumentId document, CancellationToken cancellation);

/// <summary>What came out: the viewer's page count, the bytes, and their hash as 64 lower-case hex digits.</summary>
public sealed record Composed(int Pages, long Bytes, string Sha256);

/// <summary>One of the firm's own pages as a picture, from the same drawing as the PDF.</summary>
public sealed record PreviewPage(int Number, byte[] Png);

/// <summary>Turns a plan into a PDF. The same plan gives the same bytes.</summary>
public interface IPacketComposer
{
    /// <summary>Gaps that only the drawing can find (glyph-missing: a character that no font holds, by name).</summary>
    IReadOnlyList<Error> Check(PacketPlan plan);

    /// <summary>Writes the packet. A plan with gaps must be a draft; that is refused here too.</summary>
    Task<Result<Composed>> Compose(PacketPlan plan, OpenDocument open, Stream output, CancellationToken cancellation = default);

    /// <summary>The firm's own pages (exhibits are left out; their slip-sheets are there), at so many pixels of width.</summary>
    Task<Result<IReadOnlyList<PreviewPage>>> PreviewPages(PacketPlan plan, OpenDocument open, int width = 900, CancellationToken cancellation = default);
}
