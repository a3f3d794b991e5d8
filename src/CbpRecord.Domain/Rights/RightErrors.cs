using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

public static class RightErrors
{
    public static Error TitleMissing => new("right-name-missing", $"Enter the mark, the title or the name.");
    public static Error NumberMissing => new("right-number-missing", $"Enter the registration number, or say that registration is pending.");
    public static Error NumberTaken(string number) => new("right-number-taken", $"Registration {number} is already kept here.",
        Remedy: $"Open the right that has it; a newer USPTO record can be imported onto it.", Field: "Number");
    public static Error NoSuchFact(string kind, DateOnly on) => new("no-such-fact", $"No {kind} of {on} is told of this right.");
    public static Error WorkNeedsNumber => new("copyright-needs-number", $"Enter the registration number, or say that registration is pending.",
        Cites: "19 CFR 133.31", Field: "Number");
    public static Error FactKindMissing => new("fact-kind-missing", $"Choose what happened.");
    public static Error FactDayMissing => new("fact-day-missing", $"Enter the day.");
    public static Error FactOfAnotherKind => new("fact-of-another-kind", $"This cannot happen to a right of this kind.");
    public static Error FactAhead(DateOnly on) => new("fact-ahead", $"{on} has not come yet.", Remedy: $"Enter it when it has happened; what is due is derived from what has.");
    public static Error FactEndsFirst(DateOnly until) => new("fact-ends-first", $"The new term cannot end on {until}.", Remedy: $"Enter the last day of the term that was bought, or leave it empty.");
    public static Error RenewedUntilMissing => new("renewed-until-missing", $"Enter the day to which the international registration is renewed.");
    public static Error FactFromTheRegister(DateOnly on) => new("fact-from-register", $"The fact of {on} was read from the USPTO's own file.", Remedy: $"Import a newer file, or undo the import that brought it.");
    public static Error ReasonMissing => new("fact-reason-missing", $"Say why it is taken back.", Field: "Reason");
    public static Error OwnerMissing => new("right-owner-missing", $"Enter the owner's name.");
    public static Error ClassTwice(string number) => new("class-twice", $"Class {number} is given twice.");
    public static Error RegisteredBeforeFiled(DateOnly filed) => new("registered-before-filed", $"The registration cannot be earlier than the filing of {filed}.");
    public static Error RenewedBeforeRegistered(DateOnly registered) => new("renewed-before-registered", $"The renewal cannot be earlier than the registration of {registered}.");
    public static Error InTheFuture(DateOnly on) => new("date-ahead", $"{on} has not come yet.");
    public static Error MadridNeedsInternational => new("madrid-needs-international", $"Enter the international registration's date: it runs a clock of its own.",
        Cites: "15 USC 1141j(b)");
    public static Error NoneChosen => new("no-right-chosen", $"Choose at least one right.");
    public static Error AnothersCases(string name, int cases) => new("right-has-cases", $"{name} has {cases} cases that belong to its client.",
        Remedy: $"The papers of a case stay with the client it was opened for. Record a change of owner in a case instead.");
    public static Error TooManyChosen(int most) => new("too-many-chosen", $"At most {most} rights can be assigned at once.");
    public static Error ClientMissing => new("client-missing", $"Choose the client.", Field: "Client");
    public static Error YearUnlikely => new("year-unlikely", $"Enter a year of four digits.");
    public static Error EndsBeforeGranted(DateOnly granted) => new("ends-before-granted", $"The end cannot be earlier than the grant of {granted}.");
    public static Error ResponsibleMissing => new("responsible-missing", $"Name who is responsible before a backup or a supervisor.", Field: "Responsible");
    public static Error BackupIsResponsible => new("backup-is-responsible", $"The backup is somebody else than the responsible person.", Field: "Backup");
    public static Error SupervisorIsAnother => new("supervisor-is-another", $"The supervisor is somebody else than the responsible person and the backup.", Field: "Supervisor");
    public static Error NotOfTheFirm(string name) => new("caretaker-not-of-the-firm", $"{name} is not of the firm, or the account is switched off.", Field: "Responsible");
}
