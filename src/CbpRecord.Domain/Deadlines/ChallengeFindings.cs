using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>R26 to R28: exposure to expungement and reexamination, and the answer to an action.</summary>
internal static class ChallengeFindings
{
    public static void Add(Derivation d)
    {
        if (!d.Facts.IsMark) { d.Exclude("not-a-mark", "R26", "R27", "R28"); return; }
        Actions(d);
        if (d.Facts.RegisteredOn is not { } registered) { d.NotMet("R26", "not-registered"); d.NotMet("R27", "not-registered"); return; }
        Exposed(d, "R26", DeadlineKind.Expungement, registered, ChallengeRules.Expungement(registered, d.Leap));
        if (d.Facts.Basis is FilingBasis.Use or FilingBasis.IntentToUse)
            Exposed(d, "R27", DeadlineKind.Reexamination, registered, ChallengeRules.Reexamination(registered, d.Leap));
        else d.Exclude("not-use-based", "R27");
    }

    private static void Exposed(Derivation d, string rule, DeadlineKind kind, DateOnly registered, Window window) =>
        d.Apply(rule, d.Within(window.DueOn) ? [d.Dated(kind, rule, null, window, d.LeapReading(registered, window))] : [], d.Facts.CancelledOn);

    private static void Actions(Derivation d)
    {
        if (d.Facts.OfficeActions.Count == 0) { d.NotMet("R28", "no-office-action"); return; }
        var found = new List<Deadline>();
        for (var at = 0; at < d.Facts.OfficeActions.Count; at++)
        {
            var action = d.Facts.OfficeActions[at];
            var due = action is { Extended: false, StatedOn: { } stated } ? stated : ChallengeRules.ResponseBy(action.IssuedOn);
            DateOnly? extended = action.Extended ? action.StatedOn ?? ChallengeRules.ExtendedResponseBy(action.IssuedOn, d.Readings.ResponseExtension) : null;
            var reading = action is { Extended: true, StatedOn: null } ? ReadingBook.R28.Named(d.Readings) : null;
            if (d.Within(due)) found.Add(d.Dated(DeadlineKind.TmaResponse, "R28", at + 1, new(action.IssuedOn, due, extended), reading, action.AnsweredOn));
        }
        d.Apply("R28", found, d.Facts.CancelledOn);
    }
}
