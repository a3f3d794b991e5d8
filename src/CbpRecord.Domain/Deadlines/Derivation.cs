using CbpRecord.Domain.Law;

namespace CbpRecord.Domain.Deadlines;

/// <summary>One derivation on its way: the facts, the choices, and the findings so far, each rule in its own place.</summary>
internal sealed class Derivation(MatterFacts facts, Readings readings, OfficeCalendar calendar, DateOnly through)
{
    private static readonly Deadline[] None = [];
    private static readonly object?[] Nothing = [];
    private static readonly DeadlineKind[] Domestic = [DeadlineKind.Section8, DeadlineKind.Section8And9];
    private static readonly DeadlineKind[] Madrid = [DeadlineKind.Section71];
    private static readonly DeadlineKind[] International = [DeadlineKind.InternationalRenewal];
    private readonly Finding[] findings = new Finding[RuleBook.All.Count];

    public MatterFacts Facts { get; } = facts;
    public Readings Readings { get; } = readings;
    public DateOnly Through { get; } = through;
    public LeapDay Leap => Readings.LeapDay;

    /// <summary>All of them; a rule without a finding is a bug.</summary>
    public IReadOnlyList<Finding> Findings => Array.TrueForAll(findings, f => f is not null) ? findings
        : throw new InvalidOperationException($"No finding for {RuleBook.All[Array.IndexOf(findings, null)]}.");

    /// <summary>A finding without deadlines.</summary>
    public void Say(string rule, FindingState state, string code, params object?[] arguments) => Put(new(RuleBook.Get(rule), state, code, arguments, None));

    public void Exclude(string code, params ReadOnlySpan<string> rules)
    {
        foreach (var rule in rules) Put(new(RuleBook.Get(rule), FindingState.Excluded, code, Nothing, None));
    }

    public void NotMet(string rule, string code, params object?[] arguments) => Say(rule, FindingState.NotMet, code, arguments);

    public void Shadow(string rule, string by, string code, params object?[] arguments) =>
        Put(new(RuleBook.Get(rule), FindingState.Shadowed, code, arguments, None, by));

    /// <summary>The rule applies with these deadlines; without one inside the horizon it says so; after <paramref name="endedOn"/> only what was due until then stays.</summary>
    public void Apply(string rule, List<Deadline> deadlines, DateOnly? endedOn = null, string ended = "registration-cancelled")
    {
        if (endedOn is { } end)
        {
            deadlines.RemoveAll(d => d.DueOn > end);
            Put(new(RuleBook.Get(rule), FindingState.Over, ended, [end], deadlines));
        }
        else if (deadlines.Count == 0) NotMet(rule, "beyond-horizon", Through);
        else Put(new(RuleBook.Get(rule), FindingState.Applied, "applies", Nothing, deadlines));
    }

    /// <summary>The rule applied and is done with.</summary>
    public void Done(string rule, List<Deadline> deadlines, DateOnly on) => Put(new(RuleBook.Get(rule), FindingState.Over, "acknowledged", [on], deadlines));

    /// <summary>Whether a due day lies inside the horizon.</summary>
    public bool Within(DateOnly due) => due <= Through;

    /// <summary>An act at the USPTO or a date of WIPO's: last days rolled where the office rolls.</summary>
    public Deadline Dated(DeadlineKind kind, string rule, int? cycle, Window window, string? reading = null, DateOnly? metOn = null, string? about = null)
    {
        var office = KindBook.Of(kind).Office;
        var atCbp = office == Office.Cbp && Readings.RollsAtCbp(rule);
        var last = calendar.LastAction(window.DueOn, office, atCbp);
        DateOnly? graceLast = window.GraceEndsOn is { } grace ? calendar.LastAction(grace, office, atCbp) : null;
        if (atCbp && (last != window.DueOn || graceLast != window.GraceEndsOn)) reading = reading is null ? ReadingBook.B8.Named(Readings) : $"{reading},{ReadingBook.B8.Named(Readings)}";
        return new()
        {
            Kind = kind, Cycle = cycle, OpensOn = window.OpensOn, DueOn = window.DueOn, LastActionOn = last, GraceEndsOn = window.GraceEndsOn, GraceLastActionOn = graceLast,
            TargetOn = office == Office.Cbp ? calendar.Target(kind == DeadlineKind.RecordationRenewal ? window.GraceEndsOn ?? window.DueOn : window.DueOn, Readings.TargetBuffer) : null,
            Rule = rule, Reading = reading, MetOn = metOn, About = about,
        };
    }

    /// <summary>The reading of 29 February where an anniversary of this anchor had to move; else null.</summary>
    public string? LeapReading(DateOnly anchor, Window window) =>
        anchor is { Month: 2, Day: 29 } && (window.DueOn.Day != anchor.Day || (window.OpensOn ?? window.DueOn).Day != anchor.Day) ? ReadingBook.C5.Named(Readings) : null;

    /// <summary>
    /// The day of the first fact that meets a deadline of this kind: of its own term where it names one, else from two years before the due day to one year after the last.
    /// A maintenance act that nobody told of is met by what came after it: the office accepts no later declaration or renewal, and prints no later end, for a registration
    /// that was cancelled for want of an earlier one (15 USC 1058(a), 1141k(a)).
    /// </summary>
    public DateOnly? Met(DeadlineKind kind, DateOnly due, DateOnly? graceEnds)
    {
        foreach (var fact in Facts.Met)
        {
            if (fact.Kind != kind) continue;
            if (fact.TermEndsOn is { } term ? due < term && term <= due.AddYears(10).AddDays(3)
                : fact.On >= due.AddYears(-2) && fact.On <= (graceEnds ?? due).AddYears(1)) return fact.On;
        }
        return Follows(kind) is { } followers ? ByWhatFollowed(followers, due, graceEnds ?? due) : null;
    }

    private DateOnly? ByWhatFollowed(DeadlineKind[] followers, DateOnly due, DateOnly last)
    {
        var later = Facts.Met.Where(fact => followers.Contains(fact.Kind) && fact.On > last.AddYears(1)).Min(fact => (DateOnly?)fact.On);
        return later ?? (followers.Contains(DeadlineKind.Section8And9) && Facts.RegisteredOn is { } registered && !MaintenanceRules.NeedsHistory(registered)
            && Facts.ExpiresOn >= due.AddYears(9) ? due : null);
    }

    private static DeadlineKind[]? Follows(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Section8 or DeadlineKind.Section8And9 => Domestic,
        DeadlineKind.Section71 => Madrid,
        DeadlineKind.InternationalRenewal => International,
        _ => null,
    };

    private void Put(Finding finding)
    {
        var place = RuleBook.Place(finding.Rule.Id);
        if (findings[place] is not null) throw new InvalidOperationException($"Two findings for {finding.Rule}.");
        findings[place] = finding;
    }
}
