namespace CbpRecord.Application.Packets;

/// <summary>What a document is to the record that owns it.</summary>
public enum DocumentUse { Image, PreparedImage, Exhibit, Packet, Plan, Receipt, Decision, Proof, UsptoRecord, Export, OfflineDocket, Notice }

/// <summary>A row that names a document for one owner. The bytes are shared and never change; who may see them is this row's client.</summary>
public sealed class StoredDocument : IOfClient
{
    private StoredDocument() { }

    public StoredDocument(DocumentId document, DocumentUse use, string owner, ClientId? client, string fileName, string contentType, long bytes, DateTime at, PersonId by)
    {
        Id = Guid.CreateVersion7();
        (Document, Use, Owner, ClientId, FileName, ContentType, Bytes, At, By) = (document, use, owner, client, fileName, contentType, bytes, at, by);
    }

    public Guid Id { get; private set; }
    public DocumentId Document { get; private set; }
    public DocumentUse Use { get; private set; }

    /// <summary>The id of the case, the goods at the border, the right or the batch it belongs to.</summary>
    public string Owner { get; private set; } = "";
    public ClientId? ClientId { get; private set; }
    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public long Bytes { get; private set; }
    public DateTime At { get; private set; }
    public PersonId By { get; private set; }

    /// <summary>Goes with its owner to another client.</summary>
    public void Belong(ClientId? client) => ClientId = client;
}
