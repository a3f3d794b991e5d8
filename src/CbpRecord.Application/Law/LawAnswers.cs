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
    public static Error NoSuchYear => new("law-no-such-year", $"Days off are shown for the years {LawBook.FirstYear} to {LawBook.LastYear}.", Field: "Year");
    public static Error AlreadyTakenBack(DateOnly on) => new("closure-taken-back", $"{on} was taken back already.");
}
