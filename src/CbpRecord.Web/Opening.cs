using CbpRecord.Application.Access;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Access;

namespace CbpRecord.Web;

/// <summary>
/// What the first request waits for: the database is brought up to date, checked and, for the demo, filled. That is done on one core while the
/// other starts the web server; whoever asks early is answered when it is done, and no job begins before.
/// </summary>
internal sealed class Opening : IHostedService
{
    private readonly IServiceProvider services;
    private readonly SiteSettings site;
    private readonly Lazy<Task> done;

    public Opening(IServiceProvider services, SiteSettings site) => (this.services, this.site, done) = (services, site, new(() => Task.Run(Prepare)));

    /// <summary>Begins when it is first asked for.</summary>
    public Task Done => done.Value;

    public Task StartAsync(CancellationToken cancellationToken) => Done.WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Prepare()
    {
        var model = Task.Run(BuildModel);
        await using var scope = services.As(Actor.System);
        var configuration = services.GetRequiredService<IConfiguration>();
        var migrates = configuration.GetValue<bool?>("Database:MigrateOnStart") ?? !Infrastructure.Composition.IsPostgreSql(configuration);
        if (migrates) await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate();
        await model;
        var troubles = await scope.ServiceProvider.GetRequiredService<SelfCheck>().Troubles();
        if (troubles.Count > 0) throw new StartRefusedException($"The site does not start: {string.Join(' ', troubles)}");
        if (site.IsDemo) await scope.ServiceProvider.GetRequiredService<DemoSeed>().Begin();
    }

    /// <summary>It takes a second, for which a new database need not wait.</summary>
    private void BuildModel()
    {
        using var scope = services.As(Actor.System);
        _ = scope.ServiceProvider.GetRequiredService<CbpRecordDb>().Model;
    }
}
