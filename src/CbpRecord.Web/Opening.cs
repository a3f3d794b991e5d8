using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Infrastructure.Identity;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;

namespace CbpRecord.Web;

/// <summary>What happens between the build of the site and its first request.</summary>
internal static class Opening
{
    public static async Task Prepare(WebApplication app, DataFolder folder, SiteSettings site)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        var migrates = app.Configuration.GetValue<bool?>("Database:MigrateOnStart") ?? !Infrastructure.Composition.IsPostgreSql(app.Configuration);
        if (migrates) await scope.ServiceProvider.GetRequiredService<Migrator>().Migrate();
        var troubles = await scope.ServiceProvider.GetRequiredService<SelfCheck>().Troubles();
        if (troubles.Count > 0) throw new StartRefusedException($"The site does not start: {string.Join(' ', troubles)}");
        if (site.IsDemo) await scope.ServiceProvider.GetRequiredService<DemoSeed>().Run();
        var started = await scope.ServiceProvider.GetRequiredService<ICredentials>().Any(default);
        app.Lifetime.ApplicationStarted.Register(() => Say(app, folder, site, started));
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
