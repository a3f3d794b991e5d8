using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Packets;

/// <summary>Puts the papers of a case, or of goods at the border, into the store and names them for its client. The row is saved with the case.</summary>
public sealed class Papers(ICbpRecordDb db, IDocumentStore documents, IExhibitInspector inspector, CurrentActor current, Today today)
{
    public Task<DocumentId> Keep(CbpCase item, Stream content, DocumentUse use, string fileName, string contentType, CancellationToken cancellation) =>
        Keep(item.Id.ToString(), item.ClientId, content, use, fileName, contentType, cancellation);

    /// <summary>A receipt, notice or decision: a PDF or a picture. None is fine; anything else is refused with the reason.</summary>
    public Task<Result<DocumentId?>> Keep(CbpCase item, Upload? upload, DocumentUse use, CancellationToken cancellation) => Keep(item.Id.ToString(), item.ClientId, upload, use, cancellation);

    /// <summary>A notice or an answer to one, as above.</summary>
    public Task<Result<DocumentId?>> Keep(BorderCase item, Upload? upload, CancellationToken cancellation) => Keep(item.Id.ToString(), item.ClientId, upload, DocumentUse.Notice, cancellation);

    private async Task<DocumentId> Keep(string owner, ClientId? client, Stream content, DocumentUse use, string fileName, string contentType, CancellationToken cancellation)
    {
        content.Position = 0;
        var document = await documents.Put(content, cancellation);
        var known = db.Documents.Local.Any(d => d.Document == document && d.Owner == owner && d.Use == use)
            || await db.Documents.AnyAsync(d => d.Document == document && d.Owner == owner && d.Use == use, cancellation);
        if (!known) db.Documents.Add(new StoredDocument(document, use, owner, client, fileName, contentType, content.Length, today.Utc, current.Actor.Id));
        return document;
    }

    private async Task<Result<DocumentId?>> Keep(string owner, ClientId? client, Upload? upload, DocumentUse use, CancellationToken cancellation)
    {
        if (upload is null) return (DocumentId?)null;
        var inspected = inspector.Inspect(upload.Content, upload.Name);
        if (inspected.Refused) return Result<DocumentId?>.Refuse([.. inspected.Errors.Select(e => e.At("File"))]);
        return await Keep(owner, client, upload.Content, use, upload.Name, ContentTypeOf(inspected.Value.Format), cancellation);
    }

    /// <summary>Who takes a step now, and on which paper.</summary>
    public Hand Hand(DocumentId? document = null, string? note = null) =>
        new(current.Actor.Id, current.Actor.Name, today.Utc, document, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    public static string ContentTypeOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.WebP => "image/webp",
        var picture => $"image/{picture.ToString().ToLowerInvariant()}",
    };
}
