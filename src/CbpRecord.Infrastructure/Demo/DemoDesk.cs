using CbpRecord.Application.Access;
using CbpRecord.Application.Clients;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>
/// Lin's desk while the demo is seeded: the commands that people use, several of them in one transaction, so that what an interrupted
/// start began is either whole or not there.
/// </summary>
internal sealed class DemoDesk
{
    private readonly IServiceProvider services;
    private DemoDesk(IServiceProvider services) => this.services = services;

    public DateOnly Today => services.GetRequiredService<Today>().Date;
    private CbpRecordDb Db => services.GetRequiredService<CbpRecordDb>();

    /// <summary>Does the work in one transaction; what it throws takes all of it back.</summary>
    public static async Task At(IServiceScopeFactory scopes, Func<DemoDesk, Task> work, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Cast.Lin.Actor);
        var desk = new DemoDesk(scope.ServiceProvider);
        await using var whole = await desk.Db.Database.BeginTransactionAsync(cancellation);
        await work(desk);
        await whole.CommitAsync(cancellation);
    }

    /// <summary>Carries a command out up to its save.</summary>
    public static async Task Rehearse(IServiceScopeFactory scopes, ICorrection command, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Cast.Lin.Actor);
        var rehearsal = new RehearseCorrection(command);
        new DemoDesk(scope.ServiceProvider).Kept(rehearsal, await scope.ServiceProvider.GetRequiredService<IMediator>().Send(rehearsal, cancellation));
    }

    public async Task Do(IRequest<Result> request) => Kept(request, await services.GetRequiredService<IMediator>().Send(request));
    public async Task Do<T>(IRequest<Result<T>> request) => Kept(request, await services.GetRequiredService<IMediator>().Send(request));

    /// <summary>What a page would show before the next step.</summary>
    public async Task<T> Ask<T>(IRequest<Result<T>> query)
    {
        var answer = await services.GetRequiredService<IMediator>().Send(query);
        Kept(query, answer);
        return answer.Value;
    }

    /// <summary>One step of a case, at the version it has now.</summary>
    public async Task Step(CaseId id, Func<long, IRequest<Result>> step) => await Do(step(await Db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync()));

    /// <summary>Who looks after what comes in for a client; Dana supervises.</summary>
    public async Task Entrust(ClientId client, Cast.Member responsible, Cast.Member backup) =>
        await Do(new AssignClientDefault(client, await Db.Clients.Where(c => c.Id == client).Select(c => c.Version).SingleAsync(), responsible.Id, backup.Id, Cast.Dana.Id));

    public async Task Tell(RightId right, RightEventKind kind, DateOnly on) =>
        await Do(new TellFact(right, await Db.Rights.Where(r => r.Id == right).Select(r => r.Version).SingleAsync(), kind, on));

    public async Task Save(CaseId id, params SectionInput[] sections)
    {
        foreach (var section in sections) await Step(id, version => new SaveSection(id, version, section));
    }

    /// <summary>The picture of the mark, and as exhibit what it looks like in use.</summary>
    public async Task Picture(CaseId id, int seed, string caption)
    {
        await Do(new AddImage(id, new Upload("mark.png", new MemoryStream(DemoPicture.Png(seed))), caption));
        await Do(new AttachExhibit(id, "The mark in use", new Upload("in-use.png", new MemoryStream(DemoPicture.Png(seed + 1)))));
    }

    private void Kept(object request, Result answer)
    {
        Db.ChangeTracker.Clear();
        if (answer.Refused) throw new InvalidOperationException($"{request.GetType().Name} of the demo was refused: {string.Join("; ", answer.Errors)}");
    }
}
