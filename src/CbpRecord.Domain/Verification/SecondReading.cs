using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Verification;

/// <summary>How far the second reading of a date has come.</summary>
public enum ReadingState
{
    /// <summary>Somebody has taken it, and does not see the right until it is typed.</summary>
    Taken,
    Agreed,
    /// <summary>The two readings differ: under review.</summary>
    Mismatch,
    /// <summary>A lead looked at the document and settled it.</summary>
    Settled,
    /// <summary>Given back without typing.</summary>
    GivenBack,
}

/// <summary>
/// A docketed date, typed a second time from the document by somebody who did not type it first and does not see it. The readings
/// themselves never enter the trail; what they settled does.
/// </summary>
public sealed class SecondReading : Aggregate, IOfClient
{
    private SecondReading() { }

    public Guid Id { get; private set; }
    public RightId RightId { get; private set; }
    public ClientId? ClientId { get; private set; }
    public TriggerFact Fact { get; private set; }
    public string? About { get; private set; }

    /// <summary>The date as docketed, when the reading was taken.</summary>
    [Sensitive] public DateOnly First { get; private set; }

    /// <summary>Who typed it; null when it came from the office's own file, or from before this was kept.</summary>
    public PersonId? FirstBy { get; private set; }
    public bool FromRegister { get; private set; }
    public PersonId ReaderId { get; private set; }
    public DateTime TakenAt { get; private set; }
    [Sensitive] public DateOnly? Second { get; private set; }
    public DateTime? ReadAt { get; private set; }
    public ReadingState State { get; private set; }

    /// <summary>The day that both readings or the review arrived at.</summary>
    public DateOnly? SettledOn { get; private set; }
    public PersonId? SettledBy { get; private set; }
    public string? Reason { get; private set; }

    public Trigger Trigger => new(Fact, First, About);

    /// <summary>The date that is settled; null while it is not.</summary>
    public Trigger? Settled => SettledOn is { } on ? new(Fact, on, About) : null;

    public static Result<SecondReading> Take(Guid id, RightId right, ClientId? client, Trigger trigger, PersonId? firstBy, bool fromRegister, PersonId reader, DateTime at) =>
        firstBy == reader ? VerificationErrors.SamePerson
        : new SecondReading
        {
            Id = id, RightId = right, ClientId = client, Fact = trigger.Fact, About = trigger.About, First = trigger.On,
            FirstBy = firstBy, FromRegister = fromRegister, ReaderId = reader, TakenAt = at,
        };

    /// <summary>The second reading. Of a year fact only the year counts. A day of something that has happened is not after <paramref name="today"/>; that refusal says nothing of the first entry.</summary>
    public Result Enter(DateOnly on, PersonId by, DateTime at, DateOnly today)
    {
        if (State != ReadingState.Taken) return VerificationErrors.TypedAlready;
        if (by == FirstBy) return VerificationErrors.SamePerson;
        if (by != ReaderId) return VerificationErrors.NotYours;
        if (on > today && !Trigger.MayLieAhead) return Trigger.IsYear ? VerificationErrors.YearAhead(on.Year) : VerificationErrors.DayAhead(on);
        (Second, ReadAt) = (on, at);
        (State, SettledOn) = on == First ? (ReadingState.Agreed, on) : (ReadingState.Mismatch, (DateOnly?)null);
        return Result.Done;
    }

    public Result GiveBack(PersonId by, bool lead)
    {
        if (State != ReadingState.Taken) return VerificationErrors.TypedAlready;
        if (by != ReaderId && !lead) return VerificationErrors.NotYours;
        State = ReadingState.GivenBack;
        return Result.Done;
    }

    /// <summary>A lead looked at the document, says which of the two it is, and why.</summary>
    public Result Settle(DateOnly on, string? reason, PersonId by)
    {
        if (State != ReadingState.Mismatch) return VerificationErrors.NothingToReview;
        if (string.IsNullOrWhiteSpace(reason)) return VerificationErrors.ReasonMissing;
        (State, SettledOn, SettledBy, Reason) = (ReadingState.Settled, on, by, reason.Trim());
        return Result.Done;
    }

    public void Belong(ClientId? client) => ClientId = client;
}

public static class VerificationErrors
{
    public static Error SamePerson => new("reading-same-person", $"You typed this date the first time. Somebody else must read it from the document.");
    public static Error NotYours => new("reading-not-yours", $"Somebody else has taken this reading.");
    public static Error TypedAlready => new("reading-typed-already", $"This date was read a second time already, or given back.");
    public static Error TakenAlready(string name) => new("reading-taken", $"{name} has taken this reading.", Remedy: $"Choose another date, or ask a lead to give it back.");
    public static Error NoSuchDate => new("reading-no-such-date", $"This right has no such date that waits for a second reading.", Remedy: $"Open the list again: the date may have been changed or read meanwhile.");
    public static Error DayMissing => new("reading-day-missing", $"Type the date as it stands in the document.", Field: "On");
    public static Error YearMissing => new("reading-year-missing", $"Type the year as it stands in the document.", Field: "Year");
    public static Error DayAhead(DateOnly on) => new("reading-day-ahead", $"{on} has not come yet.", Remedy: $"Look at the document again: this is the day of something that has happened.", Field: "On");
    public static Error YearAhead(int year) => new("reading-year-ahead", $"The year {year} has not come yet.", Remedy: $"Look at the document again: this is the year of something that has happened.", Field: "Year");
    public static Error NothingToReview => new("reading-nothing-to-review", $"There is no difference to settle here.");
    public static Error ReasonMissing => new("reading-reason-missing", $"Say what the document shows, and where.", Field: "Reason");
    public static Error ChoiceMissing => new("reading-choice-missing", $"Choose the date that the document shows.", Field: "Choice");
    public static Error Moved => new("reading-moved", $"The docketed date was changed since the two readings.", Remedy: $"Have the new date read a second time.");
}
