namespace CbpRecord.Application.Jobs;

/// <summary>When a job is due. A slot is the instant a run was due at, in UTC; each slot is run once, however many instances there are.</summary>
public abstract record Schedule
{
    private static readonly TimeZoneInfo Washington = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>The latest slot at or before the instant.</summary>
    public abstract DateTime LatestSlot(DateTime utc);

    /// <summary>The same as a cron line in the zone America/New_York (seconds first).</summary>
    public abstract string Cron { get; }

    /// <summary>How old the last good run may be before somebody must be told: one interval and its grace.</summary>
    public abstract TimeSpan MaximumAge { get; }

    /// <summary>Each day at a time of Washington. A time that the clocks skip in March is run at the first instant after it; one that comes twice in November at the first.</summary>
    public sealed record Daily(TimeOnly At) : Schedule
    {
        public override string Cron => $"0 {At.Minute} {At.Hour} * * ?";
        public override TimeSpan MaximumAge => TimeSpan.FromHours(26);

        public override DateTime LatestSlot(DateTime utc)
        {
            var day = DayOf(utc);
            var slot = Instant(day, At);
            return slot <= utc ? slot : Instant(day.AddDays(-1), At);
        }
    }

    /// <summary>Each week on a day at a time of Washington.</summary>
    public sealed record Weekly(DayOfWeek Day, TimeOnly At) : Schedule
    {
        public override string Cron => $"0 {At.Minute} {At.Hour} ? * {(int)Day + 1}";
        public override TimeSpan MaximumAge => TimeSpan.FromDays(7) + TimeSpan.FromHours(2);

        public override DateTime LatestSlot(DateTime utc)
        {
            var today = DayOf(utc);
            var day = today.AddDays(-(((int)today.DayOfWeek - (int)Day + 7) % 7));
            var slot = Instant(day, At);
            return slot <= utc ? slot : Instant(day.AddDays(-7), At);
        }
    }

    /// <summary>Every so many minutes of the hour; the number divides 60.</summary>
    public sealed record Every(int Minutes) : Schedule
    {
        public override string Cron => $"0 0/{Minutes} * * * ?";
        public override TimeSpan MaximumAge => TimeSpan.FromMinutes(Math.Max(15, 4 * Minutes));

        public override DateTime LatestSlot(DateTime utc)
        {
            var span = TimeSpan.FromMinutes(Minutes).Ticks;
            return new DateTime(utc.Ticks / span * span, DateTimeKind.Utc);
        }
    }

    private static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Washington));

    private static DateTime Instant(DateOnly day, TimeOnly at)
    {
        var local = day.ToDateTime(at);
        while (Washington.IsInvalidTime(local)) local = local.AddMinutes(1);
        return Washington.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(local - Washington.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, Washington);
    }
}
