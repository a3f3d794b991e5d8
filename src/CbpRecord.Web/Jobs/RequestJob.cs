using CbpRecord.Application.Access;
using CbpRecord.Application.Jobs;
using CbpRecord.Domain.Shared;
using MediatR;
using Quartz;

namespace CbpRecord.Web.Jobs;

/// <summary>What the timetable fires: the latest slot of the job that sends this request, unless it has been run here or elsewhere.</summary>
[DisallowConcurrentExecution]
internal sealed class RequestJob<T>(JobRunner runner, JobBook book) : IJob where T : IRequest<Result>
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunLatest(book.Find(context.JobDetail.Key.Name)!, cancellationToken);
}

/// <summary>What must be in the books before missed jobs are caught up, so that no first offline docket or mail knows half of them: the demo's further cases. Nothing on a real site.</summary>
public sealed class WholeBooks
{
    public Task Coming { get; set; } = Task.CompletedTask;
}

/// <summary>At start, and every five minutes: each job whose latest slot nobody has run, or whose run did not end well, is run at once.</summary>
internal sealed class CatchUp(JobRunner runner, JobBook book, WholeBooks books, IHostApplicationLifetime lifetime, ILogger<CatchUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        await books.Coming.WaitAsync(stoppingToken);
        using var rounds = new PeriodicTimer(TimeSpan.FromMinutes(5));
        do
            foreach (var job in book.All)
                try
                {
                    await runner.RunLatest(job, stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    // A database that does not answer yet must not end the site; the ready check says it, and the next round tries again.
                    log.LogError(failure, "Job {Job} could not be caught up", job.Name);
                }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>Looks for trouble every minute, by a clock of its own: the timetable cannot say that it stands still.</summary>
internal sealed class Watch(WatchTower tower, IHostApplicationLifetime lifetime, ILogger<Watch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await minutes.WaitForNextTickAsync(stoppingToken))
            try
            {
                await tower.Look(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogCritical(failure, "Nobody can say whether the jobs run");
            }
    }
}

/// <summary>For the ready check: the codes of whatever stops people from being told. What only one person was not told is a task, on the banner and by the second route.</summary>
internal sealed class Telling(IServiceScopeFactory scopes) : Access.IReadyCheck
{
    public async Task<string?> Trouble(CancellationToken cancellation)
    {
        // A scope of its own: the visitor who asks is nobody, and sees nothing.
        await using var scope = scopes.As(Actor.System);
        var found = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindTrouble(), cancellation);
        var codes = (found.Refused ? found.Errors : found.Value.StopsTelling).Select(t => t.Arguments is [string job, ..] ? $"{t.Code} {job}" : t.Code).ToList();
        return codes.Count == 0 ? null : $"telling: {string.Join(", ", codes)}";
    }
}

internal static class Lifetimes
{
    /// <summary>Waits until the site serves: its database is migrated then.</summary>
    public static async Task Started(this IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var on = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }
}
