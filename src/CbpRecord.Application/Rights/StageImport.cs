using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Keeps uploaded files until the person has seen what they would change and says yes.</summary>
[Requires(Permission.ImportRights)]
public sealed record StageImport(ImportBatchId Id, IReadOnlyList<ImportFile> Files, ClientId? Client) : ICommand
{
    string? IActed.Subject => Id.ToString();

    internal sealed class Validator : AbstractValidator<StageImport>
    {
        public Validator() => RuleFor(r => r.Files).Given(ImportErrors.NoFiles);
    }
}

internal sealed class StageImportHandler(ICbpRecordDb db, ImportShelf shelf) : IRequestHandler<StageImport, Result>
{
    public async Task<Result> Handle(StageImport request, CancellationToken cancellationToken)
    {
        await shelf.Keep(request.Id, request.Files, request.Client, cancellationToken, all: true);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
