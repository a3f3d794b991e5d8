namespace CbpRecord.Domain.Rights;

/// <summary>What a client owns. Patents and designs are kept, but CBP records none (19 USC 1337 is their way to the border).</summary>
public enum RightKind { Trademark, Copyright, PendingCopyright, TradeName, Patent }

/// <summary>The USPTO's two registers. Only marks on the Principal Register are recorded (15 USC 1096).</summary>
public enum Register { Principal, Supplemental }

/// <summary>The current basis: use (section 1(a)), a foreign registration (44(e)) or Madrid (66(a)); while pending also intent to use (1(b)) and a foreign application (44(d)).</summary>
public enum FilingBasis { Use, ForeignRegistration, Madrid, IntentToUse, ForeignApplication }

/// <summary>Where a registration stands at the office that keeps it, read from its own status.</summary>
public enum RegistrationStanding
{
    /// <summary>Nothing was said; the dates decide.</summary>
    Unstated,
    /// <summary>An application, not yet registered.</summary>
    Pending,
    /// <summary>Registered and alive.</summary>
    Registered,
    /// <summary>Registered and alive, with a declaration of use (section 8 or 71) or a renewal accepted since.</summary>
    Maintained,
    /// <summary>The application was given up or refused.</summary>
    Abandoned,
    /// <summary>Cancelled, in whole.</summary>
    Cancelled,
    /// <summary>Ended for want of renewal.</summary>
    Expired,
}
