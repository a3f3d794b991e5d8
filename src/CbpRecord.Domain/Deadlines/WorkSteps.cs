using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Why the dates of a work's recordation and of its copyright.</summary>
internal static class WorkSteps
{
    public static DateOnly Expiry(StepList steps, Gives gives)
    {
        var facts = steps.Facts;
        var approved = facts.Recordation!.ApprovedOn!.Value;
        var term = steps.Deadline.Cycle ?? 1;
        var copyright = CopyrightRules.CopyrightEndsOn(facts.AuthorDiedOn, facts.CreatedYear, facts.PublishedYear, facts.WorkForHire);
        var end = CopyrightRules.ExpiresOn(approved, term, facts.OwnershipEndsOn, copyright, steps.Readings.TwentyYears, steps.Readings.LeapDay);
        steps.From("approved", approved);
        steps.Years(approved, 20 * term, Gives.Nothing);
        if (steps.Readings.TwentyYears == TwentyYears.DayBefore) steps.Add("day-before", end, cites: "C11");
        if (facts.OwnershipEndsOn is { } ownership) steps.From("ownership-ends", ownership);
        if (copyright is { } over) steps.From("copyright-ends", over);
        steps.Add("earliest", end, gives, "19 CFR 133.34");
        return end;
    }

    public static void Renewal(StepList steps)
    {
        var end = Expiry(steps, Gives.Nothing);
        steps.Months("months-before", end, -3, Gives.Due, "19 CFR 133.37(b)");
        if (steps.Deadline.GraceEndsOn is { } fallback) steps.Add("ninety-days", fallback, Gives.GraceEnds, "A2");
    }

    public static void Term(StepList steps)
    {
        var (facts, end) = (steps.Facts, steps.Deadline.DueOn);
        if (facts.PublishedYear < 1978) { Year(steps, "published", facts.PublishedYear.Value); Year(steps, "years-95", end.Year, "17 USC 304"); }
        else if (facts.WorkForHire)
        {
            if (facts.PublishedYear is { } published) { Year(steps, "published", published); Year(steps, "years-95", published + 95, "17 USC 302(c)"); }
            if (facts.CreatedYear is { } created) { Year(steps, "created", created); Year(steps, "years-120", created + 120, "17 USC 302(c)"); }
            Year(steps, "earlier-year", end.Year, "17 USC 302(c)");
        }
        else
        {
            steps.From("author-died", facts.AuthorDiedOn!.Value);
            Year(steps, "years-70", facts.AuthorDiedOn.Value.Year + 70, "17 USC 302(a), (b)");
            if (end.Year > facts.AuthorDiedOn.Value.Year + 70) Year(steps, "not-before", end.Year, "17 USC 303(a)");
        }
        steps.Add("year-end", end, Gives.Due, "17 USC 305");
    }

    public static void Pending(StepList steps)
    {
        var start = (steps.Facts.PendingRecordedOn ?? steps.Facts.Recordation?.ApprovedOn)!.Value;
        steps.From("pending-recorded", start);
        steps.Months("add-months", start, steps.Readings.PendingLength == PendingLength.SixMonths ? 6 : 9, Gives.Due);
        steps.Add("reading-a3", steps.Deadline.DueOn, cites: "A3", arguments: steps.Readings.Choice("A3"));
        if (steps.Deadline.GraceEndsOn is { } extended) steps.Add("ninety-days", extended, Gives.GraceEnds, "A3");
    }

    private static void Year(StepList steps, string code, int year, string? cites = null) => steps.Add(code, new(year, 12, 31), cites: cites, arguments: year);
}
