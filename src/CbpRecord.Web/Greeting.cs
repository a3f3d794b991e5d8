using CbpRecord.Application.Access;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Infrastructure.Identity;
using CbpRecord.Web.Access;
using CbpRecord.Web.Html;

namespace CbpRecord.Web;

/// <summary>What the console says once the site serves: where it is, and who can sign in.</summary>
internal static class Greeting
{
    public static async Task Say(WebApplication app, DataFolder folder, SiteSettings site)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine(site.IsDemo
            ? $"CbpRecord, the demonstration: {address}\n  data: {folder.Path} (invented; a real start refuses it)\n  sign in as {string.Join(", ", Cast.All.Select(m => m.Email))}\n  password for all: {Cast.Password}"
            : $"CbpRecord: {address}\n  data: {folder.Path}");
        await using var scope = app.Services.As(Actor.System);
        if (!await scope.ServiceProvider.GetRequiredService<ICredentials>().Any(app.Lifetime.ApplicationStopping))
            Console.WriteLine($"Nobody can sign in yet. Make the first account at {address}{Links.FirstRun}\n  with the code {app.Services.GetRequiredService<FirstRunCode>().Text}");
    }
}
