namespace CbpRecord.Domain.Recordations;

/// <summary>The status words of the domain reference, section 3.5.</summary>
public enum RecordationStatus
{
    Draft, ReadyToFile, Submitted, UnderReview, InfoRequested, Denied, Recorded, RenewalDue, ExpiredInGrace, ExtensionRequested, ExtensionGranted, Renewed, Lapsed, Cancelled,
}

/// <summary>Status is derived from facts and the day, never typed.</summary>
public static class RecordationStatuses
{
    public static RecordationStatus Of(Recordation recordation, DateOnly today, DateOnly? renewalOpensOn, bool extensionRequested) => recordation.Stage switch
    {
        Stage.Draft => RecordationStatus.Draft,
        Stage.ReadyToFile => RecordationStatus.ReadyToFile,
        Stage.Submitted => RecordationStatus.Submitted,
        Stage.UnderReview => RecordationStatus.UnderReview,
        Stage.InfoRequested => RecordationStatus.InfoRequested,
        Stage.Denied => RecordationStatus.Denied,
        Stage.Cancelled => RecordationStatus.Cancelled,
        _ => Recorded(recordation, today, renewalOpensOn, extensionRequested),
    };

    /// <summary>Protected up to and including the expiry; afterwards only an extension or the renewal window stands between it and its lapse.</summary>
    private static RecordationStatus Recorded(Recordation recordation, DateOnly today, DateOnly? renewalOpensOn, bool extensionRequested)
    {
        if (recordation.ExpiresOn is not { } expires) return RecordationStatus.Recorded;
        if (today <= expires)
            return renewalOpensOn <= today ? RecordationStatus.RenewalDue
                : recordation.RenewedThrough is not null ? RecordationStatus.Renewed : RecordationStatus.Recorded;
        if (recordation.ExtendedTo is { } extended && today <= extended) return RecordationStatus.ExtensionGranted;
        if (recordation.RenewalClosesOn is { } closes && today <= closes)
            return extensionRequested ? RecordationStatus.ExtensionRequested : RecordationStatus.ExpiredInGrace;
        return extensionRequested && recordation.ExtendedTo is null ? RecordationStatus.ExtensionRequested : RecordationStatus.Lapsed;
    }

    /// <summary>Whether CBP protects the right on the day: from approval to expiry, both included.</summary>
    public static bool ProtectedOn(Recordation recordation, DateOnly day) =>
        recordation.Stage == Stage.Recorded && recordation.EffectiveOn <= day && !(recordation.ExpiresOn < day);
}
