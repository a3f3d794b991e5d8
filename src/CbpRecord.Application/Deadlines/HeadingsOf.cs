using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Which headings a grouped docket has, with their counts, and which rows stand under one.</summary>
internal static class HeadingsOf
{
    /// <summary>The headings from a cursor on, in order: all of them for clients and people, the next so many for rights.</summary>
    public static Task<List<Heading>> From(ICbpRecordDb db, DocketFilter filter, DocketGrouping by, string? sort, int most, DateOnly today, CancellationToken cancellation) => by switch
    {
        DocketGrouping.Client => Clients(db, filter, today, cancellation),
        DocketGrouping.Person => People(db, filter, today, cancellation),
        _ => Rights(db, filter, sort, most, today, cancellation),
    };

    public static IQueryable<Obligation> Under(this IQueryable<Obligation> rows, DocketGrouping by, IReadOnlyList<Guid?> ids)
    {
        var (none, some) = (ids.Contains(null), ids.OfType<Guid>());
        switch (by)
        {
            case DocketGrouping.Client:
                var clients = some.Select(i => (ClientId?)new ClientId(i)).ToList();
                return rows.Where(o => none && o.ClientId == null || o.ClientId != null && clients.Contains(o.ClientId));
            case DocketGrouping.Person:
                var people = some.Select(i => (PersonId?)new PersonId(i)).ToList();
                return rows.Where(o => none && o.ResponsibleId == null || o.ResponsibleId != null && people.Contains(o.ResponsibleId));
            default:
                var rights = some.Select(i => new RightId(i)).ToList();
                return rows.Where(o => rights.Contains(o.RightId));
        }
    }

    public static DocketFilter Opening(DocketFilter filter, DocketGrouping by, Heading heading) => by switch
    {
        DocketGrouping.Client => filter with { Client = heading.Code ?? DocketFilter.NoClient },
        DocketGrouping.Person => heading.Id is { } person ? filter with { Person = new(person) } : filter with { Unassigned = true },
        _ => filter with { Right = new(heading.Id!.Value) },
    };

    private static async Task<List<Heading>> Clients(ICbpRecordDb db, DocketFilter filter, DateOnly today, CancellationToken cancellation)
    {
        var counts = db.Kept(filter) ? db.DayCounts(filter).GroupBy(c => c.ClientId).Select(g => new { g.Key, Count = g.Sum(c => c.Count) })
            : db.Docket(filter, today).GroupBy(o => o.ClientId).Select(g => new { g.Key, Count = g.Count() });
        var found = await (from g in counts where g.Count > 0 join c in db.Clients on g.Key equals (ClientId?)c.Id into known from c in known.DefaultIfEmpty()
            select new { Id = (ClientId?)c.Id, Sort = EF.Property<string>(c, "SortKey"), c.Name, c.NameChinese, c.Code, g.Count }).ToListAsync(cancellation);
        return Ordered(found.Select(c => c.Id is { } id ? new Heading(id.Value, c.Sort, c.Name, c.NameChinese, c.Code, c.Count) : new(null, Heading.Last, null, null, null, c.Count)));
    }

    private static async Task<List<Heading>> People(ICbpRecordDb db, DocketFilter filter, DateOnly today, CancellationToken cancellation)
    {
        var counts = db.Kept(filter) ? db.DayCounts(filter).GroupBy(c => c.ResponsibleId).Select(g => new { g.Key, Count = g.Sum(c => c.Count) })
            : db.Docket(filter, today).GroupBy(o => o.ResponsibleId).Select(g => new { g.Key, Count = g.Count() });
        var found = await (from g in counts where g.Count > 0 join p in db.People on g.Key equals (PersonId?)p.Id into known from p in known.DefaultIfEmpty()
            select new { Id = (PersonId?)p.Id, p.Name, g.Count }).ToListAsync(cancellation);
        return Ordered(found.Select(p => p.Id is { } id ? new Heading(id.Value, Heading.SortOf(p.Name, id.Value), p.Name, null, null, p.Count) : new(null, Heading.Last, null, null, null, p.Count)));
    }

    private static async Task<List<Heading>> Rights(ICbpRecordDb db, DocketFilter filter, string? sort, int most, DateOnly today, CancellationToken cancellation)
    {
        var rows = db.Docket(filter, today);
        var rights = db.Rights.AsNoTracking().Where(r => rows.Any(o => o.RightId == r.Id));
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
        if (sort is not null) rights = rights.Where(r => string.Compare(EF.Property<string>(r, "SortKey"), sort) >= 0);
#pragma warning restore CA1309
        var found = await rights.OrderBy(r => EF.Property<string>(r, "SortKey")).Take(most)
            .Select(r => new { r.Id, Sort = EF.Property<string>(r, "SortKey"), r.Name, r.NameForeign, r.NumberPrinted, r.Number, Count = rows.Count(o => o.RightId == r.Id) }).ToListAsync(cancellation);
        return [.. found.Select(r => new Heading(r.Id.Value, r.Sort, r.Name, r.NameForeign, r.NumberPrinted ?? r.Number, r.Count))];
    }

    private static List<Heading> Ordered(IEnumerable<Heading> headings) => [.. headings.OrderBy(h => h.Sort, StringComparer.Ordinal)];
}
