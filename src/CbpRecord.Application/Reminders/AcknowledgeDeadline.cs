using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>Somebody of the firm takes note of a deadline: what was told of it so far climbs no further. The next step of its ladder begins anew; where nothing was told since, there is nothing more to note.</summary>
[Requires(Permission.WorkDeadlines)]
public sealed record AcknowledgeDeadline(DeadlineId Id) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class AcknowledgeDeadlineHandler(ICbpRecordDb db, CurrentActor current, Today today) : IRequestHandler<AcknowledgeDeadline, Result>
{
    public async Task<Result> Handle(AcknowledgeDeadline request, CancellationToken cancellationToken)
    {
        var of = await db.Obligations.Where(o => o.Id == request.Id).Select(o => new { o.ClientId, o.State, o.Kind }).SingleOrDefaultAsync(cancellationToken);
        if (of is null) return Error.NotFound(request.Id);
        if (of.State != ObligationState.Open) return ObligationErrors.NotOpen(KindBook.Of(of.Kind).Title);
        if (await Acknowledging.IsNoted(db, request.Id, cancellationToken)) return Result.Done;
        // Before the day's reminders went out it is yesterday's that are noted.
        var covers = await db.Set<ReminderRun>().AnyAsync(r => r.Day == today.Date, cancellationToken) ? today.Date : today.Date.AddDays(-1);
        db.Set<Acknowledgement>().Add(new Acknowledgement(request.Id, of.ClientId, current.Actor.Id, covers, today.Utc));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

internal static class Acknowledging
{
    /// <summary>Whether somebody took note of everything that the firm's people were told of a deadline.</summary>
    public static Task<bool> IsNoted(ICbpRecordDb db, DeadlineId deadline, CancellationToken cancellation) =>
        db.Set<Acknowledgement>().AnyAsync(a => a.DeadlineId == deadline && !db.Set<Notice>().Any(n => n.DeadlineId == deadline && n.Part != null && n.ToldOn > a.On), cancellation);
}

/// <summary>What was told of a deadline to whom, and who has taken note.</summary>
/// <param name="IsNoted">Nothing was told to the firm's people since somebody took note.</param>
public sealed record DeadlineTold(IReadOnlyList<ToldRow> Told, IReadOnlyList<AcknowledgedRow> Acknowledged, bool IsNoted);

/// <param name="Step">The ladder's step ("-30"), or "moved", "withdrawn", "again".</param>
/// <param name="Mail">Where the mail stands that told it.</param>
public sealed record ToldRow(string Person, string Step, DateOnly ToldOn, DateOnly ActOn, Mail.MailState Mail, DateTime? SentAt);

public sealed record AcknowledgedRow(string Person, DateTime At);

/// <summary>The reminders of one deadline: what was said, to whom, and whether it was taken note of.</summary>
[Requires(Permission.WorkDeadlines)]
public sealed record ShowTold(DeadlineId Id) : IQuery<DeadlineTold>;

internal sealed class ShowToldHandler(ICbpRecordDb db) : IRequestHandler<ShowTold, Result<DeadlineTold>>
{
    public async Task<Result<DeadlineTold>> Handle(ShowTold request, CancellationToken cancellationToken)
    {
        if (!await db.Obligations.AnyAsync(o => o.Id == request.Id, cancellationToken)) return Error.NotFound(request.Id);
        var told = await (from n in db.Set<Notice>().AsNoTracking()
                          where n.DeadlineId == request.Id
                          join p in db.People on n.PersonId equals p.Id
                          join m in db.Set<Mail.OutboxMessage>() on n.MessageId equals m.Id
                          orderby n.ToldOn descending, n.Number descending
                          select new ToldRow(p.Name, n.Step, n.ToldOn, n.ActOn, m.State, m.SentAt)).Take(100).ToListAsync(cancellationToken);
        var acknowledged = await (from a in db.Set<Acknowledgement>().AsNoTracking()
                                  where a.DeadlineId == request.Id
                                  join p in db.People on a.By equals p.Id
                                  orderby a.At descending
                                  select new AcknowledgedRow(p.Name, a.At)).Take(20).ToListAsync(cancellationToken);
        return new DeadlineTold(told, acknowledged, await Acknowledging.IsNoted(db, request.Id, cancellationToken));
    }
}
