using CbpRecord.Application.Recordations;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Packets;

/// <summary>Attaches a PDF or a picture to the application, under a title. Encrypted and damaged ones are refused with the reason; active content is reported.</summary>
[Requires(Permission.PrepareDocuments)]
public sealed record AttachExhibit(CaseId Id, string? Title, Upload? File) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<AttachExhibit>
    {
        public Validator()
        {
            RuleFor(r => r.Title).Given(RecordationErrors.TitleMissing);
            RuleFor(r => r.File).Given(RecordationErrors.FileMissing);
        }
    }
}

internal sealed class AttachExhibitHandler(ICbpRecordDb db, IExhibitInspector inspector, Papers papers) : IRequestHandler<AttachExhibit, Result>
{
    public async Task<Result> Handle(AttachExhibit request, CancellationToken cancellationToken)
    {
        if (await db.Case(request.Id, cancellationToken) is not { } item) return Error.NotFound(request.Id);
        var (name, content) = (request.File!.Name, request.File.Content);
        content.Position = 0;
        var inspected = inspector.Inspect(content, name);
        if (inspected.Refused) return Result.Refuse([.. inspected.Errors.Select(e => e.At("File"))]);
        var found = inspected.Value;
        var document = await papers.Keep(item, content, DocumentUse.Exhibit, name, Papers.ContentTypeOf(found.Format), cancellationToken);
        var attached = item.Add(new CaseExhibit(Guid.CreateVersion7(), request.Title!.Trim(), name, document, found.Format.ToString(), found.Pages, found.Bytes, found.ActiveContent));
        return attached.Refused ? attached : await db.SaveAsync(item, item.Version, cancellationToken);
    }
}
