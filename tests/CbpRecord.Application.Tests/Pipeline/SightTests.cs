using System.Reflection;
using CbpRecord.Application.Access;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Enforcement;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Pipeline;

/// <summary>What is out of sight is not found: every root that belongs to a client, and every read that a client may make.</summary>
[OnBothDatabases]
public sealed class SightTests(Provider provider)
{
    private static readonly Actor Unscoped = new(PersonId.New(), "A contact without a client", Role.Client, [], []);
    private static readonly Actor Walled = new(PersonId.New(), "Behind a wall", Role.Staff, [], [Cast.Harbor]);
    private TestApp app = default!;
    private Dictionary<Type, object> harbors = [];

    [OneTimeSetUp]
    public async Task Open()
    {
        app = await TestApp.Start(provider);
        foreach (var client in new[] { Cast.Bright, Cast.Harbor })
        {
            var right = RightId.New();
            await app.As(Cast.Lin).Do(new AddTrademark(right, client, SampleRights.Fourfold with { Number = client == Cast.Bright ? "9,000,004" : "9,000,005", SerialNumber = null }));
            var @case = CaseId.New();
            await app.As(Cast.Lin).Do(new OpenRecordation(@case, right));
            await app.As(Cast.Lin).Do(new AttachExhibit(@case, "Status copy", Given.Paper(line: $"{client}")));
            await app.As(Cast.Lin).Do(new OpenDetention(BorderCaseId.New(), right, new() { Number = $"DN {client}", PresentedOn = new(2026, 11, 16) }));
        }
        harbors = new()
        {
            [typeof(ClientId)] = Cast.Harbor,
            [typeof(RightId)] = await app.Look(db => db.Rights.Where(r => r.ClientId == Cast.Harbor).Select(r => r.Id).SingleAsync()),
            [typeof(CaseId)] = await app.Look(db => db.Cases.Where(r => r.ClientId == Cast.Harbor).Select(r => r.Id).SingleAsync()),
            [typeof(DeadlineId)] = await app.Look(db => db.Obligations.Where(r => r.ClientId == Cast.Harbor).Select(r => r.Id).FirstAsync()),
            [typeof(DocumentId)] = await app.Look(db => db.Documents.Where(r => r.ClientId == Cast.Harbor).Select(r => r.Document).FirstAsync()),
            [typeof(BorderCaseId)] = await app.Look(db => db.BorderCases.Where(r => r.ClientId == Cast.Harbor).Select(r => r.Id).SingleAsync()),
            [typeof(ImportBatchId)] = ImportBatchId.New(),
            [typeof(PersonId)] = Cast.Dana.Id,
        };
    }

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    [Test]
    public void Whatever_names_a_client_is_filtered()
    {
        using var scope = app.Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<CbpRecordDb>().Model;
        var named = model.GetEntityTypes().Where(t => t.BaseType is null && t.FindPrimaryKey() is not null && !t.IsOwned()
            && t.GetProperties().Any(p => p.ClrType == typeof(ClientId?) || p.ClrType == typeof(ClientId) && t.ClrType != typeof(Domain.Clients.Client)));
        Assert.That(named.Where(t => !t.ClrType.IsAssignableTo(typeof(IOfClient))).Select(t => t.ClrType.Name), Is.Empty, "it implements IOfClient");
        Assert.That(Roots(model).Where(t => t.GetDeclaredQueryFilters().Count == 0).Select(t => t.ClrType.Name), Is.Empty, "it carries the filter");
    }

    [Test]
    public async Task Each_root_shows_a_client_its_own_rows_and_an_actor_without_scope_nothing()
    {
        using var scope = app.Services.CreateScope();
        var roots = Roots(scope.ServiceProvider.GetRequiredService<CbpRecordDb>().Model).Select(t => t.ClrType).ToList();
        var (told, seen) = (new List<string>(), 0);
        foreach (var root in roots)
        {
            var all = await ClientsOf(root, Actor.System);
            if (all.Contains(Cast.Bright) && all.Contains(Cast.Harbor)) seen++;
            foreach (var (actor, sees) in new[] { (Cast.Guo.Actor, (ClientId?)Cast.Bright), (Cast.Xu.Actor, Cast.Harbor), (Cast.Iris.Actor, Cast.Bright), (Walled, Cast.Bright) })
                if ((await ClientsOf(root, actor)).Where(c => c is not null).Any(c => c != sees) || all.Contains(sees) && !(await ClientsOf(root, actor)).Contains(sees)) told.Add($"{root.Name} to {actor.Name}");
            foreach (var actor in new[] { Unscoped, Actor.Nobody })
                if ((await ClientsOf(root, actor)).Count > 0) told.Add($"{root.Name} to {actor.Name}");
        }
        Assert.That(told, Is.Empty);
        Assert.That(seen, Is.GreaterThanOrEqualTo(6), "clients, rights, cases, deadlines, documents and search terms of both clients are there");
    }

    /// <summary>Reads open to clients that begin with the id of a record.</summary>
    private static IEnumerable<Type> ReadsOfARecord => Requests.All.Where(r => !r.IsAssignableTo(typeof(ICommand)) && Grants.Allow(Role.Client, Requests.PermissionOf(r))
        && First(r) is { IsValueType: true } id && (id == typeof(DocumentId) || id.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>))));

    [TestCaseSource(nameof(ReadsOfARecord))]
    public async Task Another_clients_record_is_not_found(Type request)
    {
        Assert.That(harbors, Contains.Key(First(request)!), "the test knows a record of that kind");
        var parameters = request.GetConstructors()[0].GetParameters().Skip(1).Select(p => p.HasDefaultValue ? p.DefaultValue : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null);
        var made = Activator.CreateInstance(request, [harbors[First(request)!], .. parameters])!;
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(Cast.Guo.Actor);
        var sent = (Task)typeof(IMediator).GetMethods().Single(m => m.Name == "Send" && m.IsGenericMethod).MakeGenericMethod(Requests.AnswerOf(request)!)
            .Invoke(scope.ServiceProvider.GetRequiredService<IMediator>(), [made, CancellationToken.None])!;
        await sent;
        var answer = sent.GetType().GetProperty("Result")!.GetValue(sent)!;
        var errors = (IReadOnlyList<Error>)answer.GetType().GetProperty("Errors")!.GetValue(answer)!;
        Assert.That(errors.Select(e => e.Code), Is.EqualTo(new[] { "not-found" }));
    }

    private static IEnumerable<IEntityType> Roots(IModel model) => model.GetEntityTypes().Where(t => t.BaseType is null && t.ClrType.IsAssignableTo(typeof(IOfClient)));
    private static Type? First(Type request) => request.GetConstructors()[0].GetParameters() is [var first, ..] ? first.ParameterType : null;

    private async Task<List<ClientId?>> ClientsOf(Type root, Actor actor)
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(actor);
        var rows = (Task<List<ClientId?>>)typeof(SightTests).GetMethod(nameof(Rows), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(root)
            .Invoke(null, [scope.ServiceProvider.GetRequiredService<CbpRecordDb>()])!;
        return await rows;
    }

    private static async Task<List<ClientId?>> Rows<T>(CbpRecordDb db) where T : class, IOfClient => [.. (await db.Set<T>().ToListAsync()).Select(r => r.ClientId)];
}
