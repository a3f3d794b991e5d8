using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Mail;

/// <summary>Hands every message that is due to the mail server, each claimed first, so that of several instances one sends it.</summary>
/// <remarks>
/// Between the server's acceptance and the mark there is a moment in which a crash leaves a message that was sent and does not say so. Only
/// then is it sent again, once the claim has run out, with the Message-ID it had.
/// </remarks>
[Requires(Permission.RunJobs)]
public sealed record DeliverOutbox(int AtMost = 500) : IChore;

internal sealed class DeliverOutboxHandler(ICbpRecordDb db, IMailer mailer, Bounces bounces, TimeProvider clock) : IRequestHandler<DeliverOutbox, Result>
{
    /// <summary>How long a claim holds: longer than any server takes to answer.</summary>
    internal static readonly TimeSpan Claim = TimeSpan.FromMinutes(10);

    /// <summary>A message that nobody could deliver for so long, tried so often, is given up, and becomes a task. A house that stood still has not tried.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(5);
    internal const int Tries = 24;

    /// <summary>No wait is longer than this: a message due later than that was put off by a clock that has been set back since.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Result> Handle(DeliverOutbox request, CancellationToken cancellationToken)
    {
        var (now, stray) = (Now, Now + LongestWait);
        var due = await db.Set<OutboxMessage>().AsNoTracking().Where(m => m.State == MailState.Queued && (m.NextAttemptAt <= now || m.NextAttemptAt > stray))
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Take(request.AtMost).ToListAsync(cancellationToken);
        foreach (var message in due)
            if (await Take(message, cancellationToken)) await Deliver(message, cancellationToken);
        return Result.Done;
    }

    private async Task<bool> Take(OutboxMessage message, CancellationToken cancellation)
    {
        var until = Now + Claim;
        return await db.Set<OutboxMessage>().Where(m => m.Id == message.Id && m.State == MailState.Queued && m.NextAttemptAt == message.NextAttemptAt)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1), cancellation) == 1;
    }

    private async Task Deliver(OutboxMessage message, CancellationToken cancellation)
    {
        var reply = await mailer.Send(message, cancellation);
        // From here the answer is known and must be kept, whoever has lost patience meanwhile.
        switch (reply.Kind)
        {
            case MailReplyKind.Accepted: await Mark(message, CancellationToken.None); break;
            case MailReplyKind.Refused: await bounces.Add(message.Id, reply.Said ?? "", Now, CancellationToken.None); break;
            case MailReplyKind.Later when Now - message.QueuedAt > Patience && message.Attempts + 1 >= Tries: await bounces.Add(message.Id, reply.Said ?? "", Now, CancellationToken.None); break;
            default: await PutOff(message, reply.Said ?? "", CancellationToken.None); break;
        }
    }

    private async Task Mark(OutboxMessage message, CancellationToken cancellation)
    {
        var now = Now;
        await db.Set<OutboxMessage>().Where(m => m.Id == message.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.LastReply, (string?)null), cancellation);
    }

    private async Task PutOff(OutboxMessage message, string said, CancellationToken cancellation)
    {
        var (next, reply) = (Now + OutboxMessage.WaitAfter(message.Attempts + 1), OutboxMessage.Clip(said));
        await db.Set<OutboxMessage>().Where(m => m.Id == message.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.LastReply, reply), cancellation);
    }
}
