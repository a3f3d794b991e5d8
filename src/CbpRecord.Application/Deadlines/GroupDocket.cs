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

    private Task<PageOf<DocketRow>> Page(GroupDocket request, CancellationToken cancellation) =>
        db.Docket(request.Filter, today.Date).Paged(o => o.DocketKey, request.After, request.Size, page => page.Rows(db, today.Date), cancellation);

    private async Task<GroupedDocket> Plain(GroupDocket request, CancellationToken cancellation)
    {
        var page = await Page(request, cancellation);
        return new(page, page.Rows.Count == 0 ? [] : [new(null, null, null, null, page.Total, request.Filter, page.Rows)]);
    }

    private async Task<GroupedDocket> ByDay(GroupDocket request, CancellationToken cancellation)
    {
        var page = await Page(request, cancellation);
        if (page.Rows.Count == 0) return new(page, []);
        var counts = await db.DayTotals(request.Filter, Span(page.Rows[0].ActOn).First, Span(page.Rows[^1].ActOn).Last, today.Date, cancellation);
        return new(page, [.. page.Rows.GroupBy(r => Span(r.ActOn)).Select(g => new DocketGroup(null, null, null, g.Key, counts.Where(c => c.On >= g.Key.First && c.On <= g.Key.Last).Sum(c => c.Count),
            request.Filter with { From = Later(request.Filter.From, g.Key.First), To = Earlier(request.Filter.To, g.Key.Last) }, [.. g]))]);

        (DateOnly First, DateOnly Last) Span(DateOnly day) => request.By == DocketGrouping.Day ? (day, day) : Weeks.StartOf(day, request.Language) is var first ? (first, first.AddDays(6)) : default;
        static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;
        static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
    }

    private async Task<GroupedDocket> ByName(GroupDocket request, CancellationToken cancellation)
    {
        var (cursor, by) = (GroupCursor.Parse(request.After), request.By);
        var headings = await HeadingsOf.From(db, request.Filter, by, cursor?.Sort, request.Size + 2, today.Date, cancellation);
        var total = by == DocketGrouping.Right ? await db.Docket(request.Filter, today.Date).Take(PageOf<DocketRow>.CountedTo + 1).CountAsync(cancellation) : headings.Sum(h => h.Count);
        var ahead = headings.SkipWhile(h => cursor is { } c && string.CompareOrdinal(h.Sort, c.Sort) < 0).ToList();
        var found = new List<(Heading Of, DocketRow Row)>();
        if (cursor is { } at && ahead.Count > 0 && ahead[0].Sort == at.Sort)
        {
            await Take([ahead[0]], at.Row);
            ahead.RemoveAt(0);
        }
        var whole = new List<Heading>();
        for (var room = request.Size - found.Count; ahead.Count > 0 && ahead[0].Count <= room; ahead.RemoveAt(0))
        {
            whole.Add(ahead[0]);
            room -= ahead[0].Count;
        }
        if (whole.Count > 0) await Take(whole, null);
        if (ahead.Count > 0 && found.Count <= request.Size) await Take([ahead[0]], null);
        var (rows, more) = (found.Take(request.Size).ToList(), found.Count > request.Size);
        var page = new PageOf<DocketRow>([.. rows.Select(r => r.Row)], more ? new GroupCursor(rows[^1].Of.Sort, rows[^1].Row.Cursor).ToString() : null,
            Math.Min(total, PageOf<DocketRow>.CountedTo), total > PageOf<DocketRow>.CountedTo);
        return new(page, [.. rows.GroupBy(r => r.Of).Select(g => new DocketGroup(g.Key.Name, g.Key.NameChinese, g.Key.Code, null, g.Key.Count, HeadingsOf.Opening(request.Filter, by, g.Key), [.. g.Select(r => r.Row)]))]);

        async Task Take(IReadOnlyList<Heading> of, string? after)
        {
            var under = db.Docket(request.Filter, today.Date).Under(by, [.. of.Select(h => h.Id)]);
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
            if (after is not null) under = under.Where(o => string.Compare(o.DocketKey, after) > 0);
#pragma warning restore CA1309
            var taken = await under.OrderBy(o => o.DocketKey).Take(request.Size + 1 - found.Count).Rows(db, today.Date).ToListAsync(cancellation);
            var place = of.Index().ToDictionary(h => h.Item.Id ?? Guid.Empty, h => h.Index);
            found.AddRange(taken.Select(r => (Of: of[place.GetValueOrDefault(Key(r))], Row: r)).OrderBy(r => place[r.Of.Id ?? Guid.Empty]).ThenBy(r => r.Row.Cursor, StringComparer.Ordinal));
        }

        Guid Key(DocketRow row) => by switch { DocketGrouping.Client => row.ClientId?.Value ?? Guid.Empty, DocketGrouping.Person => row.ResponsibleId?.Value ?? Guid.Empty, _ => row.RightId.Value };
    }
}
