namespace CbpRecord.Application.Packets;

/// <summary>Bytes by their hash: written once, never changed, shared by every row that names them.</summary>
public interface IDocumentStore
{
    /// <summary>Stores the bytes and answers their SHA-256. They are on disk, flushed, when this returns; repeating it is harmless.</summary>
    Task<DocumentId> Put(Stream content, CancellationToken cancellation = default);

    /// <summary>Opens the bytes, checked against their hash first. Null when there are none; damaged bytes are an <see cref="InvalidDataException"/>.</summary>
    Task<Stream?> Open(DocumentId document, CancellationToken cancellation = default);
}
