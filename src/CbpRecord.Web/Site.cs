using CbpRecord.Infrastructure;
using CbpRecord.Packets;
using CbpRecord.Web.Access;
using CbpRecord.Web.Jobs;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Serilog;
using Serilog.Events;
using Serilog.Settings.Configuration;

namespace CbpRecord.Web;

/// <summary>The web application, started by its own program or by `cbprecord serve`.</summary>
public static class Site
{
    private const string DemoAddress = "http://localhost:5080";

    /// <summary>Serves until stopped. Answers 0, or 1 when the start was refused (the reason is on stderr).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var demo = args.Contains("--demo");
        string[] options = [.. args.Where(a => a != "--demo")];
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions
            {
                Args = options,
                ApplicationName = typeof(Site).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            });
            var folder = DataFolder.Open(builder.Configuration["data"], demo);
            // The folder's own settings stand above what the program brings, and below what this start says.
            builder.Configuration.AddJsonFile(folder.Settings, optional: true).AddEnvironmentVariables().AddCommandLine(options);
            var site = Addresses(builder, demo);
            AddServices(builder, folder, site);
            await using var app = builder.Build();
            var ready = app.Services.GetRequiredService<Opening>().Done;
            app.Use(async (_, next) => { await ready; await next(); });
            app.UseWeb();
            await Start(app);
            await Greeting.Say(app, folder, site);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception refused) when (refused is DataFolderException or StartRefusedException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (IOException taken) when (IsTaken(taken))
        {
            await Console.Error.WriteLineAsync($"{taken.Message} Another program listens there already, perhaps this one: stop it, or name another address with --urls http://localhost:5081.");
            return 1;
        }
    }

    private static bool IsTaken(Exception? failure) => failure is IOException { InnerException: AddressInUseException };

    private static async Task Start(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync();          // what waits for a start that does not come ends in peace
            throw;
        }
    }

    private static void AddServices(WebApplicationBuilder builder, DataFolder folder, SiteSettings site)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 200L * 1024 * 1024;
        });
        builder.Services.AddSerilog(log => log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Filter.ByExcluding(line => line.Exception is StartRefusedException || IsTaken(line.Exception))        // said in words
            .ReadFrom.Configuration(builder.Configuration, new ConfigurationReaderOptions(typeof(ConsoleLoggerConfigurationExtensions).Assembly))
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext} {TraceId} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture));
        builder.Services.AddDataProtection().SetApplicationName("CbpRecord").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        builder.Services.AddCbpRecord(builder.Configuration, folder);
        builder.Services.AddPackets(builder.Configuration);
        builder.Services.AddWeb(site);
        builder.Services.AddTimetable(builder.Configuration);
        builder.Services.AddSingleton<Opening>().AddHostedService(services => services.GetRequiredService<Opening>());
        if (site.IsDemo) builder.Services.AddHostedService<DemoGoesOn>();
        builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);
        builder.Services.AddTraces(builder.Configuration);
    }

    // The demonstration listens on loopback only. Without https of its own or of a proxy that Site:PublicUrl names, so does the real thing.
    internal static SiteSettings Addresses(WebApplicationBuilder builder, bool demo)
    {
        var urls = (builder.Configuration["urls"] ?? builder.Configuration["ASPNETCORE_URLS"] ?? DemoAddress).Split(';', StringSplitOptions.RemoveEmptyEntries);
        builder.WebHost.UseUrls(urls);
        var published = builder.Configuration["Site:PublicUrl"];
        var isHttps = published?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true || urls.Any(u => u.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        var open = urls.Where(u => !BindingAddress.Parse(u).IsUnixPipe && BindingAddress.Parse(u).Host is not ("localhost" or "127.0.0.1" or "[::1]")).ToList();
        if (demo && open.Count > 0)
            throw new StartRefusedException($"The demonstration listens on this machine only, and {open[0]} is open to others. Leave out --urls, or name a localhost address.");
        if (!isHttps && open.Count > 0)
            throw new StartRefusedException($"{open[0]} would carry sign-ins unencrypted. Use https, or name the https address of the proxy in front in Site:PublicUrl.");
        // Without a published address, links in mail and calendars lead to where it listens on this machine.
        if (open.Count == 0) builder.Configuration["Site:PublicUrl"] ??= urls.FirstOrDefault(u => !BindingAddress.Parse(u).IsUnixPipe);
        // Served on this machine alone, it answers to this machine's names only: another name was pointed here by somebody else, to reach it through a browser.
        if (demo || !isHttps) builder.Configuration["AllowedHosts"] ??= "localhost;127.0.0.1;[::1]";
        return new SiteSettings(demo, isHttps && !demo);
    }
}

/// <summary>The site cannot start as asked; the message says why and what to do.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
