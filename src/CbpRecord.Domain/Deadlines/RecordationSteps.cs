using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Why the dates of a mark's recordation.</summary>
internal static class RecordationSteps
{
    public static void Expiry(StepList steps)
    {
        var registered = steps.Facts.RegisteredOn!.Value;
        var anchor = steps.Facts.IsMadrid ? registered : Terms.Of(steps.Facts, registered)?.Anchor ?? registered;
        var end = steps.Deadline.DueOn;
        steps.Add("follows-registration", end, cites: "19 CFR 133.4(b)");
        steps.From(anchor == registered ? "registered" : "renewed", anchor);
        if (!steps.Facts.IsMadrid || steps.Readings.MadridExpiry == MadridExpiry.Registration) { steps.Years(anchor, end.Year - anchor.Year, Gives.Due); return; }
        var international = steps.Facts.InternationalRegisteredOn!.Value;
        var (cycle, both) = (steps.Deadline.Cycle ?? 1, steps.Readings.MadridExpiry == MadridExpiry.Earlier);
        if (both) steps.Years(registered, 10 * cycle, Gives.Nothing);
        steps.From("international", international);
        steps.Years(international, 10 * (RecordationTerms.FirstDecade(registered, international, steps.Readings.LeapDay) + cycle - 1), both ? Gives.Nothing : Gives.Due);
        if (both) steps.Add("earlier-clock", end, Gives.Due, "B3");
    }

    public static void Renewal(StepList steps)
    {
        var end = steps.Deadline.DueOn;
        steps.Add("expiry", end, Gives.Due, "19 CFR 133.4(b)");
        if (steps.Deadline.OpensOn is { } shown) steps.Add("renewal-shown", shown, Gives.Opens, "19 CFR 133.7(a)(1)");
        Closes(steps, end, Gives.GraceEnds);
    }

    public static void Extension(StepList steps)
    {
        var deadline = steps.Deadline;
        var end = deadline.Kind == DeadlineKind.RecordationExtended ? deadline.OpensOn!.Value : Expired(steps);
        if (deadline.Kind == DeadlineKind.RecordationExtended) steps.Add("expiry", end, Gives.Opens, "19 CFR 133.4(b)");
        else
        {
            steps.Add("expiry", end, Gives.Nothing, "19 CFR 133.4(b)");
            steps.Add("asks-from", deadline.OpensOn!.Value, Gives.Opens, "19 CFR 133.7(b)");
        }
        var extension = deadline.Kind == DeadlineKind.RecordationExtended;
        Closes(steps, end, extension ? Gives.Nothing : Gives.Due);
        var (last, gives) = extension ? (deadline.DueOn, Gives.Due) : (deadline.GraceEndsOn!.Value, Gives.GraceEnds);
        if (steps.Facts.Recordation?.ExtendedUntil == last) { steps.Add("stated", last, gives, "19 CFR 133.7(b)"); return; }
        var closes = TrademarkRules.RenewalClosesOn(end, steps.Readings.RenewalGrace);
        steps.Months("extended-from-the-end", closes, 3, Gives.Nothing);
        steps.Months("extended-from-the-expiry", end, 6, Gives.Nothing);
        steps.Add("reading-a7", last, gives, "A7", steps.Readings.Choice("A7"));
    }

    private static void Closes(StepList steps, DateOnly end, Gives gives)
    {
        steps.Months("three-months", end, 3, Gives.Nothing, "19 CFR 133.7(a)");
        steps.Add("ninety-days", Dates.AddDays(end, 90), Gives.Nothing, "iprr.cbp.gov");
        steps.Add("reading-a1", TrademarkRules.RenewalClosesOn(end, steps.Readings.RenewalGrace), gives, "A1", steps.Readings.Choice("A1"));
    }

    /// <summary>The expiry that a request for time looks back to: its opening day, or the day before when 29 February moved it.</summary>
    private static DateOnly Expired(StepList steps)
    {
        var opens = steps.Deadline.OpensOn!.Value;
        return TrademarkRules.RenewalClosesOn(opens, steps.Readings.RenewalGrace) == steps.Deadline.DueOn ? opens : opens.AddDays(-1);
    }
}
