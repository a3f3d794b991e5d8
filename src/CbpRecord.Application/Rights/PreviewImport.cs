using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
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

/// <summary>The same of files that were uploaded before, under the batch they will be.</summary>
[Requires(Permission.ImportRights)]
public sealed record PreviewStagedImport(ImportBatchId Id) : IQuery<StagedPreview>;

public sealed record StagedPreview(ImportBatchId Id, IReadOnlyList<ImportedFile> Files, ClientId? Client, ImportPreview Preview);

internal sealed class PreviewStagedImportHandler(ImportShelf shelf, IMediator mediator) : IRequestHandler<PreviewStagedImport, Result<StagedPreview>>
{
    public async Task<Result<StagedPreview>> Handle(PreviewStagedImport request, CancellationToken cancellationToken)
    {
        var (files, kept, client) = await shelf.Staged(request.Id, cancellationToken);
        if (files.Count == 0) return Error.NotFound(request.Id);
        var preview = await mediator.Send(new PreviewImport(files, client), cancellationToken);
        return preview.Refused ? Result<StagedPreview>.Refuse(preview.Errors) : new StagedPreview(request.Id, kept, client, preview.Value);
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

internal sealed class PreviewImportHandler(ICbpRecordDb db, IUsptoReader reader, Docketing docketing, ILawInForce law, Today today) : IRequestHandler<PreviewImport, Result<ImportPreview>>
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
                if (rows.Count < ImportPreview.Shown) rows.Add(arrivals.Row(arrival) with { Docket = await DocketOf(arrival, cancellationToken) });
            }
            db.Forget();                                    // a preview changes nothing, and holds one chunk at a time
        }
        return new ImportPreview(rows, counts);
    }

    /// <summary>What the deadlines of one right would do: counted by what a derivation not saved did to the tracker.</summary>
    private async Task<ImportDocket> DocketOf(Arrival arrival, CancellationToken cancellation)
    {
        if (arrival.Mark is not { } mark || arrival.Outcome is not (ImportOutcome.New or ImportOutcome.Changed)) return ImportDocket.Nothing;
        if (mark.Version > 0)
        {
            await docketing.Rederive(mark, cancellation);
            var moves = DocketMoves.Tracked(db, today.Date).Where(m => m.Right == mark.Id).ToList();
            return new(moves.Count(m => m.What == MoveOfDeadline.Added), moves.Count(m => m.What == MoveOfDeadline.Moved), moves.Count(m => m.What == MoveOfDeadline.Removed),
                moves.Count(m => m.What == MoveOfDeadline.Met), moves.Count(m => m.What == MoveOfDeadline.OpenAgain), moves.Count(m => m.IsPast));
        }
        var made = new List<Obligation>();
        docketing.Derive(mark, await law.Read(cancellation), row => { if (row is Obligation deadline) made.Add(deadline); });
        return new(made.Count(o => o.State == ObligationState.Open), 0, 0, made.Count(o => o.State == ObligationState.Met), 0, made.Count(o => o.State == ObligationState.Open && o.FinalOn < today.Date));
    }
}
