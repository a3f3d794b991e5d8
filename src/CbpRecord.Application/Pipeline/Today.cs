namespace CbpRecord.Application.Pipeline;

/// <summary>The agency's day: the date in Washington, D.C., fixed once per request.</summary>
public sealed class Today
{
    private static readonly TimeZoneInfo Washington = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private Today(DateTime utc, DateOnly date) => (Utc, Date) = (utc, date);

    public DateOnly Date { get; }

    /// <summary>The instant, in UTC.</summary>
    public DateTime Utc { get; }

    public static Today At(TimeProvider clock) => At(clock.GetUtcNow());
    public static Today At(DateTimeOffset instant) =>
        new(instant.UtcDateTime, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant.UtcDateTime, Washington)));

    /// <summary>The instant at which a day begins in Washington, in UTC.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Washington);
}
