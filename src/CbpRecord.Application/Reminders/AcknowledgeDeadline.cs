using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Reminders;

/// <summary>Somebody of the firm takes note of a deadline: what was told of it so far climbs no further. The next step of its ladder begins anew.</summary>
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
        db.Set<Acknowledgement>().Add(new Acknowledgement(request.Id, of.ClientId, current.Actor.Id, today.Date, today.Utc));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}

/// <summary>What was told of a deadline to whom, and who has taken note.</summary>
public sealed record DeadlineTold(IReadOnlyList<ToldRow> Told, IReadOnlyList<AcknowledgedRow> Acknowledged);

/// <param name="Step">The ladder's step ("-30"), or "moved", "withdrawn", "again".</param>
/// <param name="Mail">Where the mail stands that told it.</param>
public sealed record ToldRow(string Person, string Step, DateOnly ToldOn, DateOnly ActOn, Mail.MailState Mail, DateTime? SentAt);

public sealed record AcknowledgedRow(string Person, DateOnly On);

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
                                  select new AcknowledgedRow(p.Name, a.On)).Take(20).ToListAsync(cancellationToken);
        return new DeadlineTold(told, acknowledged);
    }
}
