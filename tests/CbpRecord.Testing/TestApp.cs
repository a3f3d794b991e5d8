using CbpRecord.Application.Access;
using CbpRecord.Application.Pipeline;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Packets;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CbpRecord.Testing;

/// <summary>The real pipeline and database, with a clock that the test sets and the cast signed up. One for each test.</summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private TestApp(ServiceProvider services, TestDatabase database, FakeTimeProvider clock, string folder) =>
        (this.services, this.database, Clock, Folder) = (services, database, clock, folder);

    public FakeTimeProvider Clock { get; }
    public string Folder { get; }
    public IServiceProvider Services => services;
    public DateOnly Today => Application.Pipeline.Today.At(Clock).Date;

    /// <summary>An application on a fresh database with the cast and both clients in it.</summary>
    /// <param name="today">The day in Washington; noon there.</param>
    /// <param name="settings">Configuration beside the database's.</param>
    public static async Task<TestApp> Start(Provider provider, DateOnly? today = null, IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? also = null)
    {
        var folder = Directory.CreateTempSubdirectory("cbprecord-test-").FullName;
        TestDatabase database;
        try
        {
            database = await TestDatabase.Fresh(provider, folder);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);              // most often the test is skipped: that database is not there
            throw;
        }
        var clock = new FakeTimeProvider(new DateTimeOffset((today ?? new DateOnly(2026, 11, 23)).ToDateTime(new TimeOnly(17, 0)), TimeSpan.Zero));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(clock);
        services.AddCbpRecord(configuration, DataFolder.Open(folder, demo: false));
        services.AddPackets(configuration);
        services.AddSingleton<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider, Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider>();
        also?.Invoke(services);
        var app = new TestApp(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), database, clock, folder);
        await app.SignUpTheCast();
        return app;
    }

    /// <summary>Sends as somebody of the cast.</summary>
    public Door As(Cast.Member member) => As(member.Actor);
    public Door As(Actor actor) => new(services, actor);

    /// <summary>As the books know the person now: with what hides records from them.</summary>
    public async Task<Door> AsNow(Cast.Member member) => As(Actors.Of(await Look(db => db.People.AsNoTracking().SingleAsync(p => p.Id == member.Id))));
    public Door AsSystem() => As(Actor.System);

    /// <summary>Looks into the database as the system, outside any request. For assertions only.</summary>
    public async Task<T> Look<T>(Func<CbpRecordDb, Task<T>> look)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Actor.System);
        return await look(scope.ServiceProvider.GetRequiredService<CbpRecordDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.Drop();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task SignUpTheCast() => await Look(async db =>
    {
        db.Clients.Add(Client.Add(Cast.Bright, "BRIGHT", "Shenzhen Brightwave Electronics Co., Ltd.", "深圳市明波电子有限公司", Language.Chinese).Value);
        db.Clients.Add(Client.Add(Cast.Harbor, "HARBOR", "Ningbo Harbor Home Textile Co., Ltd.", "宁波海湾家纺有限公司", Language.Chinese).Value);
        foreach (var member in Cast.All)
            db.People.Add(Person.Add(member.Id, member.Name, member.Email, member.Role, member.Language, member.Clients).Value);
        return await db.SaveChangesAsync();
    });
}

/// <summary>One actor's way in: each request in a scope of its own, as through a page.</summary>
public sealed class Door(IServiceProvider services, Actor actor)
{
    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(actor, "192.0.2.1");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }

    /// <summary>Sends, and takes a refusal as the test's failure.</summary>
    public async Task<T> Do<T>(IRequest<Result<T>> request)
    {
        var answer = await Send(request);
        return answer.Refused ? throw new InvalidOperationException($"{request.GetType().Name} was refused: {answer}") : answer.Value;
    }

    public async Task Do(IRequest<Result> request)
    {
        var answer = await Send(request);
        if (answer.Refused) throw new InvalidOperationException($"{request.GetType().Name} was refused: {answer}");
    }
}
