using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Jobs;

/// <summary>How one job stands.</summary>
/// <param name="LastGoodRun">The end of the last run that ended well; null when there was none.</param>
/// <param name="Late">It is older than it may be, or there was none since the installation began.</param>
public sealed record JobStanding(string Job, DateTime? LastGoodRun, JobOutcome? LastOutcome, bool Late);

/// <summary>The dead-man's switch: reads the heartbeats by another route than the timetable that writes them.</summary>
[Requires(Permission.ReadJobs)]
public sealed record CheckJobs : IQuery<IReadOnlyList<JobStanding>>;

internal sealed class CheckJobsHandler(ICbpRecordDb db, JobBook book, Today today) : IRequestHandler<CheckJobs, Result<IReadOnlyList<JobStanding>>>
{
    public async Task<Result<IReadOnlyList<JobStanding>>> Handle(CheckJobs request, CancellationToken cancellationToken)
    {
        var good = await db.Set<JobHeartbeat>().Where(h => h.Outcome == JobOutcome.Done).GroupBy(h => h.Job)
            .Select(g => new { Job = g.Key, Last = g.Max(h => h.EndedAt) }).ToDictionaryAsync(g => g.Job, g => g.Last, cancellationToken);
        var latest = await db.Set<JobHeartbeat>().GroupBy(h => h.Job)
            .Select(g => g.OrderByDescending(h => h.EndedAt).First()).ToDictionaryAsync(h => h.Job, h => h.Outcome, cancellationToken);
        // A new installation is not late before its first slots have come; its first act is its beginning.
        var began = await db.Acts.OrderBy(a => a.Number).Select(a => (DateTime?)a.At).FirstOrDefaultAsync(cancellationToken);
        return book.All.Select(job =>
        {
            DateTime? last = good.TryGetValue(job.Name, out var at) ? at : null;
            var late = today.Utc - (last ?? began ?? today.Utc) > job.Schedule.MaximumAge;
            return new JobStanding(job.Name, last, latest.TryGetValue(job.Name, out var outcome) ? outcome : null, late);
        }).ToList();
    }
}
