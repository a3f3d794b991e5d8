using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>The refusals of working with deadlines.</summary>
public static class DeadlineErrors
{
    public static Error DayMissing => new("done-on-missing", $"Enter the day it was done.", Field: "On");
    public static Error ProofUnreadable(string name) => new("proof-unreadable", $"“{name}” is neither a PDF nor a PNG or JPEG picture.",
        Remedy: $"Save the receipt as a PDF and attach that.", Field: "Proof");
}
