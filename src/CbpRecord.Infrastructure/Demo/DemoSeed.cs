using CbpRecord.Application.Access;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>
/// Brings the demo in by the commands that people use, so that nothing in it is a state the program cannot reach. The start waits for
/// <see cref="Begin"/>; <see cref="Continue"/> goes on while the first pages are read. What is there already stays as it is.
/// </summary>
public sealed class DemoSeed(IServiceScopeFactory scopes, SignUpCast cast)
{
    /// <summary>All of it. Answers false when everything was there.</summary>
    public async Task<bool> Run(CancellationToken cancellation = default) => await Begin(cancellation) | await Continue(cancellation);

    /// <summary>The cast and their marks.</summary>
    public async Task<bool> Begin(CancellationToken cancellation = default)
    {
        // What the first mark asks of the compiler, it asks on the other core while people sign up.
        var rehearsed = Task.Run(() => DemoDesk.Rehearse(scopes, DemoRights.Marks.First() with { Client = null }, cancellation), cancellation);
        var signedUp = await cast.Run(cancellation);
        await rehearsed;
        return await Bring([DemoCases.Beginning], cancellation) || signedUp;
    }

    /// <summary>The other rights, and cases in every state, each story whole or not at all.</summary>
    public Task<bool> Continue(CancellationToken cancellation = default) => Bring([.. DemoCases.Further, DemoBorder.Told, DemoViews.Told], cancellation);

    private async Task<bool> Bring(IReadOnlyList<DemoCase> cases, CancellationToken cancellation)
    {
        var brought = false;
        var there = await Look(async db => (await db.Rights.Select(r => r.Id.Value).ToListAsync(cancellation)).Concat(await db.Cases.Select(c => c.Id.Value).ToListAsync(cancellation))
            .Concat(await db.BorderCases.Select(b => b.Id.Value).ToListAsync(cancellation))
            .Concat(await db.Set<Domain.Deadlines.BulkAct>().Select(b => b.Id.Value).ToListAsync(cancellation))
            .Concat(await db.Set<Domain.Rights.ImportBatch>().Select(b => b.Id.Value).ToListAsync(cancellation))
            .Concat((await db.Documents.Select(d => d.Owner).Distinct().ToListAsync(cancellation)).Select(o => Guid.TryParse(o, out var id) ? id : Guid.Empty)).ToHashSet());
        foreach (var one in cases.Where(c => !there.Contains(c.Proof)))
        {
            await DemoDesk.At(scopes, one.Tell, cancellation);
            brought = true;
        }
        return brought;
    }

    private async Task<T> Look<T>(Func<CbpRecordDb, Task<T>> look)
    {
        await using var scope = scopes.As(Actor.System);
        return await look(scope.ServiceProvider.GetRequiredService<CbpRecordDb>());
    }
}

/// <summary>One story of the demo.</summary>
/// <param name="Proof">The id of a record that is there when the story was told.</param>
internal sealed record DemoCase(Guid Proof, Func<DemoDesk, Task> Tell);
