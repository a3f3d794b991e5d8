using CbpRecord.Application.Jobs;

namespace CbpRecord.Application.Deadlines;

/// <summary>
/// The night's pass: every right whose facts, law or stored deadlines are not as they were when its deadlines were derived is derived
/// anew, and the differences are kept as a report. Sent for the same day again, it continues, or finds nothing to do.
/// </summary>
/// <param name="On">The day in Washington.</param>
/// <param name="All">Every right, whatever its digest says; the timetable asks for it once a week.</param>
[Requires(Permission.RunJobs)]
public sealed record RederiveDeadlines(DateOnly On, bool All = false) : ICommand
{
    /// <summary>Each night at two in Washington; on the night to Sunday, all of them.</summary>
    public static JobEntry Job { get; } = new("rederive-deadlines", new Schedule.Daily(new TimeOnly(2, 0)), TimeSpan.FromHours(2), slot =>
    {
        var day = Today.At(slot).Date;
        return new RederiveDeadlines(day, day.DayOfWeek == DayOfWeek.Sunday);
    });

    string? IActed.Subject => On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

internal sealed class RederiveDeadlinesHandler(ICbpRecordDb db, Rederivation rederivation) : IRequestHandler<RederiveDeadlines, Result>
{
    public async Task<Result> Handle(RederiveDeadlines request, CancellationToken cancellationToken)
    {
        await rederivation.Run(request.On, request.All, "night", cancellationToken);
        await db.LookAtTables(cancellationToken);
        return Result.Done;
    }
}
