using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>What an import would do, before anything is done: new, changed field by field, unchanged, unreadable with the reason.</summary>
[Requires(Permission.ImportRights)]
public sealed record PreviewImport(IReadOnlyList<ImportFile> Files, ClientId? Client) : IQuery<ImportPreview>
{
    internal sealed class Validator : AbstractValidator<PreviewImport>
    {
        public Validator() => RuleFor(r => r.Files).Given(ImportErrors.NoFiles);
    }
}

/// <summary>The first rows, and counts of all of them by outcome.</summary>
public sealed record ImportPreview(IReadOnlyList<ImportRow> Rows, IReadOnlyDictionary<ImportOutcome, int> Counts)
{
    public const int Shown = 500;
    public int Total => Counts.Values.Sum();
    public int Of(ImportOutcome outcome) => Counts.GetValueOrDefault(outcome);
    public bool AnythingToDo => Of(ImportOutcome.New) + Of(ImportOutcome.Changed) > 0;
}

internal sealed class PreviewImportHandler(ICbpRecordDb db, IUsptoReader reader, Today today) : IRequestHandler<PreviewImport, Result<ImportPreview>>
{
    public async Task<Result<ImportPreview>> Handle(PreviewImport request, CancellationToken cancellationToken)
    {
        var arrivals = new Arrivals(db, today, request.Client, ImportBatchId.New());
        var rows = new List<ImportRow>();
        var counts = new Dictionary<ImportOutcome, int>();
        foreach (var chunk in request.Files.Readings(reader).Chunk(Arrivals.Chunk))
        {
            foreach (var arrival in await arrivals.Meet(chunk, cancellationToken))
            {
                counts[arrival.Outcome] = counts.GetValueOrDefault(arrival.Outcome) + 1;
                if (rows.Count < ImportPreview.Shown) rows.Add(arrivals.Row(arrival));
            }
            db.Forget();                                    // a preview changes nothing, and holds one chunk at a time
        }
        return new ImportPreview(rows, counts);
    }
}
