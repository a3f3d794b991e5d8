using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>R18 to R25 and R30: goods at the border. A clock runs when its date is told; several events count up as cycles.</summary>
internal static class BorderFindings
{
    private static readonly string[] Clocks = ["R18", "R19", "R20", "R21", "R22", "R23", "R24", "R25"];

    public static void Add(Derivation d)
    {
        Itc(d);
        if (d.Facts.Kind == RightKind.Patent) { d.Exclude("not-recordable", Clocks); return; }
        if (d.Facts.BorderEvents.Count == 0) { foreach (var rule in Clocks) d.NotMet(rule, "no-border-event"); return; }
        Each(d, "R18", DeadlineKind.DetentionDecision, e => e.PresentedOn is { } day ? EnforcementRules.DecisionBy(day) : null, DecidedAtTheLatest);
        Each(d, "R19", DeadlineKind.DetentionNotice, e => Decided(e) is { } day ? EnforcementRules.NoticeBy(day, d.Readings.NoticeDays) : null,
            e => e.DetentionNoticeOn ?? e.DetentionEndedOn, ReadingBook.R19.Named(d.Readings));
        Each(d, "R20", DeadlineKind.DetentionEnd, e => e.PresentedOn is { } day ? EnforcementRules.DetentionEndsOn(day) : null, e => e.DetentionEndedOn);
        Each(d, "R21", Answer, e => e is { DetentionNoticeOn: { } day, Goods: null or SuspectedGoods.Counterfeit } ? EnforcementRules.ImporterAnswersBy(day) : null, e => e.AnsweredOn ?? e.DetentionEndedOn);
        Each(d, "R22", DeadlineKind.OwnerDisclosure, e => e switch
        {
            { Goods: SuspectedGoods.Counterfeit, DetentionNoticeOn: { } notice } => EnforcementRules.OwnerToldOfCounterfeitsBy(notice),
            { Goods: not SuspectedGoods.Counterfeit, DetainedOn: { } detained } => EnforcementRules.OwnerToldBy(detained),
            _ => null,
        }, e => e.OwnerToldOn);
        Each(d, "R23", DeadlineKind.SeizureDisclosure, e => e.SeizureNoticeOn is { } day ? EnforcementRules.SeizureDataBy(day) : null, e => e.DataReceivedOn);
        Each(d, "R24", DeadlineKind.ConsentWindow, e => e.SeizureNoticeOn is { } day ? EnforcementRules.ConsentBy(day) : null, e => e.ConsentedOn);
        Each(d, "R25", DeadlineKind.DmcaDisclosure, e => e.DmcaSeizedOn is { } day ? EnforcementRules.ListedPersonsToldBy(day) : null, e => e.DataReceivedOn);
    }

    /// <summary>Nobody detains, tells the importer so or lets go without having decided: where CBP's own day is not known, the first of these shows that it has (19 USC 1499(c)(1)-(2)).</summary>
    private static DateOnly? DecidedAtTheLatest(BorderFacts e) => e.DecidedOn ?? new[] { e.DetainedOn, e.DetentionNoticeOn, e.DetentionEndedOn }.Min();

    private static DateOnly? Decided(BorderFacts e) => e.DecidedOn ?? (e.PresentedOn is { } day ? EnforcementRules.DecisionBy(day) : null);

    /// <summary>Another's clock, unless the goods are the client's own: then the answer is ours to give.</summary>
    private static DeadlineKind Answer(BorderFacts e) => e.ImportedBy == ImportedBy.Client ? DeadlineKind.DetentionAnswer : DeadlineKind.ImporterResponse;

    private static void Each(Derivation d, string rule, DeadlineKind kind, Func<BorderFacts, DateOnly?> due, Func<BorderFacts, DateOnly?> met, string? reading = null) =>
        Each(d, rule, _ => kind, due, met, reading);

    private static void Each(Derivation d, string rule, Func<BorderFacts, DeadlineKind> kind, Func<BorderFacts, DateOnly?> due, Func<BorderFacts, DateOnly?> met, string? reading = null)
    {
        var (found, running) = (new List<Deadline>(), false);
        for (var at = 0; at < d.Facts.BorderEvents.Count; at++)
        {
            var told = d.Facts.BorderEvents[at];
            if (due(told) is not { } day) continue;
            running = true;
            if (d.Within(day)) found.Add(d.Dated(kind(told), rule, at + 1, new(null, day, null), reading, met(told), told.Reference));
        }
        if (running) d.Apply(rule, found); else d.NotMet(rule, "no-border-event");
    }

    private static void Itc(Derivation d)
    {
        if (d.Facts.ItcReceivedOn is not { } received) { d.NotMet("R30", "no-determination"); return; }
        var window = new Window(Dates.AddDays(received, 1), EnforcementRules.FinalOn(received), null);
        d.Apply("R30", d.Within(window.DueOn) ? [d.Dated(DeadlineKind.ItcFinal, "R30", null, window)] : []);
    }
}
