using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CbpRecord.Application.Jobs;

/// <summary>
/// Long work that a page begins and looks in on: a request sent as the system, beside the page's own. It keeps its progress itself and
/// goes on where it stopped, because a restart ends an errand.
/// </summary>
public sealed class Errands(IServiceScopeFactory scopes, ILogger<Errands> log)
{
    private readonly ConcurrentDictionary<IRequest<Result>, byte> running = new();

    /// <summary>Begins, unless the very same request is under way in this process.</summary>
    public void Begin(IRequest<Result> request)
    {
        if (running.TryAdd(request, 0)) _ = Task.Run(() => Run(request));
    }

    private async Task Run(IRequest<Result> request)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
            var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
            if (answer.Refused) log.LogWarning("Errand {Errand} was refused: {Codes}", request.GetType().Name, string.Join(' ', answer.Errors.Select(e => e.Code)));
        }
        catch (Exception failure)
        {
            // Nobody waits for it: the page shows that it stands still and offers to go on.
            log.LogError(failure, "Errand {Errand} failed", request.GetType().Name);
        }
        finally
        {
            running.TryRemove(request, out _);
        }
    }
}
