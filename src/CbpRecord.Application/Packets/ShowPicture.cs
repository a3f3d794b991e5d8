using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Packets;

/// <summary>A stored picture shown inside a page of ours: the same row in sight as for a download, pictures only, and no act in the trail.</summary>
[Requires(Permission.ReadDocuments)]
public sealed record ShowPicture(DocumentId Id) : IQuery<Download>;

internal sealed class ShowPictureHandler(ICbpRecordDb db, IDocumentStore documents) : IRequestHandler<ShowPicture, Result<Download>>
{
    public async Task<Result<Download>> Handle(ShowPicture request, CancellationToken cancellationToken)
    {
        var row = await db.Documents.AsNoTracking().Where(d => d.Document == request.Id && (d.Use == DocumentUse.Image || d.Use == DocumentUse.PreparedImage))
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null || !row.ContentType.StartsWith("image/", StringComparison.Ordinal) || await documents.Open(row.Document, cancellationToken) is not { } content)
            return Error.NotFound(request.Id);
        return new Download(content, row.ContentType, row.FileName);
    }
}
