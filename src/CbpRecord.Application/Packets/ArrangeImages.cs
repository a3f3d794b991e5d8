using CbpRecord.Application.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>Takes a picture out of the application. Its bytes stay in the store.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record RemoveImage(CaseId Id, Guid Image) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class RemoveImageHandler(ICbpRecordDb db) : IRequestHandler<RemoveImage, Result>
{
    public async Task<Result> Handle(RemoveImage request, CancellationToken cancellationToken) =>
        await db.ChangeFiles(request.Id, item => item.RemoveImage(request.Image), cancellationToken);
}

/// <summary>Says under a picture what it shows.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record CaptionImage(CaseId Id, Guid Image, string? Caption) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class CaptionImageHandler(ICbpRecordDb db) : IRequestHandler<CaptionImage, Result>
{
    public async Task<Result> Handle(CaptionImage request, CancellationToken cancellationToken) =>
        await db.ChangeFiles(request.Id, item => item.Caption(request.Image, string.IsNullOrWhiteSpace(request.Caption) ? null : request.Caption.Trim()), cancellationToken);
}
