using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>The refusals of working with deadlines.</summary>
public static class DeadlineErrors
{
    public static Error DayMissing => new("done-on-missing", $"Enter the day it was done.", Field: "On");
    public static Error ProofUnreadable(string name) => new("proof-unreadable", $"“{name}” is neither a PDF nor a PNG or JPEG picture.",
        Remedy: $"Save the receipt as a PDF and attach that.", Field: "Proof");
    public static Error ProofTwice => new("proof-twice", $"Choose a kept paper or attach a new one, not both.", Field: "Kept");
    public static Error ProofOfAnother => new("proof-of-another", $"This paper is not kept with the matter of this deadline.", Remedy: $"Choose one from the list, or attach it anew.", Field: "Kept");
}
