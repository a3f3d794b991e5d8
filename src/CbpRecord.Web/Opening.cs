using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Infrastructure.Identity;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;
using CbpRecord.Web.Jobs;

namespace CbpRecord.Web;

/// <summary>What happens between the build of the site and its first request.</summary>
internal static class Opening
{
    public static async Task Prepare(WebApplication app, DataFolder folder, SiteSettings site)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var warm = Task.Run(() => Warm(app.Services));
        var migrates = app.Configuration.GetValue<bool?>("Database:MigrateOnStart") ?? !Infrastructure.Composition.IsPostgreSql(app.Configuration);
        if (migrates) await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate();
        var troubles = await scope.ServiceProvider.GetRequiredService<SelfCheck>().Troubles();
        if (troubles.Count > 0) throw new StartRefusedException($"The site does not start: {string.Join(' ', troubles)}");
        await warm;
        if (site.IsDemo) await scope.ServiceProvider.GetRequiredService<DemoSeed>().Begin();
        var started = await scope.ServiceProvider.GetRequiredService<ICredentials>().Any(default);
        app.Lifetime.ApplicationStarted.Register(() => Say(app, folder, site, started));
        if (site.IsDemo) app.Services.GetRequiredService<WholeBooks>().Coming = GoOn(app);
    }

    /// <summary>What the first request would wait for is made on the other core while the database is brought up to date.</summary>
    private static void Warm(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        _ = scope.ServiceProvider.GetRequiredService<CbpRecordDb>().Model;
        _ = scope.ServiceProvider.GetRequiredService<AutoMapper.IConfigurationProvider>();
        _ = scope.ServiceProvider.GetRequiredService<ICredentials>();
    }

    /// <summary>The demo's further cases, while the first pages are read already.</summary>
    private static async Task GoOn(WebApplication app)
    {
        try
        {
            await app.Lifetime.Started(app.Lifetime.ApplicationStopping);
            await Task.Delay(TimeSpan.FromSeconds(2), app.Lifetime.ApplicationStopping);        // the first page goes first
            await Task.Run(() => app.Services.GetRequiredService<DemoSeed>().Continue(app.Lifetime.ApplicationStopping));
        }
        catch (Exception stopped) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            app.Logger.LogDebug(stopped, "The demo stopped before all of its cases were there; the next start goes on");
        }
        catch (Exception failure)
        {
            app.Logger.LogError(failure, "The demo's further cases could not be brought in");
        }
    }

    private static void Say(WebApplication app, DataFolder folder, SiteSettings site, bool started)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine(site.IsDemo
            ? $"CbpRecord, the demonstration: {address}\n  data: {folder.Path} (invented; a real start refuses it)\n  sign in as {string.Join(", ", Cast.All.Select(m => m.Email))}\n  password for all: {Cast.Password}"
            : $"CbpRecord: {address}\n  data: {folder.Path}");
        if (!started)
            Console.WriteLine($"Nobody can sign in yet. Make the first account at {address}{Links.FirstRun}\n  with the code {app.Services.GetRequiredService<FirstRunCode>().Text}");
    }
}
