using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Audit;

/// <summary>Walks the chain from its first act and names the first entry that does not hold. In pages, so a long trail needs no more memory than a short one.</summary>
/// <param name="Head">A hash published earlier (a backup's manifest): it must stand in the chain. Only so is a cut tail noticed.</param>
[Requires(Permission.ReadAudit)]
public sealed record VerifyTrail(string? Head = null) : IQuery<TrailCheck>
{
    internal sealed class Validator : AbstractValidator<VerifyTrail>
    {
        public Validator() => RuleFor(r => r.Head).Must(h => h is null || h.Length == Chain.Genesis.Length && h.All(char.IsAsciiHexDigitLower))
            .WithErrorCode(TrailErrors.HeadMalformed.Code).WithState(_ => TrailErrors.HeadMalformed.At(nameof(Head)));
    }
}

/// <param name="Acts">How many acts hold, from the first.</param>
/// <param name="Last">The last act that holds; 0 when there is none.</param>
/// <param name="Head">Its hash.</param>
/// <param name="FirstBad">The number of the first act that does not hold, or null when the whole trail does.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record TrailCheck(long Acts, long Changes, long Last, string Head, long? FirstBad, Error? Fault)
{
    public bool Holds => Fault is null;
}

internal sealed class VerifyTrailHandler(ICbpRecordDb db) : IRequestHandler<VerifyTrail, Result<TrailCheck>>
{
    private const int Size = 400;

    public async Task<Result<TrailCheck>> Handle(VerifyTrail request, CancellationToken cancellationToken)
    {
        var walk = new TrailWalk(request.Head);
        while (!walk.IsOver)
        {
            var after = walk.Last == 0 ? long.MinValue : walk.Last;      // nothing may stand before the first act
            var page = await Read(after, Size, cancellationToken);
            page ??= await Read(after, 1, cancellationToken);       // a row that no longer reads: find which
            if (page is null) walk.Unreadable(walk.Last + 1);
            else if (page.Count == 0) break;
            else foreach (var (act, changes) in page) walk.Step(act, changes);
        }
        if (!walk.IsOver && await db.Changes.IgnoreQueryFilters().Where(c => c.ActNumber > walk.Last || c.ActNumber < 1).OrderBy(c => c.ActNumber).Select(c => (long?)c.ActNumber).FirstOrDefaultAsync(cancellationToken) is { } stray)
            walk.Stray(stray);
        return walk.End();
    }

    /// <summary>The next acts, each with its changes; null when a row cannot be read as what it should be.</summary>
    private async Task<List<(Act Act, List<Change> Changes)>?> Read(long after, int count, CancellationToken cancellation)
    {
        try
        {
            var acts = await db.Acts.IgnoreQueryFilters().AsNoTracking().Where(a => a.Number > after).OrderBy(a => a.Number).Take(count).ToListAsync(cancellation);
            if (acts.Count == 0) return [];
            var last = acts[^1].Number;
            var changes = await db.Changes.IgnoreQueryFilters().AsNoTracking().Where(c => c.ActNumber > after && c.ActNumber <= last).OrderBy(c => c.ActNumber).ThenBy(c => c.Line).ToListAsync(cancellation);
            var byAct = changes.ToLookup(c => c.ActNumber);
            return [.. acts.Select(a => (a, byAct[a.Number].ToList()))];
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
