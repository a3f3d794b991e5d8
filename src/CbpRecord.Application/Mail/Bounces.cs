using CbpRecord.Application.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Mail;

/// <summary>Makes a task of a mail that did not arrive, for whoever looks after the matter it told of.</summary>
internal sealed class Bounces(ICbpRecordDb db)
{
    /// <summary>Marks the message refused and adds the task, in one save. A second report of the same message adds nothing.</summary>
    public async Task Add(Guid message, string reply, DateTime at, CancellationToken cancellation)
    {
        var refused = await db.Set<OutboxMessage>().SingleAsync(m => m.Id == message, cancellation);
        refused.Refuse(reply);
        if (!await db.Set<MailBounce>().AnyAsync(b => b.MessageId == message, cancellation))
            db.Set<MailBounce>().Add(new MailBounce(refused, reply, await Responsible(refused, cancellation), at));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<PersonId?> Responsible(OutboxMessage message, CancellationToken cancellation)
    {
        var of = await (from n in db.Set<Notice>()
                        join o in db.Obligations on n.DeadlineId equals o.Id
                        where n.MessageId == message.Id && o.ResponsibleId != null
                        orderby o.DocketKey
                        select o.ResponsibleId).FirstOrDefaultAsync(cancellation);
        // Whoever cannot be reached by mail is not the one to be asked why.
        return of == message.PersonId ? null : of;
    }
}
