using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>The refusals of working with deadlines.</summary>
public static class DeadlineErrors
{
    public static Error DayMissing => new("done-on-missing", $"Enter the day it was done.", Field: "On");
    public static Error ProofUnreadable(string name) => new("proof-unreadable", $"“{name}” is neither a PDF nor a PNG or JPEG picture.",
        Remedy: $"Save the receipt as a PDF and attach that.", Field: "Proof");
    public static Error NothingChosen => new("nothing-chosen", $"Tick at least one deadline.");
    public static Error TooMany(int limit) => new("bulk-too-many", $"More than {limit} at once are not done in one step.");
    public static Error NothingToUndo => new("nothing-to-undo", $"There is nothing of yours to take back.");
    public static Error UndoneAlready => new("undone-already", $"This was taken back already.");
    public static Error ChangedSince(string what) => new("changed-since", $"{what} was changed after the step that you want to take back.",
        Remedy: $"Change it by itself.");
    public static Error PersonMissing => new("person-missing", $"Choose a person.", Field: "Person");
    public static Error NotOfTheFirm => new("person-not-of-the-firm", $"Only people of the firm look after a matter.", Field: "Person");
    public static Error ViewNameMissing => new("view-name-missing", $"Give the view a name.", Field: "Name");
    public static Error NotDerivedNow(DeadlineKind kind) => new("not-derived-now", $"No rule asks for this any more ({kind.Code()}): the facts have changed.");
}
