using System.Runtime.CompilerServices;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Every row of the filter in the order of the grouped list, as the database gives them: for exports, which hold no list.</summary>
internal static class DocketStream
{
    public static IAsyncEnumerable<DocketRow> Of(ICbpRecordDb db, DocketFilter filter, DocketGrouping by, DateOnly today, CancellationToken cancellation) => by switch
    {
        DocketGrouping.Client or DocketGrouping.Person => ByName(db, filter, by, today, cancellation),
        DocketGrouping.Right => ByRight(db, filter, today, cancellation),
        _ => db.Docket(filter, today).Rows(db, today).AsAsyncEnumerable(),
    };

    private static async IAsyncEnumerable<DocketRow> ByName(ICbpRecordDb db, DocketFilter filter, DocketGrouping by, DateOnly today, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var heading in await HeadingsOf.From(db, filter, by, null, 0, today, cancellation))
            await foreach (var row in db.Docket(filter, today).Under(by, [heading.Id]).Rows(db, today).AsAsyncEnumerable().WithCancellation(cancellation))
                yield return row;
    }

    /// <summary>Some hundred rights at a time, because a right's place among names is not a part of its rows.</summary>
    private static async IAsyncEnumerable<DocketRow> ByRight(ICbpRecordDb db, DocketFilter filter, DateOnly today, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const int some = 500;
        string? last = null;
        while (true)
        {
            var headings = await HeadingsOf.From(db, filter, DocketGrouping.Right, last, some + 1, today, cancellation);
            var next = headings.Where(h => h.Sort != last).Take(some).ToList();
            if (next.Count == 0) yield break;
            var rows = (await db.Docket(filter, today).Under(DocketGrouping.Right, [.. next.Select(h => h.Id)]).Rows(db, today).ToListAsync(cancellation)).ToLookup(r => r.RightId.Value);
            foreach (var row in next.SelectMany(h => rows[h.Id!.Value])) yield return row;
            last = next[^1].Sort;
        }
    }
}
