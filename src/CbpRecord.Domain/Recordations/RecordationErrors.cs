using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Recordations;

public static class RecordationErrors
{
    public static Error AlreadyFiled(DateOnly on) => new("already-filed", $"This application was filed on {on}.",
        Remedy: $"Record what happened since; a change after approval is a case of its own.");
    public static Error NotADraft(string reference) => new("not-a-draft", $"Case {reference} is past its draft.");
    public static Error NotChecked(string reference) => new("not-checked", $"The answers of case {reference} were not checked yet.",
        Remedy: $"Open \"Check your answers\", mend what it names, and confirm.");
    public static Error FiledInTheFuture(DateOnly on) => new("filed-in-the-future", $"{on} has not come yet.");
    public static Error StepInTheFuture(DateOnly on) => new("step-in-the-future", $"{on} has not come yet.", Remedy: $"Record the step on the day it is taken.", Field: "On");
    public static Error NotFiled(string reference) => new("not-filed", $"Case {reference} is not filed yet.");
    public static Error AlreadyDecided(string reference) => new("already-decided", $"Case {reference} was decided already.");
    public static Error AlreadyCancelled(string reference) => new("already-cancelled", $"Case {reference} is cancelled already.");
    public static Error BeforeFiling(DateOnly on, DateOnly filed) => new("before-filing", $"{on} lies before the filing of {filed}.");
    public static Error AnswerBeforeRequest(DateOnly answerBy) => new("answer-before-request", $"The answer date {answerBy} lies before the request.");
    public static Error NothingAsked(string reference) => new("nothing-asked", $"CBP has no open request in case {reference}.");
    public static Error DenialNeedsReason => new("denial-needs-reason", $"Enter the reason that CBP gave.", Field: "Reason");
    public static Error CancellationNeedsReason => new("cancellation-needs-reason", $"Enter why it was cancelled.", Field: "Reason");
    public static Error NumberMissing => new("recordation-number-not-given", $"Enter the recordation number as CBP printed it.");
    public static Error RenewedBeforeEffective(DateOnly through, DateOnly effective) => new("renewed-before-effective",
        $"A renewal through {through} cannot be: the recordation took effect on {effective}.");
    public static Error NotATradeName => new("not-a-trade-name", $"Only trade names are published tentatively.", "19 CFR 133.14");
    public static Error NotARecordation(string reference) => new("not-a-recordation", $"Case {reference} is a later filing on a recordation, not a recordation.");
    public static Error NotARenewal(string reference) => new("not-a-renewal", $"Case {reference} is a recordation, not a later filing on one.");
    public static Error DayMissing => new("day-missing", $"Enter the day.");
    public static Error EmailMalformed => new("contact-email-malformed", $"Enter an e-mail address, like name@example.com.");
    public static Error PercentMalformed => new("percent-malformed", $"Enter a percentage from 0 to 100.");
    public static Error AmountMalformed => new("amount-malformed", $"Enter an amount of dollars, like 570.");
    public static Error TitleMissing => new("exhibit-title-missing", $"Enter a title for the exhibit; the index prints it.", Field: "Title");
    public static Error FileMissing => new("file-missing", $"Choose a file.", Field: "File");
    public static Error EffectiveInTheFuture(DateOnly on) => new("effective-in-the-future", $"{on} has not come yet: protection starts when CBP approves.", "19 CFR 133.4(a)");
    public static Error RegistrationIsNotCurrent(string number) => new("registration-not-current",
        $"Registration {number} is not current, so it cannot be recorded.", "19 CFR 133.1(a)", $"Import the USPTO's newest record if it was renewed.");
    public static Error NotRecorded(string reference) => new("not-recorded", $"Case {reference} is not recorded, so there is nothing to renew or change.");
    public static Error OpenAlready(string reference) => new("case-open-already", $"Case {reference} for the same step is open already.", Remedy: $"Go on with that one.");
}
