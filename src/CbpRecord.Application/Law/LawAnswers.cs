namespace CbpRecord.Application.Law;

/// <summary>The refusals of this folder.</summary>
public static class LawAnswers
{
    public static Error SameChoice(string reading) => new("reading-same", $"Reading {reading} is already read that way.");
    public static Error RehearseFirst => new("rehearse-first", $"What this would move has changed since you looked.",
        Remedy: $"Look at the rehearsal again, then confirm.");
    public static Error ReasonMissing => new("law-reason-missing", $"Say why, and on whose word.", Field: "Reason");
    public static Error ClosureTaken(DateOnly on) => new("closure-taken", $"{on} is entered already.", Field: "On");
    public static Error ClosureIsNoWorkingDay(DateOnly on) => new("closure-no-working-day",
        $"{on} is a weekend or a federal holiday: nothing would move.", "5 USC 6103", Field: "On");
    public static Error StillCounting => new("law-still-counting", $"The rehearsal is still being counted.", Remedy: $"Wait until every right was looked at, then confirm.");
    public static Error AlreadyConfirmed => new("law-already-confirmed", $"This change was confirmed already.");
    public static Error OptionMissing => new("law-option-missing", $"Choose an option.", Field: "Option");
    public static Error ClosureDayMissing => new("closure-day-missing", $"Enter the day.", Field: "On");
    public static Error OfficesMissing => new("closure-offices-missing", $"Choose at least one office.", Field: "Offices");
    public static Error NoticeMissing => new("closure-notice-missing", $"Say where it was announced.", Field: "Source");
    public static Error NoSuchYear => new("law-no-such-year", $"Days off are shown for the years {LawBook.FirstYear} to {LawBook.LastYear}.", Field: "Year");
    public static Error AlreadyTakenBack(DateOnly on) => new("closure-taken-back", $"{on} was taken back already.");
}
