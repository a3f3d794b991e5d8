using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>Rows of the docket in the order of days, with what the whole docket under their filter counts, in one command.</summary>
/// <param name="Total">Exact up to <see cref="PageOf{T}.CountedTo"/>, then one more than that.</param>
internal sealed record CountedRows(List<DocketRow> Rows, int Total, UrgentCounts Urgent)
{
    public static async Task<CountedRows> Read(ICbpRecordDb db, DocketFilter filter, DateOnly today, IQueryable<Obligation> page, CancellationToken cancellation)
    {
        var (all, overdue, grace) = (Counted(filter), Urgent(Urgency.Overdue), Urgent(Urgency.InGrace));
        // Put in order here: asked to order a few rights' rows, the database may look for them all along the docket.
        var found = await page.Named(db, today).Select(r => new { Row = r, Total = all.Count(), Overdue = overdue.Count(), InGrace = grace.Count() }).ToListAsync(cancellation);
        if (found is [var first, ..]) return new([.. found.Select(f => f.Row).OrderBy(r => r.Cursor, StringComparer.Ordinal)], first.Total, new(first.Overdue, first.InGrace));
        // A page without rows has none to carry the counts.
        var counts = (await Marked(all, 0).Concat(Marked(overdue, 1)).Concat(Marked(grace, 2)).GroupBy(mark => mark).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation)).ToDictionary(g => g.Key, g => g.Count);
        return new([], counts.GetValueOrDefault(0), new(counts.GetValueOrDefault(1), counts.GetValueOrDefault(2)));

        IQueryable<Obligation> Counted(DocketFilter of) => db.Docket(of, today).Take(PageOf<DocketRow>.CountedTo + 1);
        IQueryable<Obligation> Urgent(Urgency urgency) => Counted(filter.AnyDay() with { State = DocketState.Open, Urgency = urgency });
        static IQueryable<int> Marked(IQueryable<Obligation> rows, int mark) => rows.Select(_ => mark);
    }

    public PageOf<DocketRow> Page(int size) => Paging.Page(Rows, size, Total);
}
