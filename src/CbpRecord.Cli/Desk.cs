using System.CommandLine;
using CbpRecord.Application.Access;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Packets;
using CbpRecord.Web.Jobs;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CbpRecord.Cli;

/// <summary>
/// The application behind the command line: the same requests through the same pipeline as the pages, as the person that
/// <c>--as</c> names, in the data folder and on the day that the options say.
/// </summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Actor actor;

    private Desk(ServiceProvider services, Actor actor) => (this.services, this.actor) = (services, actor);

    public IServiceProvider Services => services;

    /// <summary>The day that counts as today: --on, else today in Washington.</summary>
    public DateOnly Today => Application.Pipeline.Today.At(services.GetRequiredService<TimeProvider>()).Date;

    /// <summary>Opens the data folder and answers who acts. Refused when the folder belongs to the other mode, or nobody is named.</summary>
    public static async Task<Result<Desk>> Open(ParseResult parsed, CancellationToken cancellation = default)
    {
        if (parsed.GetValue(Options.As) is not { } email) return DeskErrors.WhoActs;      // before a folder is made for nobody
        var services = Build(parsed, begun: true);
        if (services.Refused) return Result<Desk>.Refuse(services.Errors);
        await using var scope = services.Value.As(Actor.System);
        var normalised = email.Trim().ToLowerInvariant();
        var person = await scope.ServiceProvider.GetRequiredService<CbpRecordDb>().People.SingleOrDefaultAsync(p => p.Email == normalised && !p.Disabled, cancellation);
        return person is null ? await Close(services.Value, Domain.People.PersonErrors.Unknown(email)) : new Desk(services.Value, Actors.Of(person));
    }

    /// <summary>The same for the house's own work (migrations, jobs, backups), which nobody signs in for.</summary>
    /// <param name="demo">True for what only the demo has, whether --demo was said or not.</param>
    public static async Task<Result<Desk>> OpenForSystem(ParseResult parsed, bool demo = false)
    {
        var services = Build(parsed, demo: demo);
        return services.Refused ? await Task.FromResult(Result<Desk>.Refuse(services.Errors)) : new Desk(services.Value, Actor.System);
    }

    /// <summary>As whoever <c>--as</c> names; when nobody is named, as the house's own work.</summary>
    public static Task<Result<Desk>> OpenAsNamedOrSystem(ParseResult parsed, CancellationToken cancellation = default) =>
        parsed.GetValue(Options.As) is null ? OpenForSystem(parsed) : Open(parsed, cancellation);

    /// <summary>Sends one request, in a scope of its own.</summary>
    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellation = default)
    {
        await using var scope = services.As(actor, "command line");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>The data folder that the options name, and its configuration; nothing in it is opened yet.</summary>
    /// <param name="begun">Refused where no site has begun yet: a folder that was named by mistake is not made.</param>
    public static Result<(DataFolder Folder, IConfiguration Configuration)> Place(ParseResult parsed, bool demo = false, bool begun = false)
    {
        var (root, mode) = (parsed.GetValue(Options.Data), demo || parsed.GetValue(Options.Demo));
        var path = DataFolder.PathOf(root, mode);
        var configuration = new ConfigurationBuilder().AddJsonFile(DataFolder.SettingsIn(path), optional: true).AddEnvironmentVariables().Build();
        if (begun && !File.Exists(DataFolder.DatabaseIn(path)) && !CbpRecord.Infrastructure.Composition.IsPostgreSql(configuration)) return DeskErrors.NothingThere(path);
        try
        {
            return (DataFolder.Open(root, mode), configuration);
        }
        catch (DataFolderException wrong)
        {
            return DeskErrors.Folder(wrong.Message);
        }
    }

    /// <summary>As the house's own work, with the database in the shape it has.</summary>
    public static Task<Result<Desk>> OpenAsItIs(ParseResult parsed) =>
        Task.FromResult(Build(parsed, migrate: false) is var services && services.Refused ? Result<Desk>.Refuse(services.Errors) : new Desk(services.Value, Actor.System));

    private static Result<ServiceProvider> Build(ParseResult parsed, bool migrate = true, bool demo = false, bool begun = false)
    {
        var place = Place(parsed, demo, begun);
        if (place.Refused) return Result<ServiceProvider>.Refuse(place.Errors);
        var (folder, configuration) = place.Value;
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration)
            .AddLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        if (parsed.GetValue(Options.On) is { } day) services.AddSingleton<TimeProvider>(new DayClock(day));
        services.AddCbpRecord(configuration, folder);
        services.AddPackets(configuration);
        services.AddJobs();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();   // no cookie or token outlives a command
        var built = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        if (migrate && !CbpRecord.Infrastructure.Composition.IsPostgreSql(configuration)) Migrate(built);
        return built;
    }

    /// <summary>The embedded database is brought up to date by whoever opens it; PostgreSQL by <c>migrate</c>.</summary>
    private static void Migrate(ServiceProvider services)
    {
        using var scope = services.As(Actor.System);
        scope.ServiceProvider.GetRequiredService<Migrator>().Migrate().GetAwaiter().GetResult();
    }

    private static async Task<Result<Desk>> Close(ServiceProvider services, Error error)
    {
        await services.DisposeAsync();
        return error;
    }

    /// <summary>Noon in Washington on a day that the caller chose.</summary>
    private sealed class DayClock(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(17, 0)), TimeSpan.Zero);
    }
}

internal static class DeskErrors
{
    public static Error WhoActs => new("who-acts", $"Nobody is named as acting.", Remedy: $"Add --as with the e-mail of a member of staff.");
    public static Error NothingThere(string path) => new("no-data", $"No site has begun in {path}.", Remedy: $"Name its folder with --data, or the demonstration with --demo.");
    public static Error Folder(string why) => new("data-folder", $"{why}");
}
