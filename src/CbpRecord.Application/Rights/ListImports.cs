using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>The imports, newest first.</summary>
[Requires(Permission.ImportRights)]
public sealed record ListImports(string? After = null) : IQuery<PageOf<ImportBatch>>;

internal sealed class ListImportsHandler(ICbpRecordDb db) : IRequestHandler<ListImports, Result<PageOf<ImportBatch>>>
{
    public async Task<Result<PageOf<ImportBatch>>> Handle(ListImports request, CancellationToken cancellationToken)
    {
        var all = db.Set<ImportBatch>().AsNoTracking();
        var total = await all.Take(PageOf<ImportBatch>.CountedTo + 1).CountAsync(cancellationToken);
        var rows = all.OrderByDescending(b => b.At).AsQueryable();
        if (DateTime.TryParse(request.After, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind, out var before))
            rows = rows.Where(b => b.At < before);
        var page = await rows.Take(PageOf<ImportBatch>.Size + 1).ToListAsync(cancellationToken);
        var next = page.Count > PageOf<ImportBatch>.Size ? page[PageOf<ImportBatch>.Size - 1].At.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null;
        return new PageOf<ImportBatch>([.. page.Take(PageOf<ImportBatch>.Size)], next, Math.Min(total, PageOf<ImportBatch>.CountedTo), total > PageOf<ImportBatch>.CountedTo);
    }
}

/// <summary>One import with the rights it brought and changed.</summary>
[Requires(Permission.ImportRights)]
public sealed record ShowImport(ImportBatchId Id) : IQuery<ImportDetails>;

public sealed record ImportedRight(RightId Id, string Name, string? Number, string OwnerName, bool IsNew);

/// <param name="Rights">The first 500.</param>
public sealed record ImportDetails(ImportBatch Batch, IReadOnlyList<ImportedRight> Rights);

internal sealed class ShowImportHandler(ICbpRecordDb db) : IRequestHandler<ShowImport, Result<ImportDetails>>
{
    public async Task<Result<ImportDetails>> Handle(ShowImport request, CancellationToken cancellationToken)
    {
        var batch = await db.Set<ImportBatch>().AsNoTracking().FirstOrDefaultAsync(b => b.Id == request.Id, cancellationToken);
        if (batch is null) return Error.NotFound(request.Id);
        var touched = db.Set<ImportLine>().Where(l => l.BatchId == batch.Id).Select(l => l.RightId);
        var rights = await db.Rights.Where(r => r.BroughtBy == batch.Id || touched.Contains(r.Id)).OrderBy(r => r.Name).Take(500)
            .Select(r => new ImportedRight(r.Id, r.Name, r.NumberPrinted ?? r.Number, r.OwnerName, r.BroughtBy == batch.Id)).ToListAsync(cancellationToken);
        return new ImportDetails(batch, rights);
    }
}
