using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;
using Speech = CbpRecord.Application.Words.Words;

namespace CbpRecord.Application.Calendars;

/// <summary>An all-day event.</summary>
/// <param name="Uid">The same for as long as the deadline exists, whatever its date becomes.</param>
/// <param name="Sequence">Rises with each change of the deadline or its right.</param>
public sealed record FeedEvent(string Uid, long Sequence, DateOnly On, string Summary, string Description, string Url, bool Cancelled);

/// <summary>A calendar as it is read: the same bytes while nothing changes and the day lasts.</summary>
public sealed record Feed(string Name, DateTime Stamp, IReadOnlyList<FeedEvent> Events);

/// <summary>Writes a calendar file.</summary>
public interface ICalendarWriter
{
    byte[] Write(Feed feed);
}

/// <summary>The reader's deadlines as a calendar: each on its day, its warnings, on the days that its client chose or else the firm's, as events of their own; what is let go or withdrawn stays, cancelled.</summary>
[Requires(Permission.SubscribeCalendar)]
public sealed record ReadFeed(FeedScope Scope) : IQuery<Feed>;

internal sealed class ReadFeedHandler(ICbpRecordDb db, CurrentActor current, MailSettings settings, Today today) : IRequestHandler<ReadFeed, Result<Feed>>
{
    /// <summary>How far a feed looks back and ahead.</summary>
    private const int DaysBack = 180, YearsAhead = 3;

    public async Task<Result<Feed>> Handle(ReadFeed request, CancellationToken cancellationToken)
    {
        var me = current.Actor.Id;
        var language = await db.People.Where(p => p.Id == me).Select(p => p.Language).SingleOrDefaultAsync(cancellationToken);
        var (from, to) = (today.Date.AddDays(-DaysBack), today.Date.AddYears(YearsAhead));
        var obligations = db.Obligations.AsNoTracking().Where(o => o.ActOn >= from && o.ActOn <= to);
        if (request.Scope == FeedScope.Mine && current.Actor.IsStaff)
            obligations = obligations.Where(o => o.ResponsibleId == me || db.Rights.Any(r => r.Id == o.RightId && (r.Responsibility.Backup == me || r.Responsibility.Supervisor == me)));
        var rows = await (from o in obligations
                          join r in db.Rights on o.RightId equals r.Id
                          join c in db.Clients on o.ClientId equals (ClientId?)c.Id into clients
                          from c in clients.DefaultIfEmpty()
                          orderby o.DocketKey
                          select new Row(o.Id, o.ClientId, o.Kind, o.DueOn, o.ActOn, o.FinalOn, o.State, o.Verified, o.Rule, o.Version + r.Version, r.Name, r.NumberPrinted ?? r.Number, c == null ? null : c.Name, c == null ? null : c.NameChinese))
            .ToListAsync(cancellationToken);
        var ladders = await OwnLadders.Read(db, cancellationToken);
        var words = Speech.In(language);
        return new Feed(words["calendar.name"], today.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), [.. rows.SelectMany(r => Events(r, ladders, words))]);
    }

    private IEnumerable<FeedEvent> Events(Row row, OwnLadders ladders, Speech words)
    {
        var kind = words[$"law.kind-{KindBook.Of(row.Kind).Code}"];
        var right = $"{(row.Right.Length > 0 ? row.Right : words["reminders.no-words"])} {row.Number}".TrimEnd();
        var client = words.Language == Language.Chinese ? row.ClientChinese ?? row.Client : row.Client;
        var unverified = row is { State: ObligationState.Open, Verified: false };
        var (done, gone) = (row.State is ObligationState.Completed or ObligationState.Met, row.State is ObligationState.Withdrawn or ObligationState.Waived);
        var description = string.Join('\n', new[]
        {
            client, words["calendar.due", row.DueOn], words["calendar.final", row.FinalOn], words["calendar.beijing", Dates.BeijingFileBy(row.ActOn)], $"{row.Rule} · {RuleBook.Get(row.Rule).Citation.Text}",
        }.Where(line => line is { Length: > 0 }));
        var url = $"{settings.SiteUrl}/docket/{row.Id}";
        yield return new($"{row.Id}@cbprecord", row.Sequence, row.ActOn, words.Marked(words[done ? "calendar.done" : "calendar.event", kind, right], unverified), description, url, gone);
        if (!KindBook.Of(row.Kind).IsAct) yield break;
        foreach (var rung in ladders.Of(row.ClientId, row.Kind, row.DueOn).Where(r => r.On != row.ActOn))
            yield return new($"{row.Id}.{rung.Step}@cbprecord", row.Sequence, rung.On, words.Marked(words["calendar.warning", kind, right, row.ActOn], unverified), description, url, gone || done);
    }

    private sealed record Row(DeadlineId Id, ClientId? ClientId, DeadlineKind Kind, DateOnly DueOn, DateOnly ActOn, DateOnly FinalOn, ObligationState State, bool Verified, string Rule, long Sequence, string Right, string? Number, string? Client, string? ClientChinese);
}
