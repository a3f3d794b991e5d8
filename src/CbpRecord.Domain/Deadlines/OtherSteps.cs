using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>Why the dates of trade names, owner changes, licences, border clocks and exclusion orders.</summary>
internal static class OtherSteps
{
    public static void Explain(StepList steps)
    {
        var (facts, deadline) = (steps.Facts, steps.Deadline);
        switch (deadline.Kind)
        {
            case DeadlineKind.TradeNameEligible:
                steps.From("first-use", facts.FirstUseOn!.Value);
                steps.Months("add-months", facts.FirstUseOn.Value, 6, Gives.Due);
                steps.Add("day-after", deadline.OpensOn!.Value, Gives.Opens, deadline.Citation.Text);
                break;
            case DeadlineKind.TradeNameOpposition: steps.Add("stated", deadline.DueOn, Gives.Due, deadline.Citation.Text); break;
            case DeadlineKind.TradeNameDisuse: steps.Add("use-ended", deadline.DueOn, Gives.Due, deadline.Citation.Text); break;
            case DeadlineKind.InformationAnswer: steps.Add("answer-asked", deadline.DueOn, Gives.Due, deadline.Citation.Text, deadline.About); break;
            case DeadlineKind.LicenceEnd when string.IsNullOrEmpty(deadline.About): steps.Add("a-licence-ends", deadline.DueOn, Gives.Due, deadline.Citation.Text); break;
            case DeadlineKind.LicenceEnd: steps.Add("licence-ends", deadline.DueOn, Gives.Due, deadline.Citation.Text, deadline.About); break;
            case DeadlineKind.OwnerChangeFiling:
                steps.Add("from-owner-change", deadline.OpensOn!.Value, Gives.Opens);
                steps.Add("add-days", deadline.DueOn, Gives.Due, deadline.Citation.Text, 30);
                break;
            case DeadlineKind.ItcFinal:
                steps.From("itc-received", facts.ItcReceivedOn!.Value);
                steps.Add("day-after", deadline.OpensOn!.Value, Gives.Opens, deadline.Citation.Text);
                steps.Add("sixty-days", deadline.DueOn, Gives.Due, deadline.Citation.Text);
                break;
            default: Border(steps, facts.BorderEvents[(deadline.Cycle ?? 1) - 1]); break;
        }
    }

    private static void Border(StepList steps, BorderFacts told)
    {
        switch (steps.Deadline.Kind)
        {
            case DeadlineKind.DetentionDecision: Business(steps, "presented", told.PresentedOn, 5); break;
            case DeadlineKind.DetentionNotice: Notice(steps, told); break;
            case DeadlineKind.DetentionEnd: Calendar(steps, "presented", told.PresentedOn, 30); break;
            case DeadlineKind.ImporterResponse or DeadlineKind.DetentionAnswer: Business(steps, "detention-notice", told.DetentionNoticeOn, 7); break;
            case DeadlineKind.OwnerDisclosure when told.Goods == SuspectedGoods.Counterfeit: steps.Add("with-the-notice", steps.Deadline.DueOn, Gives.Due, "19 CFR 133.21"); break;
            case DeadlineKind.OwnerDisclosure: Business(steps, "detained", told.DetainedOn, 30); break;
            case DeadlineKind.SeizureDisclosure: Business(steps, "seizure-notice", told.SeizureNoticeOn, 30); break;
            case DeadlineKind.ConsentWindow: Calendar(steps, "seizure-notice", told.SeizureNoticeOn, 30); break;
            default: Business(steps, "seized", told.DmcaSeizedOn, 30); break;
        }
    }

    private static void Notice(StepList steps, BorderFacts told)
    {
        var decided = told.DecidedOn ?? EnforcementRules.DecisionBy(told.PresentedOn!.Value);
        if (told.DecidedOn is null) { steps.From("presented", told.PresentedOn!.Value); steps.BusinessDays(told.PresentedOn.Value, 5, Gives.Nothing); }
        else steps.From("decided", decided);
        if (steps.Readings.NoticeDays == NoticeDays.BusinessDays) steps.BusinessDays(decided, 5, Gives.Due);
        else steps.Add("add-days", steps.Deadline.DueOn, Gives.Due, "R19", 5);
    }

    private static void Business(StepList steps, string fact, DateOnly? from, int days)
    {
        steps.From(fact, from!.Value);
        steps.BusinessDays(from.Value, days, Gives.Due);
    }

    private static void Calendar(StepList steps, string fact, DateOnly? from, int days)
    {
        steps.From(fact, from!.Value);
        steps.Add("add-days", Dates.AddDays(from.Value, days), Gives.Due, steps.Deadline.Citation.Text, days);
    }
}
