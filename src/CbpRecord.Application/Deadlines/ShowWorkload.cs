using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Deadlines;

/// <summary>One person's week, Monday through Sunday.</summary>
/// <param name="Count">Open deadlines that stand under its days.</param>
/// <param name="Away">Working days (Monday to Friday) of it on which the person is away.</param>
public sealed record WorkWeek(DateOnly From, DateOnly To, int Count, int Away);

/// <param name="Id">Null for what nobody in particular is responsible for.</param>
public sealed record WorkOf(PersonId? Id, string? Name, IReadOnlyList<WorkWeek> Weeks)
{
    public int Total => Weeks.Sum(w => w.Count);
}

/// <param name="People">Everybody of the firm by name, then those who left and still have some, then nobody in particular.</param>
public sealed record WorkloadView(IReadOnlyList<WorkOf> People, IReadOnlyList<WorkWeek> Weeks, DateOnly Today, DateTime At)
{
    public const int Count = 12;
    public int Total => Weeks.Sum(w => w.Count);

    /// <summary>The fullest cell: what the shades are measured by.</summary>
    public int Fullest => People.SelectMany(p => p.Weeks).Select(w => w.Count).DefaultIfEmpty(0).Max();
}

/// <summary>Who has how much in the next twelve weeks, from this week's Monday, with who is away when.</summary>
[Requires(Permission.ReadWorkload)]
public sealed record ShowWorkload : IQuery<WorkloadView>;

internal sealed class ShowWorkloadHandler(ICbpRecordDb db, Today today) : IRequestHandler<ShowWorkload, Result<WorkloadView>>
{
    public async Task<Result<WorkloadView>> Handle(ShowWorkload request, CancellationToken cancellationToken)
    {
        var monday = today.Date.AddDays(-((int)today.Date.DayOfWeek + 6) % 7);
        IQueryable<Obligation> Open(int first, int weeks) => db.Docket(new DocketFilter { From = monday.AddDays(7 * first), To = monday.AddDays(7 * (first + weeks) - 1) }, today.Date);
        var all = Open(0, WorkloadView.Count);
        var people = await db.People.AsNoTracking().Where(p => (!p.Disabled && (p.Role == PersonRole.Staff || p.Role == PersonRole.Lead)) || all.Any(o => o.ResponsibleId == p.Id))
            .OrderBy(p => p.Disabled).ThenBy(p => p.Name).ToListAsync(cancellationToken);
        // Person by person and week by week, so that each count is a stretch of the index of people's dockets and no row is looked at.
        var ids = people.ConvertAll(p => (PersonId?)p.Id);
        var counted = await Enumerable.Range(0, WorkloadView.Count).SelectMany(week => new[] { Open(week, 1).Where(o => ids.Contains(o.ResponsibleId)), Open(week, 1).Where(o => o.ResponsibleId == null) }
            .Select(rows => rows.GroupBy(o => o.ResponsibleId).Select(g => new { Week = week, g.Key, Count = g.Count() }))).Aggregate((one, next) => one.Concat(next)).ToListAsync(cancellationToken);
        WorkWeek Week(int number, PersonId? id, bool all, Func<DateOnly, bool> away)
        {
            var from = monday.AddDays(7 * number);
            return new(from, from.AddDays(6), counted.Where(c => c.Week == number && (all || c.Key == id)).Sum(c => c.Count), Enumerable.Range(0, 5).Count(n => away(from.AddDays(n))));
        }
        WorkWeek[] Weeks(PersonId? id, bool all, Func<DateOnly, bool> away) => [.. Enumerable.Range(0, WorkloadView.Count).Select(n => Week(n, id, all, away))];
        var rows = people.Select(p => new WorkOf(p.Id, p.Name, Weeks(p.Id, false, p.IsAway))).ToList();
        if (counted.Any(c => c.Key is null)) rows.Add(new(null, null, Weeks(null, false, _ => false)));
        return new WorkloadView(rows, Weeks(null, true, _ => false), today.Date, today.Utc);
    }
}
