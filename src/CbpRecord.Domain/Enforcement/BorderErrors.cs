using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Enforcement;

public static class BorderErrors
{
    public static Error PatentsHaveNoClock => new("border-patent", $"CBP detains no goods for a patent; it enforces an exclusion order of the International Trade Commission.",
        Cites: "19 CFR 12.39", Remedy: $"Tell the day on which the President received the determination as a fact of the patent.");
    public static Error DayMissing => new("border-day-missing", $"Enter at least one day from which a clock runs.");
    public static Error Ahead(DateOnly on) => new("border-day-ahead", $"{on} has not come yet.", Remedy: $"Enter it when it has happened; what is due is derived from what has.");
    public static Error Before(DateOnly on, DateOnly first) => new("border-day-before", $"{on} lies before {first}, on which it would have to follow.");
    public static Error EndingMissing => new("border-ending-missing", $"Say how it ended.");
    public static Error EndedOnMissing => new("border-ended-on-missing", $"Enter the day on which it ended.");
    public static Error AnotherEnding => new("border-another-ending", $"It cannot have ended like this.");
    public static Error AnswerNeedsNotice => new("border-answer-needs-notice", $"Enter the day of the notice that was answered.");
    public static Error NoNotice(string reference) => new("border-no-notice", $"No notice is entered in {reference}, so there is nothing to answer.", Remedy: $"Enter the day of the detention notice first.");
    public static Error AnsweredAlready(DateOnly on) => new("border-answered", $"The notice was answered on {on}.", Remedy: $"Correct the day if it is wrong.");
    public static Error WithdrawnAlready(string reference) => new("border-withdrawn", $"{reference} was withdrawn.", Remedy: $"Enter the goods anew if they are held after all.");
    public static Error ReasonMissing => new("border-reason-missing", $"Say why the entry was a mistake.", Field: "Reason");
    public static Error AnsweredOnMissing => new("border-answered-on-missing", $"Enter the day of the answer.", Field: "On");
    public static Error NotThisDetention => new("border-not-this-detention", $"The goods of that detention were held for another right.");
    public static Error TooLong(int most) => new("border-too-long", $"At most {most} characters.");
}
