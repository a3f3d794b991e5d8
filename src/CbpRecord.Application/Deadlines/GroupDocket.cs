using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>One page of the docket under its headings, each with the count of its whole group.</summary>
/// <param name="Language">Whose weeks.</param>
/// <param name="After">The cursor that the page before answered, or null.</param>
[Requires(Permission.TrackDeadlines)]
public sealed record GroupDocket(DocketFilter Filter, DocketGrouping By, Language Language, string? After = null, int Size = PageOf<DocketRow>.Size) : IQuery<GroupedDocket>
{
    internal sealed class Validator : AbstractValidator<GroupDocket>
    {
        public Validator() => RuleFor(r => r.Filter).Custom((filter, context) => DocketErrors.Of(filter, context));
    }
}

internal sealed class GroupDocketHandler(ICbpRecordDb db, Today today) : IRequestHandler<GroupDocket, Result<GroupedDocket>>
{
    public async Task<Result<GroupedDocket>> Handle(GroupDocket request, CancellationToken cancellationToken) => request.By switch
    {
        DocketGrouping.None => await Plain(request, cancellationToken),
        DocketGrouping.Day or DocketGrouping.Week => await ByDay(request, cancellationToken),
        _ => await ByName(request, cancellationToken),
    };

    private Task<CountedRows> Read(GroupDocket request, IQueryable<Obligation> page, CancellationToken cancellation) => CountedRows.Read(db, request.Filter, today.Date, page, cancellation);

    private Task<CountedRows> ReadByDay(GroupDocket request, CancellationToken cancellation) =>
        Read(request, db.Only(db.Docket(request.Filter, today.Date).After(o => o.DocketKey, request.After).Take(request.Size + 1)), cancellation);

    private async Task<GroupedDocket> Plain(GroupDocket request, CancellationToken cancellation)
    {
        var read = await ReadByDay(request, cancellation);
        var page = read.Page(request.Size);
        return new(page, page.Rows.Count == 0 ? [] : [new(null, null, null, null, page.Total, request.Filter, page.Rows)], read.Urgent);
    }

    private async Task<GroupedDocket> ByDay(GroupDocket request, CancellationToken cancellation)
    {
        var read = await ReadByDay(request, cancellation);
        var page = read.Page(request.Size);
        if (page.Rows.Count == 0) return new(page, [], read.Urgent);
        var counts = await db.DayTotals(request.Filter, Span(page.Rows[0].ActOn).First, Span(page.Rows[^1].ActOn).Last, today.Date, cancellation);
        return new(page, [.. page.Rows.GroupBy(r => Span(r.ActOn)).Select(g => new DocketGroup(null, null, null, g.Key, counts.Where(c => c.On >= g.Key.First && c.On <= g.Key.Last).Sum(c => c.Count),
            request.Filter with { From = Later(request.Filter.From, g.Key.First), To = Earlier(request.Filter.To, g.Key.Last) }, [.. g]))], read.Urgent);

        (DateOnly First, DateOnly Last) Span(DateOnly day) => request.By == DocketGrouping.Day ? (day, day) : Weeks.StartOf(day, request.Language) is var first ? (first, first.AddDays(6)) : default;
        static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;
        static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
    }

    private async Task<GroupedDocket> ByName(GroupDocket request, CancellationToken cancellation)
    {
        var (cursor, by) = (GroupCursor.Parse(request.After), request.By);
        var ahead = (await HeadingsOf.From(db, request.Filter, by, cursor?.Sort, request.Size + 2, today.Date, cancellation)).SkipWhile(h => cursor is { } c && string.CompareOrdinal(h.Sort, c.Sort) < 0).ToList();
        var begun = cursor is { } at && ahead is [var first, ..] && first.Sort == at.Sort;
        var (whole, room) = (begun ? 1 : 0, request.Size);
        for (; whole < ahead.Count && ahead[whole].Count <= room; whole++) room -= ahead[whole].Count;
        var parts = new List<IQueryable<Obligation>>();
        if (begun) parts.Add(Bounded(0, cursor!.Value.Row));
        if (whole > (begun ? 1 : 0) || ahead.Count == 0) parts.Add(Under((begun ? 1 : 0)..whole));
        if (whole < ahead.Count) parts.Add(Bounded(whole, null));
        var read = await Read(request, parts.Aggregate((one, next) => one.Concat(next)), cancellation);
        var place = ahead.Take(whole + 1).Index().ToDictionary(h => h.Item.Id ?? Guid.Empty, h => h.Index);
        var found = read.Rows.Select(r => (Of: ahead[place[Key(r)]], Row: r)).OrderBy(r => place[Key(r.Row)]).ToList();
        var rows = found.Take(request.Size).ToList();
        var page = Paging.Page([.. found.Take(request.Size + 1).Select(r => r.Row)], request.Size, read.Total) with { Next = found.Count > request.Size ? new GroupCursor(rows[^1].Of.Sort, rows[^1].Row.Cursor).ToString() : null };
        return new(page, [.. rows.GroupBy(r => r.Of).Select(g => new DocketGroup(g.Key.Name, g.Key.NameChinese, g.Key.Code, null, g.Key.Count, HeadingsOf.Opening(request.Filter, by, g.Key), [.. g.Select(r => r.Row)]))], read.Urgent);

        // Only what does not fit on a page is taken in the docket's order.
        IQueryable<Obligation> Bounded(int heading, string? after) => Under(heading..(heading + 1)).After(o => o.DocketKey, after) is var rows && ahead[heading].Count > request.Size ? rows.Take(request.Size + 1) : rows;
        IQueryable<Obligation> Under(Range headings) => db.Docket(request.Filter, today.Date).Under(by, [.. ahead[headings].Select(h => h.Id)]);
        Guid Key(DocketRow row) => by switch { DocketGrouping.Client => row.ClientId?.Value ?? Guid.Empty, DocketGrouping.Person => row.ResponsibleId?.Value ?? Guid.Empty, _ => row.RightId.Value };
    }
}
