using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>How many deadlines of the docket stand under a day.</summary>
/// <param name="Unverified">Those of them that are open and whose date was read only once.</param>
public sealed record DayTotal(DateOnly On, int Count, int Unverified);

/// <summary>
/// How many deadlines the filter shows under each day of a period: the figures of calendars and heatmaps. Days without any are left
/// out. Read from the kept counts where they can answer, else counted from the same rows that the list shows; the figures are the same.
/// </summary>
/// <param name="Filter">As for the list; its own From and To narrow the period further.</param>
/// <param name="From">The first day, included.</param>
/// <param name="To">The last day, included.</param>
[Requires(Permission.TrackDeadlines)]
public sealed record CountDays(DocketFilter Filter, DateOnly From, DateOnly To) : IQuery<IReadOnlyList<DayTotal>>
{
    internal sealed class Validator : AbstractValidator<CountDays>
    {
        public Validator() => RuleFor(r => r.Filter).Custom((filter, context) => DocketErrors.Of(filter, context));
    }
}

internal sealed class CountDaysHandler(ICbpRecordDb db, Today today) : IRequestHandler<CountDays, Result<IReadOnlyList<DayTotal>>>
{
    public async Task<Result<IReadOnlyList<DayTotal>>> Handle(CountDays request, CancellationToken cancellationToken) =>
        await db.DayTotals(request.Filter, request.From, request.To, today.Date, cancellationToken);
}

/// <summary>From a filter to kept counts.</summary>
internal static class CountsQuery
{
    /// <summary>Days with any rows, in order, both bounds included.</summary>
    public static async Task<List<DayTotal>> DayTotals(this ICbpRecordDb db, DocketFilter asked, DateOnly from, DateOnly to, DateOnly today, CancellationToken cancellation)
    {
        var filter = asked with { From = asked.From > from ? asked.From : from, To = asked.To < to ? asked.To : to };
        var days = db.Kept(filter) ? db.DayCounts(filter).GroupBy(c => c.On).Select(g => new { On = g.Key, Count = g.Sum(c => c.Count), Unverified = g.Sum(c => c.State == ObligationState.Open && !c.Verified ? c.Count : 0) })
            : db.Docket(filter, today).GroupBy(o => o.ActOn).Select(g => new { On = g.Key, Count = g.Count(), Unverified = g.Count(o => o.State == ObligationState.Open && !o.Verified) });
        return (await days.Where(d => d.Count > 0).OrderBy(d => d.On).ToListAsync(cancellation)).ConvertAll(d => new DayTotal(d.On, d.Count, d.Unverified));
    }

    /// <summary>Whether the filter asks for nothing but what the counts are kept by.</summary>
    public static bool Kept(this ICbpRecordDb db, DocketFilter filter) => db.KeptCountsHold &&
        filter with { From = null, To = null, Client = null, Person = null, Verified = null, State = DocketState.Open } == new DocketFilter();

    public static IQueryable<DayCount> DayCounts(this ICbpRecordDb db, DocketFilter filter)
    {
        var rows = db.Set<DayCount>().AsNoTracking();
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
        if (filter.From is { } from) { var key = DayCount.KeyOf(from); rows = rows.Where(c => string.Compare(c.Key, key) >= 0); }
        if (filter.To is { } to) { var key = DayCount.KeyOf(to.AddDays(1)); rows = rows.Where(c => string.Compare(c.Key, key) < 0); }
#pragma warning restore CA1309
        if (filter.Client is DocketFilter.NoClient) rows = rows.Where(c => c.ClientId == null);
        else if (filter.Client is { Length: > 0 } client) { var upper = client.Trim().ToUpperInvariant(); rows = rows.Where(c => c.ClientId != null && c.ClientId == db.Clients.Where(o => o.Code == upper).Select(o => (ClientId?)o.Id).FirstOrDefault()); }
        if (filter.Person is { } person) rows = rows.Where(c => c.ResponsibleId == person);
        if (filter.Verified is { } verified) rows = rows.Where(c => c.Verified == verified);
        return filter.State switch
        {
            DocketState.Open => rows.Where(c => c.State == ObligationState.Open),
            DocketState.Done => rows.Where(c => c.State == ObligationState.Completed || c.State == ObligationState.Met),
            DocketState.Waived => rows.Where(c => c.State == ObligationState.Waived),
            DocketState.Withdrawn => rows.Where(c => c.State == ObligationState.Withdrawn),
            _ => rows,
        };
    }
}
