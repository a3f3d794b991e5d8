using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Recordations;

/// <summary>A day in a case that can be set right afterwards.</summary>
public enum CaseFact
{
    FiledOn,
    /// <summary>The approval's effective date.</summary>
    EffectiveOn,
    /// <summary>The end that CBP stated when it gave more time.</summary>
    ExtendedTo,
    /// <summary>The last day of the term that a renewal at CBP was for.</summary>
    RenewedThrough,
    /// <summary>The day by which CBP wants its answer.</summary>
    AnswerBy,
    /// <summary>The day on which CBP was answered.</summary>
    AnsweredOn,
    /// <summary>The day on which the recordation was cancelled, or the case given up.</summary>
    CancelledOn,
}

public static class CorrectionErrors
{
    public static Error ReasonMissing => new("correction-reason-missing", $"Say why the date is corrected, and what shows it.", Field: "CorrectionReason");
    public static Error FactMissing => new("correction-fact-missing", $"Choose the date that is to be corrected.", Field: "Fact");
    public static Error NothingChanges => new("correction-changes-nothing", $"The date already stands so.", Field: "On");
    public static Error NoSuchFact(string reference) => new("correction-no-such-fact", $"Case {reference} has no such date to correct.", Field: "Fact");
    public static Error DayNeeded => new("correction-day-needed", $"This date can be corrected, not taken away.", Field: "On");
    public static Error InTheFuture(DateOnly on) => new("correction-in-the-future", $"{on} has not come yet.", Field: "On");
    public static Error BeforeWhatWent(DateOnly on, DateOnly before) => new("correction-before-what-went", $"{on} lies before the step of {before} that it follows.", Field: "On");
    public static Error AfterDecision(DateOnly on, DateOnly decided) => new("correction-after-decision", $"{on} lies after the decision of {decided}.", Field: "On");
    public static Error BeforeStart(DateOnly on, DateOnly start) => new("correction-before-start", $"{on} lies before {start}, on which the recordation took effect.", Field: "On");
}
