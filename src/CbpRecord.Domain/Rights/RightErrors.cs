using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

public static class RightErrors
{
    public static Error TitleMissing => new("right-name-missing", $"Enter the mark, the title or the name.");
    public static Error NumberMissing => new("right-number-missing", $"Enter the registration number, or say that registration is pending.");
    public static Error NumberTaken(string number) => new("right-number-taken", $"Registration {number} is already kept here.",
        Remedy: $"Open the right that has it; a newer USPTO record can be imported onto it.", Field: "Number");
    public static Error NoSuchFact(string kind, DateOnly on) => new("no-such-fact", $"No {kind} of {on} is told of this right.");
    public static Error NotARight(string kind) => new("right-kind-other", $"This right is a {kind}; the form was made for another kind.");
}
