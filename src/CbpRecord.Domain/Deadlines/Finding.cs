using System.Runtime.CompilerServices;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Deadlines;

/// <summary>How a rule stands to a right.</summary>
public enum FindingState
{
    /// <summary>It applies, with its deadlines if it makes any.</summary>
    Applied,
    /// <summary>Another rule takes its place.</summary>
    Shadowed,
    /// <summary>It would apply, but a fact is missing or has not happened.</summary>
    NotMet,
    /// <summary>It applied and is done with.</summary>
    Over,
    /// <summary>It is not for this kind of right.</summary>
    Excluded,
}

/// <summary>What one rule says of one right: every rule has exactly one, so that "why is this date not here" has an answer.</summary>
/// <param name="Code">The reason, kebab-case; the words' key is `law.finding-{code}`.</param>
/// <param name="By">The rule that takes its place, when shadowed.</param>
public sealed record Finding(Rule Rule, FindingState State, string Code, IReadOnlyList<object?> Arguments, IReadOnlyList<Deadline> Deadlines, string? By = null)
{
    /// <summary>The reason as people read it, with its citation.</summary>
    public Error Words => new(Code, FormattableStringFactory.Create(FindingWords.Of(Code), [.. Arguments]), Rule.Citation.Text);

    /// <summary>The finding as it looks on a day: what applied is over once its last deadline was met or has gone by, and says so.</summary>
    public Finding AsOf(DateOnly today)
    {
        if (State != FindingState.Applied || Deadlines.Count == 0 || Deadlines.Any(d => d.MetOn is null && d.FinalOn >= today)) return this;
        var last = Deadlines.MaxBy(d => d.FinalOn)!;
        return this with { State = FindingState.Over, Code = last.MetOn is null ? "gone-by" : "acknowledged", Arguments = [last.MetOn ?? last.FinalOn] };
    }
}

/// <summary>The English sentence of each reason.</summary>
public static class FindingWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["applies"] = "Applies.",
        ["dates-follow"] = "Applies from {0}.",
        ["effective"] = "In force at CBP from {0}, the day of approval.",
        ["granted-extension"] = "CBP gave more time until {0}.",
        ["cancelled-with-registration"] = "The registration was cancelled on {0}, and the recordation with it.",
        ["not-registered"] = "There is no registration date yet.",
        ["history-needed"] = "The first term ran 20 years (registered before 16 Nov 1989): the last renewal is needed.",
        ["international-date-needed"] = "The international registration date is needed.",
        ["not-recorded"] = "Not recorded with CBP.",
        ["applied-not-approved"] = "Applied for on {0}, not approved yet: nothing is protected.",
        ["recordation-ended"] = "The recordation ended on {0}.",
        ["registration-cancelled"] = "The registration was cancelled on {0}.",
        ["registration-alive"] = "The registration is not cancelled.",
        ["acknowledged"] = "Done on {0}.",
        ["gone-by"] = "Its last day was {0}.",
        ["in-place-of"] = "{0} takes its place: the registration rests on the Madrid Protocol.",
        ["not-madrid"] = "The registration does not rest on the Madrid Protocol.",
        ["not-use-based"] = "The registration does not rest on use in commerce.",
        ["supplemental-register"] = "The Supplemental Register: not recorded with CBP, and never incontestable (15 USC 1094, 1096).",
        ["not-a-mark"] = "Only for trademarks.",
        ["not-a-copyright"] = "Only for copyrights.",
        ["not-a-pending-copyright"] = "Only for copyrights whose registration is pending.",
        ["not-a-trade-name"] = "Only for trade names.",
        ["not-recordable"] = "CBP records no patents.",
        ["registered-since"] = "The work is registered since {0}.",
        ["pending-not-recorded"] = "No temporary recordation yet.",
        ["nothing-to-renew"] = "Nothing is left to renew: ownership or the copyright ends on {0}.",
        ["author-or-years-needed"] = "The author's death, or the years of creation and publication, are needed.",
        ["first-use-needed"] = "The day of first use is needed.",
        ["no-notice"] = "No notice of tentative recordation yet.",
        ["in-use"] = "The name is in use as far as is known.",
        ["no-extension"] = "CBP has given no more time.",
        ["no-owner-change"] = "No change of owner or name is known.",
        ["no-border-event"] = "Nothing at the border has started this clock.",
        ["no-office-action"] = "No expungement or reexamination action is known.",
        ["no-determination"] = "No ITC determination is known.",
        ["no-licence"] = "No licence with an end is known.",
        ["no-request"] = "CBP has asked for no information.",
        ["beyond-horizon"] = "Its next date lies after {0}.",
    };

    public static string Of(string code) => Sentences[code];
    public static IReadOnlyDictionary<string, string> All => Sentences;
}
