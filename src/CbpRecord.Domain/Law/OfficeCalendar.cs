using System.Collections.Frozen;

namespace CbpRecord.Domain.Law;

/// <summary>
/// The days on which offices work: weekends, federal holidays, Inauguration Day for the USPTO, and closures that people entered.
/// Rolls forward for the USPTO and the Copyright Office, for CBP only where a reading says so; for the firm's own target at CBP it rolls back.
/// </summary>
[Cites("35 USC 21(b); 37 CFR 2.196; 17 USC 703")]
public sealed class OfficeCalendar
{
    private readonly FrozenDictionary<DateOnly, Closure> closures;

    public OfficeCalendar(IEnumerable<Closure> closures) =>
        this.closures = closures.GroupBy(c => c.Date).ToFrozenDictionary(g => g.Key, g => g.Aggregate((one, other) => one with { Offices = one.Offices | other.Offices }));

    /// <summary>Weekends and holidays only.</summary>
    public static OfficeCalendar WithoutClosures { get; } = new([]);

    /// <summary>The closures entered, in date order; several orders of one day are one.</summary>
    public IReadOnlyList<Closure> Closures => [.. closures.Values.OrderBy(c => c.Date)];

    /// <summary>A text that changes whenever a closure does, for digests of what a date was derived from.</summary>
    public string Digest => string.Join(',', Closures.Select(c => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{c.Date:yyyyMMdd}{(c.Offices == Offices.All ? "" : $":{c.Offices:D}")}")));

    /// <summary>Neither Saturday, Sunday nor a federal holiday (C7). Closures are not looked at: they never lengthen a count of business days.</summary>
    [Cites("19 USC 1499(c); 19 CFR 133.25(b)")]
    public static bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FederalHolidays.Has(day);

    /// <summary>Whether the office takes acts as done on that day: a business day, not closed by order, and for the USPTO not Inauguration Day.</summary>
    [Cites("35 USC 21(b); 37 CFR 2.196; TBMP 112; 17 USC 703")]
    public bool IsOpen(DateOnly day, Office office) =>
        IsBusinessDay(day) && (closures.Count == 0 || !closures.TryGetValue(day, out var closure) || !closure.Closes(office)) && !(office == Office.Uspto && FederalHolidays.IsInaugurationDay(day));

    /// <summary>The last day on which the act is in time: the nominal day, or the next open day where the office rolls. WIPO does not; CBP does not either, as far as was found.</summary>
    /// <param name="cbpRolls">From <see cref="Readings.RollsAtCbp"/>.</param>
    [Cites("35 USC 21(b); 17 USC 703")]
    public DateOnly LastAction(DateOnly nominal, Office office, bool cbpRolls = false)
    {
        if (office is not (Office.Uspto or Office.CopyrightOffice) && !(cbpRolls && office == Office.Cbp)) return nominal;
        while (!IsOpen(nominal, office)) nominal = nominal.AddDays(1);
        return nominal;
    }

    /// <summary>The firm's own day for a CBP date: the last open business day on or before it, then as many business days earlier as the firm keeps in hand.</summary>
    [Cites("convention C9: no rolling rule was found for CBP", Confidence.Unconfirmed)]
    public DateOnly Target(DateOnly final, int buffer)
    {
        while (!IsOpen(final, Office.Cbp)) final = final.AddDays(-1);
        for (; buffer > 0; buffer--)
            do final = final.AddDays(-1); while (!IsOpen(final, Office.Cbp));
        return final;
    }

    /// <summary>The last day of so many business days after the trigger: the trigger's day is left out, the last is included (C6, C7).</summary>
    [Cites("19 USC 1499(c); 19 CFR 133.25(b)")]
    public static DateOnly AddBusinessDays(DateOnly trigger, int days)
    {
        while (days > 0)
            if (IsBusinessDay(trigger = trigger.AddDays(1))) days--;
        return trigger;
    }

    /// <summary>Why the office is closed that day ("saturday", "sunday", a holiday's code, "inauguration", "closure") with its English name, or null.</summary>
    [Cites("5 USC 6103; 35 USC 21(b)")]
    public (string Code, string Name)? WhyClosed(DateOnly day, Office office)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday) return ("saturday", "Saturday");
        if (day.DayOfWeek is DayOfWeek.Sunday) return ("sunday", "Sunday");
        if (FederalHolidays.On(day) is { } holiday) return (holiday.Code, holiday.Name);
        if (office == Office.Uspto && FederalHolidays.IsInaugurationDay(day)) return ("inauguration", "Inauguration Day");
        return closures.TryGetValue(day, out var closure) && closure.Closes(office) ? ("closure", closure.Reason) : null;
    }
}
