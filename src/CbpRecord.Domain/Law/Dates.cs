namespace CbpRecord.Domain.Law;

/// <summary>What an anniversary of 29 February is in a common year (C5). No rule was found.</summary>
public enum LeapDay
{
    /// <summary>Due on 28 February, opening on 1 March: safe on both sides.</summary>
    Cautious,
    /// <summary>28 February for both.</summary>
    February,
    /// <summary>1 March for both.</summary>
    March,
}

/// <summary>Addition over calendar dates, always from the original anchor in one step (C4). Times and zones play no part (C1).</summary>
[Cites("TMEP 310; 37 CFR 2.196")]
public static class Dates
{
    /// <summary>The same day so many years later; 29 February falls on 28 February in a common year unless the reading says 1 March (C2, C5).</summary>
    [Cites("TMEP 310"), Differs("no source", "says what an anniversary of 29 February is")]
    public static DateOnly AddYears(DateOnly anchor, int years, LeapDay leap = LeapDay.Cautious) =>
        anchor.AddYears(years) is var day && leap == LeapDay.March && Clamped(anchor, day) ? day.AddDays(1) : day;

    /// <summary>As <see cref="AddYears"/>, for the day on which something opens: 29 February opens on 1 March in a common year (C5 before C2).</summary>
    [Cites("convention C5: no rule was found", Confidence.Unconfirmed)]
    public static DateOnly Opens(DateOnly anchor, int years, LeapDay leap = LeapDay.Cautious) =>
        anchor.AddYears(years) is var day && leap != LeapDay.February && Clamped(anchor, day) ? day.AddDays(1) : day;

    /// <summary>The same day so many months later or earlier; a month without that day ends early (31 August and 6 months: 28 or 29 February), and nothing sticks to month ends (C2, C3).</summary>
    [Cites("TMEP 310")]
    public static DateOnly AddMonths(DateOnly anchor, int months) => anchor.AddMonths(months);

    /// <summary>So many calendar days later: the trigger's day is left out, the last is included (C6).</summary>
    [Cites("37 CFR 11.4", Confidence.Partly)]
    public static DateOnly AddDays(DateOnly trigger, int days) => trigger.AddDays(days);

    /// <summary>The earlier of two days.</summary>
    [Cites("convention: where sources differ, the cautious day", Confidence.Unconfirmed)]
    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>How many decades lie between two days, to the nearest: which term of ten years a printed day is about.</summary>
    [Cites("15 USC 1059(a)")]
    public static int Decades(DateOnly from, DateOnly to) => (int)Math.Round((to.DayNumber - from.DayNumber) / DaysOfADecade);

    private const double DaysOfADecade = 3652.5;

    /// <summary>Whether the anniversary had to be moved because the year has no 29 February.</summary>
    [Cites("convention C5: no rule was found", Confidence.Unconfirmed)]
    public static bool IsMovedLeapDay(DateOnly anchor, int years) => Clamped(anchor, anchor.AddYears(years));

    /// <summary>For people in China: file by the end of this day, Beijing time, to be in time on the Eastern day (C1: Beijing is 12 or 13 hours ahead).</summary>
    [Cites("convention C1", Confidence.Unconfirmed)]
    public static DateOnly BeijingFileBy(DateOnly easternDay) => easternDay.AddDays(-1);

    /// <summary>
    /// When the Eastern day ends, on Beijing's clock: on the next day, at 12:00 while Washington keeps daylight saving time and at 13:00 while it does not; China keeps none.
    /// Decided at midnight: the Saturday before the clocks go forward (second Sunday of March) still ends at 13:00, the Saturday before they go back (first Sunday of November) at 12:00.
    /// </summary>
    /// <remarks>Daylight saving as in force since 2007 (15 U.S.C. 260a); a day before that is answered by the same rule.</remarks>
    [Cites("convention C1", Confidence.Unconfirmed)]
    public static (DateOnly On, TimeOnly At) BeijingEndOf(DateOnly easternDay)
    {
        var midnight = easternDay.AddDays(1);
        var (forward, back) = (Sunday(midnight.Year, 3, 2), Sunday(midnight.Year, 11, 1));
        return (midnight, new TimeOnly(midnight > forward && midnight <= back ? 12 : 13, 0));

        static DateOnly Sunday(int year, int month, int which) => new DateOnly(year, month, 1) is var first ? first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7 * (which - 1)) : default;
    }

    private static bool Clamped(DateOnly anchor, DateOnly day) => anchor.Day == 29 && anchor.Month == 2 && day.Day == 28;
}
