using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CbpRecord.Application.Jobs;

/// <summary>
/// Long work that a page begins and looks in on: a request sent as the system, beside the page's own. It keeps its progress itself and
/// goes on where it stopped, because the end of the process ends an errand.
/// </summary>
public sealed class Errands(IServiceScopeFactory scopes, ILogger<Errands> log) : IAsyncDisposable
{
    private readonly Dictionary<IRequest<Result>, Task> running = [];
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Begins, unless the very same request is under way in this process.</summary>
    public void Begin(IRequest<Result> request)
    {
        lock (running)
            if (!stopping.IsCancellationRequested && !running.ContainsKey(request)) running[request] = Task.Run(() => Run(request));
    }

    /// <summary>Stops what is under way at its next step, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] left;
        lock (running)
        {
            if (stopping.IsCancellationRequested) return;
            stopping.Cancel();
            left = [.. running.Values];
        }
        await Task.WhenAll(left);
        stopping.Dispose();
    }

    private async Task Run(IRequest<Result> request)
    {
        try
        {
            await using var scope = scopes.As(Actor.System);
            var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, stopping.Token);
            if (answer.Refused) log.LogWarning("Errand {Errand} was refused: {Codes}", request.GetType().Name, string.Join(' ', answer.Errors.Select(e => e.Code)));
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException && stopping.IsCancellationRequested)
        {
            log.LogInformation("Errand {Errand} stops with the process", request.GetType().Name);
        }
        catch (Exception failure)
        {
            // Nobody waits for it: the page shows that it stands still and offers to go on.
            log.LogError(failure, "Errand {Errand} failed", request.GetType().Name);
        }
        finally
        {
            lock (running) running.Remove(request);
        }
    }
}
