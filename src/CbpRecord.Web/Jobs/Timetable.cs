using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Jobs;
using CbpRecord.Application.Law;
using CbpRecord.Application.Mail;
using CbpRecord.Application.Offline;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Reminders;
using CbpRecord.Domain.Shared;
using MediatR;
using Quartz;

namespace CbpRecord.Web.Jobs;

/// <summary>Every job of the house on one page: when it is due in Washington, D.C., and what it sends.</summary>
/// <remarks>
/// A slot that was missed while the process ran is fired once, at once; one that was missed while it stood still is run at its next start,
/// because its heartbeat is missing. A job looks back for itself over the days that nobody ran.
/// </remarks>
public static class Timetable
{
    private const string Zone = "America/New_York";

    private static readonly (JobEntry Entry, Type Job)[] Rows =
    [
        (RederiveDeadlines.Job, typeof(RequestJob<RederiveDeadlines>)),
        Row(new Schedule.Daily(new(3, 30)), minutes: 60, day => new WriteOfflineDocket(day)),
        Row(new Schedule.Daily(new(4, 30)), minutes: 10, day => new ClearRehearsals(day)),
        Row(new Schedule.Daily(new(5, 30)), minutes: 10, day => new PublishAuditHead(day)),
        Row(new Schedule.Daily(new(6, 0)), minutes: 30, day => new SendReminders(day)),
        Row(new Schedule.Every(1), minutes: 20, _ => new DeliverOutbox()),
    ];

    public static IReadOnlyList<JobEntry> Jobs { get; } = [.. Rows.Select(r => r.Entry)];

    /// <summary>The entries alone, for whoever asks how they stand.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        foreach (var entry in Jobs) services.AddSingleton(entry);
        return services;
    }

    /// <summary>The entries, and unless <c>Jobs:Enabled</c> is false what runs them. <c>Jobs:Watched</c> keeps an eye on them either way.</summary>
    public static IServiceCollection AddTimetable(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddJobs().AddSingleton<WholeBooks>();
        if (configuration.GetValue("Jobs:Watched", true))
        {
            services.AddHostedService<Watch>();
            services.AddScoped<Access.IReadyCheck, Telling>();
        }
        if (!configuration.GetValue("Jobs:Enabled", true)) return services;
        services.AddQuartz(Fill);
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<CatchUp>();
        return services;
    }

    private static void Fill(IQuartzBuilder quartz)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        foreach (var (entry, job) in Rows)
        {
            var key = new JobKey(entry.Name);
            quartz.AddJob(job, detail => detail.WithIdentity(key));
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(entry.Name)
                .WithCronSchedule(entry.Schedule.Cron, cron => cron.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
        }
    }

    private static (JobEntry, Type) Row<T>(Schedule schedule, int minutes, Func<DateOnly, T> request) where T : IRequest<Result> =>
        (new JobEntry(typeof(T).Name.Kebab(), schedule, TimeSpan.FromMinutes(minutes), slot => request(Today.At(new DateTimeOffset(slot, TimeSpan.Zero)).Date)), typeof(RequestJob<T>));
}
