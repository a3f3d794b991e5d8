using CbpRecord.Application.Access;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>Brings the demo's rights and recordations in by the commands that people use, so that nothing in it is a state the program cannot reach.</summary>
public sealed class DemoSeed(IServiceScopeFactory scopes, SignUpCast cast)
{
    private static readonly CaseId Draft = Cast.Case(1);

    /// <summary>The cast first. What is there already stays as it is; answers false when everything was.</summary>
    public async Task<bool> Run(CancellationToken cancellation = default)
    {
        var signedUp = await cast.Run(cancellation);
        var last = Recorded[^1].Id;
        if (await Has(db => db.Cases.AnyAsync(c => c.Id == last, cancellation))) return signedUp;
        var known = await Has(db => db.Rights.Select(r => r.Id).ToListAsync(cancellation));
        foreach (var mark in DemoRights.Marks.Where(m => !known.Contains(m.Id))) await Send(mark, cancellation);
        foreach (var work in DemoRights.Works.Where(w => !known.Contains(w.Id))) await Send(work, cancellation);
        if (!known.Contains(DemoRights.Name.Id)) await Send(DemoRights.Name, cancellation);
        if (!known.Contains(DemoRights.Design.Id)) await Send(DemoRights.Design, cancellation);

        var cases = await Has(db => db.Cases.Select(c => c.Id).ToListAsync(cancellation));
        if (!cases.Contains(Draft)) await OpenDraft(cancellation);
        foreach (var taken in Recorded.Where(t => !cases.Contains(t.Id))) await Send(taken, cancellation);
        return true;
    }

    /// <summary>One in the middle of its term; one whose term ended yesterday, a Sunday, with three months left to renew at CBP.</summary>
    private static IReadOnlyList<TakeOverRecordation> Recorded { get; } =
    [
        new(Cast.Case(2), DemoRights.Harborloom, "TMK 19-90003", new(2019, 3, 14), null, "From the earlier agent"),
        new(Cast.Case(3), DemoRights.Brightwave, "TMK 17-90001", new(2017, 2, 15), null, "From the earlier agent"),
    ];

    /// <summary>A draft with gaps: the places of manufacture and more are still to be asked for.</summary>
    private async Task OpenDraft(CancellationToken cancellation)
    {
        await Send(new OpenRecordation(Draft, DemoRights.Fourfold), cancellation);
        await Save(new ClassesInput { Classes = ["009", "014", "025"] }, cancellation);
        await Save(new ContactInput { Name = Cast.Lin.Name, Firm = "Firm LLP", Phone = "+1 202 555 0143", Email = Cast.Lin.Email }, cancellation);
        await Save(new LicenseesInput(), cancellation);
    }

    private async Task Save(SectionInput section, CancellationToken cancellation) =>
        await Send(new SaveSection(Draft, await Has(db => db.Cases.Where(c => c.Id == Draft).Select(c => c.Version).SingleAsync(cancellation)), section), cancellation);

    private Task<T> Has<T>(Func<CbpRecordDb, Task<T>> look) => As(Actor.System, services => look(services.GetRequiredService<CbpRecordDb>()));

    private async Task Send(IRequest<Result> request, CancellationToken cancellation)
    {
        var answer = await As(Cast.Lin.Actor, services => services.GetRequiredService<IMediator>().Send(request, cancellation));
        if (answer.Refused) throw new InvalidOperationException($"{request.GetType().Name} of the demo was refused: {string.Join("; ", answer.Errors)}");
    }

    private async Task<T> As<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Is(actor);
        return await work(scope.ServiceProvider);
    }
}
