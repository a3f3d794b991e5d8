using CbpRecord.Application.Mail;
using CbpRecord.Application.People;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>The lists of the first page, in their order.</summary>
public enum TodaySection { Overdue, InGrace, ThisWeek, Waiting, Unverified }

/// <summary>One list: its first rows, and how many there are. The docket under <paramref name="Filter"/> is the whole of it.</summary>
/// <param name="Total">Exact up to 1,000, then that number and <paramref name="More"/>.</param>
public sealed record TodayList(TodaySection Section, DocketFilter Filter, IReadOnlyList<DocketRow> Rows, int Total, bool More);

/// <summary>Somebody who is away today, and through which day.</summary>
public sealed record AwayToday(PersonId Id, string Name, DateOnly Through);

/// <summary>A mail that did not arrive.</summary>
public sealed record UnsentMail(string ToName, string ToAddress, string Reply, DateTime At);

/// <param name="At">The instant of the answer, in UTC.</param>
/// <param name="Reviews">Dates that two people typed differently and that nobody has settled.</param>
/// <param name="Unsent">Mail that did not arrive and that nobody has dealt with; <paramref name="Mails"/> are the latest of them.</param>
public sealed record TodayView(IReadOnlyList<TodayList> Lists, IReadOnlyList<AwayToday> Away, int Reviews, int Unsent, IReadOnlyList<UnsentMail> Mails, DateOnly Today, DateTime At)
{
    /// <summary>How many rows of each list are shown.</summary>
    public const int Shown = 5;
}

/// <summary>What needs somebody today: the actor's own matters, or everybody's.</summary>
[Requires(Permission.ReadWorkload)]
public sealed record ShowToday(bool Team = false) : IQuery<TodayView>;

internal sealed class ShowTodayHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<ShowToday, Result<TodayView>>
{
    private const int CountedTo = PageOf<DocketRow>.CountedTo;

    public async Task<Result<TodayView>> Handle(ShowToday request, CancellationToken cancellationToken)
    {
        var (day, me) = (today.Date, request.Team ? (PersonId?)null : current.Actor.Id);
        var filters = Filters(day, me);
        IQueryable<Obligation> Of(TodaySection section) => db.Docket(filters[section], day);
        IQueryable<string> First(TodaySection section) => Of(section).OrderBy(o => o.DocketKey).Take(TodayView.Shown).Select(o => o.DocketKey);

        // A contact's address tells of the client: behind a wall only what is one's own is shown.
        var (every, mine) = (request.Team && current.Actor.Walled.Count == 0, (PersonId?)current.Actor.Id);
        var unsent = db.Set<MailBounce>().AsNoTracking().Where(b => b.ClosedAt == null && (every || b.AssignedTo == mine));

        var reviews = db.SecondReadings.AsNoTracking().Where(r => r.State == ReadingState.Mismatch);

        // One question for all the counts, one for all the first rows: each part reads its own stretch of an index.
        var (overdue, grace, week, waiting, unverified) = (Of(TodaySection.Overdue), Of(TodaySection.InGrace), Of(TodaySection.ThisWeek), Of(TodaySection.Waiting), Of(TodaySection.Unverified));
        var counts = await db.People.Where(p => p.Id == current.Actor.Id).Select(_ => new[]
        {
            overdue.Take(CountedTo + 1).Count(), grace.Take(CountedTo + 1).Count(), week.Take(CountedTo + 1).Count(), waiting.Take(CountedTo + 1).Count(), unverified.Take(CountedTo + 1).Count(), unsent.Count(), reviews.Count(),
        }).SingleOrDefaultAsync(cancellationToken) ?? new int[filters.Count + 2];
        var keys = new Dictionary<TodaySection, List<string>>();
        foreach (var section in Enum.GetValues<TodaySection>().Where(s => counts[(int)s] > 0)) keys[section] = [];
        IQueryable<Top>? tops = null;
        foreach (var section in keys.Keys)
        {
            var number = (int)section;
            var part = First(section).Select(key => new Top { Section = number, Key = key });
            tops = tops is null ? part : tops.Concat(part);
        }
        if (tops is not null)
            foreach (var top in await tops.ToListAsync(cancellationToken)) keys[(TodaySection)top.Section].Add(top.Key);
        var all = keys.Values.SelectMany(k => k).Distinct().ToList();
        var rows = all.Count == 0 ? [] : await db.Obligations.AsNoTracking().Where(o => all.Contains(o.DocketKey)).Rows(db, day).ToListAsync(cancellationToken);
        var mails = counts[^2] == 0 ? [] : await unsent.OrderByDescending(b => b.At).Take(TodayView.Shown).Select(b => new UnsentMail(b.ToName, b.ToAddress, b.Reply, b.At)).ToListAsync(cancellationToken);
        var people = await db.OfTheFirm(cancellationToken);
        return new TodayView(
            [.. filters.Select(f => new TodayList(f.Key, f.Value, [.. rows.Where(r => keys.GetValueOrDefault(f.Key)?.Contains(r.Cursor) == true)], Math.Min(counts[(int)f.Key], CountedTo), counts[(int)f.Key] > CountedTo))],
            [.. people.SelectMany(p => p.Absences.Where(a => a.Covers(day)).Select(a => new AwayToday(p.Id, p.Name, a.Through)))], counts[^1], counts[^2], mails, day, today.Utc);
    }

    private sealed class Top
    {
        public int Section { get; init; }
        public string Key { get; init; } = "";
    }

    private static Dictionary<TodaySection, DocketFilter> Filters(DateOnly day, PersonId? person) => new()
    {
        [TodaySection.Overdue] = new() { Person = person, Urgency = Urgency.Overdue },
        [TodaySection.InGrace] = new() { Person = person, Urgency = Urgency.InGrace },
        [TodaySection.ThisWeek] = new() { Person = person, From = day, To = day.AddDays(7) },
        [TodaySection.Waiting] = new() { Person = person, Waiting = true },
        [TodaySection.Unverified] = new() { Person = person, From = day, To = day.AddDays(90), Verified = false },
    };
}
