using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>The steps of one explanation on their way.</summary>
internal sealed class StepList(Deadline deadline, MatterFacts facts, Readings readings, OfficeCalendar calendar)
{
    private readonly List<Step> steps = [];

    public Deadline Deadline { get; } = deadline;
    public MatterFacts Facts { get; } = facts;
    public Readings Readings { get; } = readings;

    public void Add(string code, DateOnly day, Gives gives = Gives.Nothing, string? cites = null, params object?[] arguments) =>
        steps.Add(new(code, [.. arguments, day], day, gives, cites));

    /// <summary>A fact that the calculation starts from.</summary>
    public void From(string fact, DateOnly day) => Add($"from-{fact}", day);

    /// <summary>So many years after an anchor; says so when 29 February had to move.</summary>
    public DateOnly Years(DateOnly anchor, int years, Gives gives, bool opens = false)
    {
        var day = opens ? Dates.Opens(anchor, years, Readings.LeapDay) : Dates.AddYears(anchor, years, Readings.LeapDay);
        Add(opens ? "opens-years" : "add-years", day, gives, Deadline.Citation.Text, years);
        if (Dates.IsMovedLeapDay(anchor, years)) Add(opens ? "leap-opens" : "leap-due", day, cites: "C5");
        return day;
    }

    /// <summary>So many months after (or before) a day; says so when the month was too short.</summary>
    public DateOnly Months(string code, DateOnly from, int months, Gives gives, string? cites = null)
    {
        var day = Dates.AddMonths(from, months);
        Add(code, day, gives, cites ?? Deadline.Citation.Text, Math.Abs(months));
        if (day.Day < from.Day) Add("short-month", day, cites: "TMEP 310");
        return day;
    }

    /// <summary>So many business days after a day, naming each holiday that was passed over.</summary>
    public void BusinessDays(DateOnly from, int days, Gives gives)
    {
        var last = OfficeCalendar.AddBusinessDays(from, days);
        for (var day = from.AddDays(1); day < last; day = day.AddDays(1))
            if (FederalHolidays.On(day) is { } holiday) Add($"closed-{holiday.Code}", day, cites: "5 USC 6103");
        Add("add-business-days", last, gives, Deadline.Citation.Text, days);
    }

    /// <summary>Rolled last days, the firm's target and whether anything rolls, in the order of the deadline's fields.</summary>
    public IReadOnlyList<Step> Close()
    {
        var at = steps.FindIndex(step => step.Gives == Gives.GraceEnds);
        var grace = at < 0 ? [] : steps[at..];
        if (at >= 0) steps.RemoveRange(at, steps.Count - at);
        Roll(Deadline.DueOn, Deadline.LastActionOn, Gives.LastAction);
        steps.AddRange(grace);
        if (Deadline is { GraceEndsOn: { } ends, GraceLastActionOn: { } last }) Roll(ends, last, Gives.GraceLastAction);
        if (Deadline.TargetOn is { } target) Target(target);
        return steps;
    }

    private void Roll(DateOnly nominal, DateOnly last, Gives gives)
    {
        var (office, atCbp) = (Deadline.Office, Deadline.Office == Office.Cbp && Readings.RollsAtCbp(Deadline.Rule));
        for (var day = nominal; day < last; day = day.AddDays(1)) Closed(day, office);
        if (last > nominal) Add("rolled", last, gives, atCbp ? ReadingBook.B8.Id : "35 USC 21(b); 37 CFR 2.196");
        else if (atCbp || office is Office.Uspto or Office.CopyrightOffice) Add("office-open", last, gives);
        else Add(office switch { Office.Cbp => "cbp-never-rolls", Office.Wipo => "wipo-own-calendar", _ => "nothing-rolls" }, last, gives);
    }

    private void Target(DateOnly target)
    {
        var final = Deadline.Kind == DeadlineKind.RecordationRenewal ? Deadline.GraceEndsOn ?? Deadline.DueOn : Deadline.DueOn;
        var without = calendar.Target(final, 0);
        for (var day = final; day > without; day = day.AddDays(-1)) Closed(day, Office.Cbp);
        if (Readings.TargetBuffer > 0) Add("target-buffer", target, Gives.Target, "C9", Readings.TargetBuffer);
        else Add(target == final ? "target-same" : "target", target, Gives.Target, "C9");
    }

    private void Closed(DateOnly day, Office office)
    {
        if (calendar.WhyClosed(day, office) is not { } why) return;
        if (why.Code == "closure") Add("closed-by-order", day, cites: "TBMP 112", arguments: why.Name);
        else Add($"closed-{why.Code}", day, cites: why.Code is "saturday" or "sunday" ? null : "5 USC 6103");
    }
}
