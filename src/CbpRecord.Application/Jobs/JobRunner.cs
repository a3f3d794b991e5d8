using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CbpRecord.Application.Jobs;

/// <summary>Runs slots: each once across several instances, each leaving a heartbeat, and after a stand-still the one that was missed.</summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>This process among others.</summary>
    public string Owner { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}"[..Math.Min(60, Environment.MachineName.Length + 30)];

    /// <summary>Runs the latest slot of the job unless it has been run, or is being run elsewhere. True when this call ran it.</summary>
    public async Task<bool> RunLatest(JobEntry job, CancellationToken cancellation = default)
    {
        var slot = job.Schedule.LatestSlot(clock.GetUtcNow().UtcDateTime);
        if (!await Take(job, slot, cancellation)) return false;
        var started = clock.GetUtcNow().UtcDateTime;
        var (outcome, note) = await Send(job, slot, cancellation);
        await Beat(new JobHeartbeat(job.Name, slot, Owner, started, clock.GetUtcNow().UtcDateTime, outcome, note), cancellation);
        return true;
    }

    private async Task<bool> Take(JobEntry job, DateTime slot, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ICbpRecordDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<JobHeartbeat>().AnyAsync(h => h.Job == job.Name && h.Slot == slot && h.Outcome == JobOutcome.Done, cancellation)) return false;
        var lease = await db.Set<JobLease>().SingleOrDefaultAsync(l => l.Job == job.Name && l.Slot == slot, cancellation);
        if (lease is null) db.Set<JobLease>().Add(new JobLease(job.Name, slot, Owner, now + job.Lease));
        else if (lease.Until <= now) lease.PassTo(Owner, now + job.Lease);
        else return false;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || db.IsTaken(clash))
        {
            return false;
        }
    }

    private async Task<(JobOutcome, string?)> Send(JobEntry job, DateTime slot, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.As(Actor.System);
            var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(job.Request(slot), cancellation);
            if (!answer.Refused) return (JobOutcome.Done, null);
            log.LogWarning("Job {Job} of {Slot} was refused: {Codes}", job.Name, slot, string.Join(' ', answer.Errors.Select(e => e.Code)));
            return (JobOutcome.Refused, string.Join(' ', answer.Errors.Select(e => e.Code)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The heartbeat carries it on: a job that throws must not stop the timetable, and must not pass for one that ran.
            log.LogError(failure, "Job {Job} of {Slot} failed", job.Name, slot);
            return (JobOutcome.Failed, failure.GetType().Name);
        }
    }

    private async Task Beat(JobHeartbeat beat, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<ICbpRecordDb>();
        db.Set<JobHeartbeat>().Add(beat);
        await db.SaveChangesAsync(cancellation);
        if (beat.Outcome == JobOutcome.Done) return;
        // A run that did not end well leaves its slot to be tried again, by anybody, at the next firing.
        await db.Set<JobLease>().Where(l => l.Job == beat.Job && l.Slot == beat.Slot).ExecuteUpdateAsync(set => set.SetProperty(l => l.Until, beat.EndedAt), cancellation);
    }
}
