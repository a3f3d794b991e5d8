using CbpRecord.Application.Packets;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Verification;

/// <summary>A right with its cases, goods at the border and open deadlines as a second reading needs them: also where the reader must not see them.</summary>
internal sealed record ReadMatter(Matter Matter, IReadOnlyList<Obligation> Deadlines, MatterFacts Facts)
{
    public static ReadMatter Of(Matter matter, IReadOnlyList<Obligation> deadlines) => new(matter, deadlines, MatterFactsOf.Matter(matter));

    public Right Right => Matter.Right;
    public IReadOnlyList<CbpCase> Cases => Matter.Cases;
    public IReadOnlyList<BorderCase> Border => Matter.Border;
    public IEnumerable<Obligation> Open => Deadlines.Where(d => d.State == ObligationState.Open);

    /// <summary>The dates behind what is open, in a fixed order.</summary>
    public IReadOnlyList<Trigger> Triggers => Domain.Verification.Triggers.Of(Facts, Open.Select(d => d.Kind));

    /// <summary>How the trail names the right and everything about it.</summary>
    public IReadOnlyList<string> Keys => [Right.Id.ToString(), .. Cases.Select(c => c.Id.ToString()), .. Border.Select(b => b.Id.ToString()), .. Deadlines.Select(d => d.Id.ToString())];
}

/// <summary>Keeps the second readings of a right and the marks on its deadlines in step. The one place that looks past the blindfold.</summary>
public sealed class Readings(ICbpRecordDb db)
{
    /// <summary>The name of the filter that hides a right from whoever reads one of its dates.</summary>
    public const string Blindness = "Blindness";
    private static readonly string[] Past = [Blindness];

    /// <summary>Called with each derivation: a deadline is verified while every date behind it is settled; who reads goes on not seeing what is new.</summary>
    public async Task Follow(Matter derived, IReadOnlyList<Obligation> deadlines, CancellationToken cancellation) =>
        await Follow(derived, deadlines, await Of(derived.Right.Id, cancellation), cancellation);

    /// <summary>The same where the readings of many rights were asked for at once.</summary>
    internal async Task Follow(Matter derived, IReadOnlyList<Obligation> deadlines, IEnumerable<SecondReading> readings, CancellationToken cancellation)
    {
        var matter = ReadMatter.Of(derived, deadlines);
        Mark(matter, readings);
        foreach (var reader in readings.Where(r => r.State == ReadingState.Taken).Select(r => r.ReaderId).Distinct())
            if (await db.People.SingleOrDefaultAsync(p => p.Id == reader, cancellation) is { } person) person.Blindfold(matter.Right.Id, matter.Keys);
    }

    internal static void Mark(ReadMatter matter, IEnumerable<SecondReading> readings)
    {
        var settled = readings.Select(r => r.Settled).OfType<Trigger>().ToHashSet();
        foreach (var due in matter.Deadlines) due.Verify(Triggers.Verified(due.Kind, matter.Facts, settled));
    }

    internal async Task<List<SecondReading>> Of(RightId right, CancellationToken cancellation)
    {
        var stored = await db.SecondReadings.Where(r => r.RightId == right).ToListAsync(cancellation);
        return [.. stored.Union(db.Here<SecondReading>(right))];
    }

    internal async Task<ILookup<RightId, SecondReading>> Of(IReadOnlyCollection<RightId> rights, CancellationToken cancellation) =>
        (await db.SecondReadings.Where(r => rights.Contains(r.RightId)).ToListAsync(cancellation)).ToLookup(r => r.RightId);

    /// <summary>Tracked, also for whoever is blindfolded; null when the actor may not see the right anyway.</summary>
    internal async Task<ReadMatter?> Matter(RightId id, CancellationToken cancellation)
    {
        if (await db.Rights.IgnoreQueryFilters(Past).SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } right) return null;
        var cases = await db.Cases.IgnoreQueryFilters(Past).Where(c => c.RightId == id).ToListAsync(cancellation);
        var border = await db.BorderCases.IgnoreQueryFilters(Past).Where(b => b.RightId == id).ToListAsync(cancellation);
        var deadlines = await db.Obligations.IgnoreQueryFilters(Past).Where(o => o.RightId == id).ToListAsync(cancellation);
        return ReadMatter.Of(Domain.Deadlines.Matter.Of(right, cases, border), deadlines);
    }

    /// <summary>The names by which people know a right, and no more of it.</summary>
    internal async Task<Dictionary<RightId, RightName>> Names(IReadOnlyList<RightId> ids, CancellationToken cancellation) =>
        await db.Rights.IgnoreQueryFilters(Past).Where(r => ids.Contains(r.Id)).Select(r => new RightName(r.Id, r.Name, r.NumberPrinted ?? r.Number, r.ClientId)).ToDictionaryAsync(r => r.Id, cancellation);

    /// <summary>The papers that people filed with and received for a right's cases: what the reader reads from.</summary>
    internal Task<List<KeptPaper>> Papers(ReadMatter matter, CancellationToken cancellation) => db.Documents.KeptFor(matter.Keys).Listed(cancellation);

    /// <summary>The reading is over: the right is in sight again, unless another of its dates is still being read by the same person.</summary>
    internal async Task Uncover(SecondReading reading, CancellationToken cancellation)
    {
        var another = await db.SecondReadings.AnyAsync(r => r.RightId == reading.RightId && r.ReaderId == reading.ReaderId && r.State == ReadingState.Taken && r.Id != reading.Id, cancellation);
        if (!another && await db.People.SingleOrDefaultAsync(p => p.Id == reading.ReaderId, cancellation) is Person person) person.Uncover(reading.RightId);
    }
}

public sealed record RightName(RightId Id, string Name, string? Number, ClientId? Client);
