using AutoMapper;
using AutoMapper.QueryableExtensions;
using CbpRecord.Application.Clients;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Recordations;

/// <summary>The rows of the recordations' list, for the screen and for files.</summary>
public sealed class RecordationList(ICbpRecordDb db, IConfigurationProvider maps, Today today)
{
    private const int Most = 200;

    public async Task<PageOf<RecordationRow>> Page(ListRecordations request, CancellationToken cancellation)
    {
        var page = await Filter(request).Paged(r => r.ListKey, request.After, request.Size, rows => Only(rows).ProjectTo<RecordationRow>(maps, new { today = today.Date }), cancellation);
        var clients = page.Rows.Select(r => r.ClientId).OfType<ClientId>().Distinct().ToList();
        var names = await ClientNames.Of(db, clients, cancellation);
        var ids = page.Rows.Select(r => r.Id).ToList();
        var asked = await db.Renewals.Where(r => ids.Contains(r.RecordationId) && r.Transaction == TransactionKind.Extension
            && (r.Stage == Stage.Submitted || r.Stage == Stage.UnderReview || r.Stage == Stage.InfoRequested)).Select(r => r.RecordationId).ToListAsync(cancellation);
        var once = await db.Obligations.Unverified([.. page.Rows.Select(r => r.RightId).Distinct()], cancellation);
        return page with
        {
            Rows = [.. page.Rows.Select(r => r with { Client = r.ClientId is { } id ? names.GetValueOrDefault(id) : null, AskedForTime = asked.Contains(r.Id), Unverified = once.Contains(r.RightId) })],
        };
    }

    /// <summary>The rows of a page alone: which they are is found by their keys first, and only they are read.</summary>
    private IQueryable<Recordation> Only(IQueryable<Recordation> page)
    {
        var keys = page.Select(r => r.ListKey);
        return db.Recordations.AsNoTracking().Where(r => keys.Contains(r.ListKey)).OrderBy(r => r.ListKey);
    }

    /// <summary>All of them, in the order of the list.</summary>
    public IAsyncEnumerable<RecordationRow> All(ListRecordations request, CancellationToken cancellation) =>
        Reports.Taking.All(after => Page(request with { After = after, Size = Most }, cancellation));

    private IQueryable<Recordation> Filter(ListRecordations request)
    {
        var rows = db.Recordations.AsNoTracking();
        if (request.Stage is { } stage) rows = rows.Where(r => r.Stage == stage);
        if (request.Client is { } client) rows = rows.Where(r => r.ClientId == client);
        if (request.ExpiresFrom is { } from) rows = rows.Where(r => r.ExpiresOn >= from);
        if (request.ExpiresTo is { } to) rows = rows.Where(r => r.ExpiresOn <= to);
        if (RecordationNumber.Parse(request.Number) is { Refused: false, Value: var sought })
        {
            var (key, reference) = (sought.SearchKey, sought.AsPrinted.ToUpperInvariant());
            rows = rows.Where(r => r.NumberKey == key || r.Reference == reference);
        }
        return request.Kind switch
        {
            RightKind.PendingCopyright => rows.Where(r => r.Right is Copyright && ((Copyright)r.Right).Pending),
            RightKind.TradeName => rows.Where(r => r.Right is TradeName),
            // Many of the list are of these: it is walked in its own order, and the right of each looked at. The others are few, and found by their rights.
            RightKind.Copyright => rows.Where(r => db.Rights.Any(of => of.Id == r.RightId && of is Copyright && !((Copyright)of).Pending)),
            RightKind.Trademark => rows.Where(r => db.Rights.Any(of => of.Id == r.RightId && of is Trademark)),
            _ => rows,
        };
    }
}
