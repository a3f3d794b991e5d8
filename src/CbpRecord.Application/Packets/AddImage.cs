using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>Adds a picture of the mark, work or name: the original is kept, and a copy is brought into CBP's form. One that cannot be is refused with the reason.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record AddImage(CaseId Id, Upload? File, string? Caption = null) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AddImage>
    {
        public Validator() => RuleFor(r => r.File).Given(RecordationErrors.FileMissing);
    }
}

internal sealed class AddImageHandler(ICbpRecordDb db, IImagePreparer preparer, ImageRules rules, Papers papers) : IRequestHandler<AddImage, Result>
{
    public async Task<Result> Handle(AddImage request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var (name, content) = (request.File!.Name, request.File.Content);
        content.Position = 0;
        var prepared = preparer.Prepare(content, name, rules);
        if (prepared.Refused) return Result.Refuse([.. prepared.Errors.Select(e => e.At("File"))]);
        var (before, after) = (prepared.Value.Before, prepared.Value.After);
        var original = await papers.Keep(item, content, DocumentUse.Image, name, Papers.ContentTypeOf(before.Format), cancellationToken);
        using var made = new MemoryStream(prepared.Value.Content.ToArray(), writable: false);
        var form = await papers.Keep(item, made, DocumentUse.PreparedImage, NameIn(after.Format, name), Papers.ContentTypeOf(after.Format), cancellationToken);
        var added = item.Add(new CaseImage(Guid.CreateVersion7(), name, string.IsNullOrWhiteSpace(request.Caption) ? null : request.Caption.Trim(),
            original, before.Format.ToString(), before.Width, before.Height, before.Bytes, form, after.Width, after.Height, after.Bytes, prepared.Value.Done));
        return added.Refused ? added : await db.SaveAsync(item, item.Version, cancellationToken);
    }

    private static string NameIn(DocumentFormat format, string name) =>
        format == DocumentFormat.Jpeg ? Path.ChangeExtension(name, ".jpg") : name;
}
