using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Jobs;

namespace CbpRecord.Web;

/// <summary>Brings in the demo's further cases while its first pages are read already.</summary>
internal sealed class DemoGoesOn(DemoSeed seed, WholeBooks books, IHostApplicationLifetime lifetime, ILogger<DemoGoesOn> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        books.Coming = ExecuteTask!;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);        // the first page goes first
        try
        {
            await seed.Continue(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(failure, "The demo's further cases could not be brought in");
        }
    }
}
