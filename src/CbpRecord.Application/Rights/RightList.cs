using AutoMapper.QueryableExtensions;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>The rows of the rights' list, for the screen and for files.</summary>
public sealed class RightList(ICbpRecordDb db, AutoMapper.IConfigurationProvider maps, Today today)
{
    private const int Most = 200;

    public async Task<PageOf<RightRow>> Page(ListRights request, CancellationToken cancellation)
    {
        var day = today.Date;
        var page = await Filtered(request, day).Paged(r => EF.Property<string>(r, RightColumns.SortKey), request.After, Math.Clamp(request.Size, 1, Most),
            rights => Only(rights).ProjectTo<RightRow>(maps, new { today = day }), cancellation);
        return page with { Rows = await WithNeighbours(page.Rows, cancellation) };
    }

    /// <summary>The rows of a page alone: which they are is found by their keys first, and only they are read.</summary>
    private IQueryable<Right> Only(IQueryable<Right> page)
    {
        var keys = page.Select(r => EF.Property<string>(r, RightColumns.SortKey));
        return db.Rights.Where(r => keys.Contains(EF.Property<string>(r, RightColumns.SortKey))).OrderBy(r => EF.Property<string>(r, RightColumns.SortKey));
    }

    /// <summary>All of them, in the order of the list.</summary>
    public IAsyncEnumerable<RightRow> All(ListRights request, CancellationToken cancellation) =>
        Reports.Taking.All(after => Page(request with { After = after, Size = Most }, cancellation));

    private IQueryable<Right> Filtered(ListRights request, DateOnly day)
    {
        // By the discriminator: a set narrowed by OfType cannot be projected through its siblings.
        IQueryable<Right> rights = request.Kind switch
        {
            RightKind.Copyright => Of(nameof(Copyright)).Where(r => !((Copyright)r).Pending),
            RightKind.PendingCopyright => Of(nameof(Copyright)).Where(r => ((Copyright)r).Pending),
            { } kind => Of(kind.ToString()),
            null => db.Rights,
        };
        if (request.Unassigned) rights = rights.Where(r => r.ClientId == null);
        else if (request.Client is { } client) rights = rights.Where(r => r.ClientId == client);
        if (request.Recordable is true)
            rights = rights.Where(r => EF.Property<DateOnly?>(r, RightColumns.RecordableFrom) <= day && EF.Property<DateOnly?>(r, RightColumns.RecordableThrough) >= day);
        else if (request.Recordable is false)
            rights = rights.Where(r => EF.Property<DateOnly?>(r, RightColumns.RecordableFrom) == null || EF.Property<DateOnly?>(r, RightColumns.RecordableFrom) > day
                || EF.Property<DateOnly?>(r, RightColumns.RecordableThrough) < day);
        if (request.Within is { } days)
        {
            var last = day.AddDays(Math.Clamp(days, 0, 36_500));
            rights = rights.Where(r => EF.Property<DateOnly?>(r, RightColumns.EndsOn) >= day && EF.Property<DateOnly?>(r, RightColumns.EndsOn) <= last);
        }
        if (request.Recorded is { } recorded)
            rights = rights.Where(r => db.Recordations.Any(c => c.RightId == r.Id && c.Stage == Stage.Recorded) == recorded);
        return rights;
    }

    private IQueryable<Right> Of(string type) => db.Rights.Where(r => EF.Property<string>(r, "Type") == type);

    /// <summary>The client's name, the latest recordation and whether a date waits for its second reading of each row, in one query each.</summary>
    private async Task<IReadOnlyList<RightRow>> WithNeighbours(IReadOnlyList<RightRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var clients = rows.Select(r => r.ClientId).Where(c => c is not null).Select(c => c!.Value).Distinct().ToList();
        var named = clients.Count == 0 ? [] : await db.Clients.Where(c => clients.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, cancellation);
        var cases = await db.Recordations.Where(c => ids.Contains(c.RightId)).OrderBy(c => c.OpenedOn)
            .Select(c => new RightCase(c.RightId, c.Id, c.Reference, c.Stage, c.NumberPrinted, c.ExpiresOn)).ToListAsync(cancellation);
        var once = await db.Obligations.Unverified(ids, cancellation);
        return [.. rows.Select(r => r with
        {
            Client = r.ClientId is { } id ? named.GetValueOrDefault(id) : null,
            Case = cases.LastOrDefault(c => c.RightId == r.Id && c.Stage == Stage.Recorded) ?? cases.LastOrDefault(c => c.RightId == r.Id),
            Unverified = once.Contains(r.Id),
        })];
    }
}
