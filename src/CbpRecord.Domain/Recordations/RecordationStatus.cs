namespace CbpRecord.Domain.Recordations;

/// <summary>The status words of the domain reference, section 3.5.</summary>
public enum RecordationStatus
{
    Draft, ReadyToFile, Submitted, UnderReview, InfoRequested, Denied, Recorded, RenewalDue, ExpiredInGrace, ExtensionRequested, ExtensionGranted, Renewed, Lapsed, Cancelled,
}

/// <summary>The facts that a status follows from. It is derived from them and the day, never typed.</summary>
public readonly record struct RecordationStanding(Stage Stage, DateOnly? ExpiresOn, DateOnly? RenewalClosesOn, DateOnly? ExtendedTo,
    DateOnly? RenewedThrough, bool ExtensionRequested)
{
    /// <summary>The last day to renew the term that runs or ran last; null once its renewal is filed, because what closes next is then the term after it.</summary>
    public DateOnly? RenewBy => RenewalClosesOn is { } closes && !(ExpiresOn is { } expires && closes > expires.AddYears(1)) ? closes : null;

    public RecordationStatus On(DateOnly today) => Stage switch
    {
        Stage.Draft => RecordationStatus.Draft,
        Stage.ReadyToFile => RecordationStatus.ReadyToFile,
        Stage.Submitted => RecordationStatus.Submitted,
        Stage.UnderReview => RecordationStatus.UnderReview,
        Stage.InfoRequested => RecordationStatus.InfoRequested,
        Stage.Denied => RecordationStatus.Denied,
        Stage.Cancelled => RecordationStatus.Cancelled,
        _ => Recorded(today),
    };

    /// <summary>Protected up to and including the expiry; afterwards only an extension or the time to renew stands between it and its lapse.</summary>
    private RecordationStatus Recorded(DateOnly today)
    {
        if (ExpiresOn is not { } expires) return RecordationStatus.Recorded;
        if (today <= expires)
            // The year before the end, in which the registration itself is renewed.
            return expires.AddYears(-1) <= today ? RecordationStatus.RenewalDue
                : RenewedThrough is not null ? RecordationStatus.Renewed : RecordationStatus.Recorded;
        if (ExtendedTo is { } extended && today <= extended) return RecordationStatus.ExtensionGranted;
        if (RenewalClosesOn is { } closes && today <= closes && closes > expires)
            return ExtensionRequested ? RecordationStatus.ExtensionRequested : RecordationStatus.ExpiredInGrace;
        return ExtensionRequested && ExtendedTo is null ? RecordationStatus.ExtensionRequested : RecordationStatus.Lapsed;
    }
}
