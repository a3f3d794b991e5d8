using CbpRecord.Application.Mail;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Jobs;

/// <summary>What is wrong with telling people: jobs that did not run when they should, mail that waits, mail that was refused. Empty when all is well.</summary>
/// <remarks>Asked by routes that do not pass through the timetable: the ready check, the banner, the alarm and the command line.</remarks>
[Requires(Permission.ReadJobs)]
public sealed record FindTrouble : IQuery<Trouble>;

/// <summary>What was found wrong, as it is said to people.</summary>
public sealed record Trouble(IReadOnlyList<Error> Found)
{
    /// <summary>Without what is a person's task: one address that takes no mail does not stop the telling of everybody else.</summary>
    public IReadOnlyList<Error> StopsTelling => [.. Found.Where(t => t.Code != TroubleErrors.MailRefused(0).Code)];
}

internal sealed class FindTroubleHandler(ICbpRecordDb db, IMediator mediator, Today today) : IRequestHandler<FindTrouble, Result<Trouble>>
{
    /// <summary>Mail that has waited longer is trouble: past a server's restart, well before anybody's day is over.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    public async Task<Result<Trouble>> Handle(FindTrouble request, CancellationToken cancellationToken)
    {
        var jobs = await mediator.Send(new CheckJobs(), cancellationToken);
        if (jobs.Refused) return Result<Trouble>.Refuse(jobs.Errors);
        var troubles = jobs.Value.Where(j => j.Late).Select(j => j.LastOutcome is JobOutcome.Failed or JobOutcome.Refused ? TroubleErrors.JobFails(j.Job) : TroubleErrors.JobLate(j.Job)).ToList();
        var since = today.Utc - Patience;
        if (await db.Set<OutboxMessage>().CountAsync(m => m.State == MailState.Queued && m.QueuedAt < since, cancellationToken) is > 0 and var waiting) troubles.Add(TroubleErrors.MailWaits(waiting));
        if (await db.Set<MailBounce>().CountAsync(b => b.ClosedAt == null, cancellationToken) is > 0 and var refused)
        {
            troubles.Add(TroubleErrors.MailRefused(refused));
            if (await ServerRefuses(cancellationToken)) troubles.Add(TroubleErrors.MailServerRefuses);
        }
        return new Trouble(troubles);
    }

    /// <summary>Whether the server has taken nothing since it last refused a mail that it never had.</summary>
    private async Task<bool> ServerRefuses(CancellationToken cancellation)
    {
        var last = await (from b in db.Set<MailBounce>() where b.ClosedAt == null
                          join m in db.Set<OutboxMessage>() on b.MessageId equals m.Id
                          where m.SentAt == null
                          select (DateTime?)b.At).MaxAsync(cancellation);
        return last is not null && !await db.Set<OutboxMessage>().AnyAsync(m => m.SentAt >= last, cancellation);
    }
}

/// <summary>Trouble as it is said to people. No names or values: the ready check says the codes to anybody.</summary>
public static class TroubleErrors
{
    public static Error JobLate(string job) => new("job-late", $"{job} has not run when it should have.", Remedy: $"See whether the site that runs the jobs is up (Jobs:Enabled), and what its log says.");
    public static Error JobFails(string job) => new("job-fails", $"{job} fails each time it runs.", Remedy: $"See what the log says of its last run.");
    public static Error MailWaits(int messages) => new("mail-waits", $"Mails that have waited for more than two hours: {messages}.", Remedy: $"See whether the mail server of Mail:Host answers.");
    public static Error MailRefused(int messages) => new("mail-refused", $"Mails that did not reach their person: {messages}.", Remedy: $"Tell each person another way, and note it under Mail that did not arrive.");
    public static Error MailServerRefuses => new("mail-server-refuses", $"The mail server refuses what it is handed.", Remedy: $"See what it says under Mail that did not arrive, and whether Mail:From and its password still hold.");
}
