using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Renewals;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>
/// Takes the USPTO's files in: new rights with their deadlines and search terms, and of kept rights the values that changed. Each
/// 2,500 records are one save with its act. The same batch sent twice is done once.
/// </summary>
/// <param name="Files">Null takes in what was uploaded for this batch before, for the client it was uploaded for.</param>
[Requires(Permission.ImportRights)]
public sealed record ImportRegistrations(ImportBatchId Id, IReadOnlyList<ImportFile>? Files, ClientId? Client) : ICommand<ImportResult>
{
    string? IActed.Subject => Id.ToString();
}

/// <summary>What an import did.</summary>
public sealed record ImportResult(ImportBatchId Batch, int Added, int Changed, int Unchanged, int Older, int Unread)
{
    internal static ImportResult Of(ImportBatch b) => new(b.Id, b.Added, b.Changed, b.Unchanged, b.Older, b.Unread);
}

internal sealed class ImportRegistrationsHandler(ICbpRecordDb db, IUsptoReader reader, ImportShelf shelf, Docketing docketing, RenewalTasks renewals, ILawInForce law, CurrentActor current, Today today)
    : IRequestHandler<ImportRegistrations, Result<ImportResult>>
{
    public async Task<Result<ImportResult>> Handle(ImportRegistrations request, CancellationToken cancellationToken)
    {
        if (await db.Set<ImportBatch>().FindAsync([request.Id], cancellationToken) is { } done) return ImportResult.Of(done);
        var (files, kept, client) = request.Files is null ? await shelf.Staged(request.Id, cancellationToken)
            : (request.Files, await shelf.Keep(request.Id, request.Files, request.Client, cancellationToken), request.Client);
        if (files.Count == 0) return ImportErrors.NoFiles;
        var batch = ImportBatch.Begin(request.Id, client, today.Utc, current.Actor.Id, current.Actor.Name, kept);
        var arrivals = new Arrivals(db, today, client, batch.Id);
        try
        {
            foreach (var chunk in files.Readings(reader).Chunk(Arrivals.Chunk))
                await Take(batch, await arrivals.Meet(chunk, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException clash) when (db.IsTaken(clash))
        {
            return ImportErrors.Clash;
        }
        return batch.Version > 0 ? ImportResult.Of(batch) : ImportErrors.NothingRead;
    }

    private async Task Take(ImportBatch batch, List<Arrival> arrivals, CancellationToken cancellation)
    {
        int Count(ImportOutcome outcome) => arrivals.Count(a => a.Outcome == outcome);
        batch.Count(Count(ImportOutcome.New), Count(ImportOutcome.Changed), Count(ImportOutcome.Unchanged), Count(ImportOutcome.Older));
        batch.CouldNotRead([.. arrivals.Where(a => a.Reading.Problem is not null).Select(a => ImportProblem.Of(a.Reading.File, a.Reading.Problem!))]);
        if (batch.Version == 0 && arrivals.All(a => a.Reading.Record is null)) return;       // nothing worth a batch yet
        var inForce = await law.Read(cancellation);
        foreach (var made in arrivals.Where(a => a.Outcome == ImportOutcome.New).Select(a => a.Mark!)) Add(made, inForce);
        foreach (var right in arrivals.Where(a => a.Outcome == ImportOutcome.Changed && a.Mark!.Version > 0).GroupBy(a => a.Mark!))
            await Change(batch, right.Key, right.First().Before!, [.. right.SelectMany(a => a.Changed)], cancellation);
        if (batch.Version == 0) db.Set<ImportBatch>().Add(batch);
        await db.SaveChangesAsync(cancellation);
        db.Forget(keep: batch);
    }

    /// <summary>A kept right: what it was is remembered for the undo; deadlines and terms follow where they depend on what changed.</summary>
    private async Task Change(ImportBatch batch, Trademark mark, TrademarkMemory before, List<string> fields, CancellationToken cancellation)
    {
        var line = await db.Set<ImportLine>().FindAsync([batch.Id, mark.Id], cancellation);
        if (line is null) db.Set<ImportLine>().Add(new ImportLine(batch.Id, mark.Id, mark.Version + 1, before));
        else line.Again(mark.Version + 1);
        if (fields.Any(Found.Contains)) await db.Index(SearchKind.Right, mark.Id.Value, mark.ClientId, RightTerms.Of(mark), cancellation);
        if (RenewalTasks.MayShow(fields) && await renewals.OpenFor(mark, cancellation) is { } opened)     // renewed at the USPTO: renew at CBP
            await db.Index(opened, cancellation);
        if (fields.Any(Dated.Contains)) await docketing.Rederive(mark, cancellation);
    }

    private static readonly HashSet<string> Found =
        [nameof(TrademarkRecord.Mark), nameof(TrademarkRecord.MarkForeign), nameof(TrademarkRecord.Number), nameof(TrademarkRecord.NumberPrinted),
         nameof(TrademarkRecord.SerialNumber), nameof(TrademarkRecord.Owners), "Client"];

    private static readonly HashSet<string> Dated =
        [nameof(TrademarkRecord.Register), nameof(TrademarkRecord.Basis), nameof(TrademarkRecord.RegisteredOn), nameof(TrademarkRecord.RenewedOn),
         nameof(TrademarkRecord.ExpiresOn), nameof(TrademarkRecord.CancelledOn), nameof(TrademarkRecord.InternationalRegisteredOn),
         nameof(TrademarkRecord.InternationalRenewedOn), nameof(TrademarkRecord.Maintenance), "Client"];

    /// <summary>A new right with its deadlines and terms, written past the tracker.</summary>
    private void Add(Trademark mark, LawInForce inForce)
    {
        db.AddInBulk(mark);
        docketing.Derive(mark, inForce, db.AddInBulk);
        foreach (var term in Terms.Of(RightTerms.Of(mark))) db.AddInBulk(new SearchTerm(term, SearchKind.Right, mark.Id.Value, mark.ClientId));
    }
}
