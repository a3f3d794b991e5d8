using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>A change in bulk as it is listed.</summary>
/// <param name="PersonName">Who was put in charge; null where the deadlines were done.</param>
public sealed record BulkActRow(BulkActId Id, BulkKind Kind, DateTime At, string ByName, string? PersonName, DateOnly? On, string? Reason, int Changed, DateTime? UndoneAt);

/// <summary>A change in bulk with its deadlines as they are now; those out of sight are left out.</summary>
public sealed record BulkShown(BulkActRow Act, IReadOnlyList<DocketRow> Rows);

/// <summary>What was done to many deadlines at once, and which they were.</summary>
[Requires(Permission.WorkDeadlines)]
public sealed record ShowBulk(BulkActId Id) : IQuery<BulkShown>;

internal sealed class ShowBulkHandler(ICbpRecordDb db, Today today) : IRequestHandler<ShowBulk, Result<BulkShown>>
{
    public async Task<Result<BulkShown>> Handle(ShowBulk request, CancellationToken cancellationToken)
    {
        if (await db.Set<BulkAct>().Where(a => a.Id == request.Id).Rows(db).SingleOrDefaultAsync(cancellationToken) is not { } act) return Error.NotFound(request.Id);
        var lines = db.Set<BulkLine>().Where(l => l.Act == request.Id);
        return new BulkShown(act, await db.Obligations.AsNoTracking().Where(o => lines.Any(l => l.Deadline == o.Id)).Rows(db, today.Date).ToListAsync(cancellationToken));
    }
}

/// <summary>The latest changes in bulk, newest first: where an undo is found again.</summary>
[Requires(Permission.WorkDeadlines)]
public sealed record ListBulk : IQuery<IReadOnlyList<BulkActRow>>;

internal sealed class ListBulkHandler(ICbpRecordDb db) : IRequestHandler<ListBulk, Result<IReadOnlyList<BulkActRow>>>
{
    private const int Latest = 20;

    public async Task<Result<IReadOnlyList<BulkActRow>>> Handle(ListBulk request, CancellationToken cancellationToken) =>
        await db.Set<BulkAct>().OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Latest).Rows(db).ToListAsync(cancellationToken);
}

internal static class BulkQuery
{
    public static IQueryable<BulkActRow> Rows(this IQueryable<BulkAct> acts, ICbpRecordDb db) => acts.AsNoTracking().Select(a =>
        new BulkActRow(a.Id, a.Kind, a.At, a.ByName, db.People.Where(p => p.Id == a.Person).Select(p => p.Name).FirstOrDefault(), a.On, a.Reason, a.Changed, a.UndoneAt));
}
