using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Verification;

/// <summary>What waits for a second reading, the nearest deadline first; what the reader has taken; what is under review. No date is named.</summary>
[Requires(Permission.VerifyDates)]
public sealed record ListReadings(string? After = null) : IQuery<ReadingList>;

/// <param name="Next">The cursor to continue after, or null.</param>
public sealed record ReadingList(IReadOnlyList<WaitingRight> Waiting, string? Next, IReadOnlyList<ReadingRow> Taken, IReadOnlyList<ReadingRow> Review);

/// <summary>A right with dates that wait.</summary>
public sealed record WaitingRight(RightId Id, string Name, string? Number, string? Client, IReadOnlyList<WaitingDate> Dates);

/// <param name="At">Which of the right's dates of this kind, from 0.</param>
/// <param name="IsOwn">The reader typed it first and may not be the second.</param>
/// <param name="TakenBy">Who is reading it now, or null.</param>
public sealed record WaitingDate(TriggerFact Fact, int At, string? About, bool FromRegister, bool IsOwn, string? TakenBy);

/// <summary>A reading that was taken.</summary>
public sealed record ReadingRow(Guid Id, RightName Right, TriggerFact Fact, string? About, string Reader, DateTime TakenAt, bool IsMine);

internal sealed class ListReadingsHandler(ICbpRecordDb db, Readings readings, CurrentActor current) : IRequestHandler<ListReadings, Result<ReadingList>>
{
    private const int Size = 50;

    public async Task<Result<ReadingList>> Handle(ListReadings request, CancellationToken cancellationToken)
    {
        var page = db.Obligations.AsNoTracking().Where(o => !o.Verified && o.State == ObligationState.Open);
#pragma warning disable CA1309 // Asked of the database, where the column compares byte by byte.
        if (request.After is { } after) page = page.Where(o => string.Compare(o.DocketKey, after) > 0);
#pragma warning restore CA1309
        var found = await page.OrderBy(o => o.DocketKey).Take(Size + 1).Select(o => new { o.RightId, o.DocketKey }).ToListAsync(cancellationToken);
        var ids = found.Take(Size).Select(o => o.RightId).Distinct().ToList();
        var waiting = await Waiting(ids, cancellationToken);
        var open = await db.SecondReadings.AsNoTracking().Where(r => r.State == ReadingState.Taken || r.State == ReadingState.Mismatch).OrderBy(r => r.TakenAt).ToListAsync(cancellationToken);
        var names = await readings.Names([.. open.Select(r => r.RightId).Distinct()], cancellationToken);
        var people = await People(open, cancellationToken);
        var rows = open.Where(r => names.ContainsKey(r.RightId)).Select(r => (r.State, Row: new ReadingRow(r.Id, names[r.RightId], r.Fact, r.About, people.GetValueOrDefault(r.ReaderId, "—"), r.TakenAt, r.ReaderId == current.Actor.Id))).ToList();
        return new ReadingList(waiting, found.Count > Size ? found[Size - 1].DocketKey : null,
            [.. rows.Where(r => r.State == ReadingState.Taken).Select(r => r.Row)], [.. rows.Where(r => r.State == ReadingState.Mismatch).Select(r => r.Row)]);
    }

    private async Task<IReadOnlyList<WaitingRight>> Waiting(List<RightId> ids, CancellationToken cancellation)
    {
        var rights = await db.Rights.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellation);
        var matters = (await db.Matters(rights, QueryTrackingBehavior.NoTracking, cancellation)).ToDictionary(m => m.Right.Id);
        var dues = (await db.Obligations.AsNoTracking().Where(o => ids.Contains(o.RightId) && o.State == ObligationState.Open).ToListAsync(cancellation)).ToLookup(o => o.RightId);
        var taken = (await db.SecondReadings.AsNoTracking().Where(r => ids.Contains(r.RightId)).ToListAsync(cancellation)).ToLookup(r => r.RightId);
        var people = await People(taken.SelectMany(t => t), cancellation);
        var clients = rights.Select(r => r.ClientId).Distinct().ToList();
        var codes = await db.Clients.AsNoTracking().Where(c => clients.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code, cancellation);
        return [.. ids.Where(matters.ContainsKey).Select(id => Row(ReadMatter.Of(matters[id], [.. dues[id]]))).Where(r => r.Dates.Count > 0)];

        WaitingRight Row(ReadMatter matter)
        {
            var before = taken[matter.Right.Id].ToList();
            var dates = matter.Triggers.GroupBy(t => t.Fact).SelectMany(g => g.Select((t, at) => (Trigger: t, At: at)))
                .Where(d => before.All(r => r.Settled != d.Trigger && !(r.State == ReadingState.Mismatch && r.Trigger == d.Trigger)))
                .Select(d => (d.Trigger, d.At, First: FirstEntry.Of(d.Trigger, matter), By: before.FirstOrDefault(r => r.State == ReadingState.Taken && r.Trigger == d.Trigger)));
            return new(matter.Right.Id, matter.Right.Name, matter.Right.NumberPrinted ?? matter.Right.Number, matter.Right.ClientId is { } client ? codes.GetValueOrDefault(client) : null,
                [.. dates.Select(d => new WaitingDate(d.Trigger.Fact, d.At, d.Trigger.About, d.First.FromRegister, d.First.By == current.Actor.Id, d.By is null ? null : people.GetValueOrDefault(d.By.ReaderId, "—")))]);
        }
    }

    private async Task<Dictionary<PersonId, string>> People(IEnumerable<SecondReading> of, CancellationToken cancellation)
    {
        var ids = of.Select(r => r.ReaderId).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }
}
