namespace CbpRecord.Application.Jobs;

/// <summary>A job: its name, when it is due, and the request it sends as the system for a slot.</summary>
/// <param name="Lease">How long a run may take before another instance may take the slot over.</param>
public sealed record JobEntry(string Name, Schedule Schedule, TimeSpan Lease, Func<DateTime, IRequest<Result>> Request);

/// <summary>Every job, once.</summary>
public sealed class JobBook(IEnumerable<JobEntry> jobs)
{
    public IReadOnlyList<JobEntry> All { get; } = [.. jobs.OrderBy(j => j.Name, StringComparer.Ordinal)];

    public JobEntry? Find(string name) => All.FirstOrDefault(j => j.Name == name);
}
