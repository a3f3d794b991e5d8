namespace CbpRecord.Domain.Law;

/// <summary>Who receives an act or keeps a term. It decides whether the last day rolls over a closed day (C8, C9).</summary>
public enum Office
{
    /// <summary>Rolls forward (35 USC 21(b)); also closed on Inauguration Day.</summary>
    Uspto,
    /// <summary>Rolls forward (17 USC 703).</summary>
    CopyrightOffice,
    /// <summary>No rolling rule was found: not rolled, unless a reading says so (B8).</summary>
    Cbp,
    /// <summary>The International Bureau's own calendar: never rolled here.</summary>
    Wipo,
    /// <summary>Nobody's office: a term that ends by itself, or the firm's own date. Never rolled.</summary>
    None,
}

/// <summary>B8: whether a last day for a filing with CBP moves when CBP is closed.</summary>
public enum CbpRolling { Never, Forward }

/// <summary>The offices that an order closed.</summary>
[Flags]
public enum Offices
{
    Uspto = 1,
    CopyrightOffice = 2,
    Cbp = 4,
    All = Uspto | CopyrightOffice | Cbp,
}

/// <summary>A day on which federal offices in Washington were closed by order: snow, mourning, an executive order. Data, never computed.</summary>
public sealed record Closure(DateOnly Date, string Reason, string? Source = null, Offices Offices = Offices.All)
{
    [Cites("TBMP 112; 17 USC 703")]
    public bool Closes(Office office) => office switch
    {
        Office.Uspto => Offices.HasFlag(Offices.Uspto),
        Office.CopyrightOffice => Offices.HasFlag(Offices.CopyrightOffice),
        Office.Cbp => Offices.HasFlag(Offices.Cbp),
        _ => false,
    };
}
