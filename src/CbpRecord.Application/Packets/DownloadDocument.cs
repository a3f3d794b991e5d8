using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Packets;

/// <summary>A document as it is sent: the bytes checked against their hash, the type that its bytes had, and its name.</summary>
public sealed record Download(Stream Content, string ContentType, string FileName);

/// <summary>Opens a document that a record in sight names. Knowing a hash opens nothing.</summary>
[Audited]
[Requires(Permission.ReadDocuments)]
public sealed record DownloadDocument(DocumentId Id) : IQuery<Download>, IActed
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class DownloadDocumentHandler(ICbpRecordDb db, IDocumentStore documents) : IRequestHandler<DownloadDocument, Result<Download>>
{
    public async Task<Result<Download>> Handle(DownloadDocument request, CancellationToken cancellationToken)
    {
        var row = await db.Documents.AsNoTracking().Where(d => d.Document == request.Id).OrderBy(d => d.At).FirstOrDefaultAsync(cancellationToken);
        if (row is null || await documents.Open(row.Document, cancellationToken) is not { } content) return Error.NotFound(request.Id);
        return new Download(content, row.ContentType, row.FileName);
    }
}
