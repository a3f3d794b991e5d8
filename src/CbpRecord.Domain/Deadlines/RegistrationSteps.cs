using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Why the dates at the USPTO and at WIPO.</summary>
internal static class RegistrationSteps
{
    public static void Maintenance(StepList steps)
    {
        var (name, anchor) = Anchor(steps);
        steps.From(name, anchor);
        var years = steps.Deadline.DueOn.Year - anchor.Year;
        if (steps.Deadline.OpensOn is not null) steps.Years(anchor, years - 1, Gives.Opens, opens: true);
        var due = steps.Years(anchor, years, Gives.Due);
        if (steps.Deadline.GraceEndsOn is null) return;
        steps.Months("grace", due, 6, Gives.GraceEnds);
    }

    public static void Exposure(StepList steps)
    {
        var registered = steps.Facts.RegisteredOn!.Value;
        steps.From("registered", registered);
        var (opens, due) = steps.Deadline.Kind == DeadlineKind.Expungement ? (3, 10) : (0, 5);
        if (opens == 0) steps.Add("opens-at-once", registered, Gives.Opens, steps.Deadline.Citation.Text);
        else steps.Years(registered, opens, Gives.Opens, opens: true);
        steps.Years(registered, due, Gives.Due);
        if (steps.Deadline.Kind == DeadlineKind.Expungement) steps.Add("before-this-day", steps.Deadline.DueOn, cites: "15 USC 1066a(i)");
    }

    public static void Response(StepList steps)
    {
        var action = steps.Facts.OfficeActions[(steps.Deadline.Cycle ?? 1) - 1];
        steps.Add("from-action", action.IssuedOn, Gives.Opens);
        if (action is { Extended: false, StatedOn: { } stated }) { steps.Add("stated", stated, Gives.Due); return; }
        var third = steps.Months("add-months", action.IssuedOn, 3, Gives.Due);
        if (!action.Extended) return;
        if (action.StatedOn is { } printed) { steps.Add("stated", printed, Gives.GraceEnds); return; }
        // What leads to the extended day belongs before it, whichever reading took it.
        steps.Months("extended-from-action", action.IssuedOn, 4, Gives.Nothing);
        steps.Months("extended-chained", third, 1, Gives.Nothing);
        steps.Add("reading-r28", steps.Deadline.GraceEndsOn!.Value, Gives.GraceEnds, "R28", steps.Readings.Choice("R28"));
    }

    private static (string Name, DateOnly Day) Anchor(StepList steps) => steps.Deadline.Kind switch
    {
        DeadlineKind.InternationalRenewal => ("international", steps.Facts.InternationalRegisteredOn!.Value),
        DeadlineKind.Section15 when steps.Facts.UsedSince > steps.Facts.RegisteredOn => ("used-since", steps.Facts.UsedSince.Value),
        DeadlineKind.Section8And9 when Terms.Of(steps.Facts, steps.Facts.RegisteredOn!.Value) is { } terms && terms.Anchor != steps.Facts.RegisteredOn => ("renewed", terms.Anchor),
        _ => ("registered", steps.Facts.RegisteredOn!.Value),
    };
}
