using System.Globalization;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Calculators;

/// <summary>What a calculator could not know, and the edges that a bare date hides.</summary>
internal static class CalculatorNotes
{
    /// <summary>Reasons of findings that are remarks on the answer, not merely a clock that nobody started.</summary>
    private static readonly HashSet<string> Telling = ["history-needed", "international-date-needed", "nothing-to-renew"];

    public static IReadOnlyList<Error> Of(MatterFacts facts, IReadOnlyList<Finding> findings)
    {
        var notes = new List<Error>();
        foreach (var finding in findings)
        {
            if (Telling.Contains(finding.Code) && notes.TrueForAll(note => note.Code != finding.Code)) notes.Add(finding.Words);
            if (finding is { Deadlines: [{ Kind: DeadlineKind.Expungement } exposure] })
                notes.Add(new("expungement-before", $"Expungement must be asked for before {Iso(exposure.DueOn)}: on that day it is too late.", finding.Rule.Citation.Text));
        }
        if (facts.Kind == RightKind.Copyright) Copyright(facts, findings, notes);
        if (facts.IsMark) notes.AddRange(DeadlineCalendar.Doubts(facts, Readings.Default));
        return notes;
    }

    private static void Copyright(MatterFacts facts, IReadOnlyList<Finding> findings, List<Error> notes)
    {
        var asked = facts.AuthorDiedOn is not null || facts.CreatedYear is not null || facts.PublishedYear is not null || facts.WorkForHire;
        if (asked && findings.FirstOrDefault(f => f is { Rule.Id: "R29", State: FindingState.NotMet }) is { } unknown) notes.Add(unknown.Words);
        if (facts is { WorkForHire: true, PublishedYear: >= 1978, CreatedYear: null })
            notes.Add(new("creation-needed", $"Without the year of creation the 120 years cannot be counted; the 95 years from publication are shown.", "17 USC 302(c)"));
        if (facts.PublishedYear < 1964)
            notes.Add(new("renewal-unknown", $"Published before 1964: protected only if the copyright was renewed in its 28th year.", "17 USC 304(a)"));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The refusals of the calculators.</summary>
internal static class CalculatorErrors
{
    public static Error Needed(string option) => new($"{option.Kebab()}-needed", $"\"{option}\" is needed.");
    public static Error Unknown(string option, string value) => new($"unknown-{option.Kebab()}", $"\"{value}\" is not a {option}.");
    public static Error OutOfRange(string option) => new($"{option.Kebab()}-out-of-range", $"\"{option}\" is out of range.");
    public static Error NoSuchOption(string option) => new("unknown-option", $"\"{option}\" is not an option.");
    public static Error Repeated(string option) => new("repeated-option", $"\"{option}\" is given twice.");
    public static Error Malformed(string why) => new("bad-line", $"The line is not a request: {why}");
    public static Error BadValue(string option, string expected) => new("bad-value", $"\"{option}\" must be {expected}.");
}
