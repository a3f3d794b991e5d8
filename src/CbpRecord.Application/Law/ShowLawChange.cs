using CbpRecord.Application.Clients;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>A rehearsal with one page of its lines, in the order of days.</summary>
/// <param name="What">Only those; null for all.</param>
[Requires(Permission.ChangeReadings)]
public sealed record ShowLawChange(LawChangeId Id, LawMove? What = null, string? After = null) : IQuery<LawChangeShown>;

/// <summary>How many dates move, are added and withdrawn, and of how many matters: exactly.</summary>
public sealed record LawChangeCounts(int Matters, int Moved, int Added, int Withdrawn)
{
    public int Of(LawMove what) => what switch { LawMove.Moved => Moved, LawMove.Added => Added, _ => Withdrawn };
    public int Dates => Moved + Added + Withdrawn;
}

/// <param name="Stands">The law it was counted over is still in force, so it can be confirmed.</param>
/// <param name="HidesSome">There are matters out of the reader's sight: they move as well and are not counted here.</param>
/// <param name="Rederived">Rights brought in step since it was confirmed.</param>
public sealed record LawChangeShown(LawChange Change, bool Stands, bool HidesSome, LawChangeCounts Counts, PageOf<LawChangeRow> Lines, int Rederived, string? InForce, DateTime Now);

public sealed record LawChangeRow(LawChangeLine Line, string Right, string? Number, ClientNames? Client, string Cursor) : IRow;

internal sealed class ShowLawChangeHandler(ICbpRecordDb db, LawChanges changes, ILawInForce law, CurrentActor current, Today today) : IRequestHandler<ShowLawChange, Result<LawChangeShown>>
{
    public async Task<Result<LawChangeShown>> Handle(ShowLawChange request, CancellationToken cancellationToken)
    {
        var change = await db.Set<LawChange>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (change is null) return Error.NotFound(request.Id);
        var lines = db.Set<LawChangeLine>().AsNoTracking().Where(l => l.ChangeId == change.Id);
        var hides = current.Actor.Walled.Count > 0;
        var counts = hides ? await Seen(lines, cancellationToken) : new(change.Matters, change.Moved, change.Added, change.Withdrawn);
        if (request.What is { } what) lines = lines.Where(l => l.What == what);
        var page = await lines.Paged(l => l.LineKey, request.After, PageOf<LawChangeRow>.Size, Rows, cancellationToken);
        var because = CarryOutLawChange.Because(change.Kind);
        var rederived = change.State != LawChangeState.Confirmed ? 0
            : await db.Set<DerivationRun>().Where(r => r.Because == because && r.StartedAt >= change.ConfirmedAt).OrderByDescending(r => r.Id).Select(r => r.Looked).FirstOrDefaultAsync(cancellationToken);
        var inForce = change.Reading is { } reading && ReadingBook.Has(reading) ? (await law.Read(cancellationToken)).Readings.Choice(reading) : null;
        return new LawChangeShown(change, await changes.Stands(change, cancellationToken), hides, counts, page, rederived, inForce, today.Utc);
    }

    private IQueryable<LawChangeRow> Rows(IQueryable<LawChangeLine> lines) =>
        from l in lines
        join r in db.Rights on l.RightId equals r.Id
        join c in db.Clients on l.ClientId equals (ClientId?)c.Id into clients
        from c in clients.DefaultIfEmpty()
        orderby l.LineKey
        select new LawChangeRow(l, r.Name, r.NumberPrinted ?? r.Number, c == null ? null : new ClientNames(c.Name, c.NameChinese), l.LineKey);

    /// <summary>Counted from the lines in sight.</summary>
    private static async Task<LawChangeCounts> Seen(IQueryable<LawChangeLine> lines, CancellationToken cancellation)
    {
        var by = await lines.GroupBy(l => l.What).Select(g => new { What = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.What, g => g.Count, cancellation);
        return new(await lines.Select(l => l.RightId).Distinct().CountAsync(cancellation), by.GetValueOrDefault(LawMove.Moved), by.GetValueOrDefault(LawMove.Added), by.GetValueOrDefault(LawMove.Withdrawn));
    }
}

/// <summary>The latest rehearsals and changes of the law.</summary>
[Requires(Permission.ChangeReadings)]
public sealed record ListLawChanges : IQuery<IReadOnlyList<LawChange>>;

internal sealed class ListLawChangesHandler(ICbpRecordDb db) : IRequestHandler<ListLawChanges, Result<IReadOnlyList<LawChange>>>
{
    public async Task<Result<IReadOnlyList<LawChange>>> Handle(ListLawChanges request, CancellationToken cancellationToken) =>
        await db.Set<LawChange>().AsNoTracking().OrderByDescending(c => c.At).ThenBy(c => c.Id).Take(20).ToListAsync(cancellationToken);
}
