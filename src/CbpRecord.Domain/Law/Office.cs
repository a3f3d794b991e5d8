namespace CbpRecord.Domain.Law;

/// <summary>Who receives an act or keeps a term. It decides whether the last day rolls over a closed day (C8, C9).</summary>
public enum Office
{
    /// <summary>Rolls forward (35 USC 21(b)); also closed on Inauguration Day.</summary>
    Uspto,
    /// <summary>Rolls forward (17 USC 703).</summary>
    CopyrightOffice,
    /// <summary>No rolling rule was found: never rolled.</summary>
    Cbp,
    /// <summary>The International Bureau's own calendar: never rolled here.</summary>
    Wipo,
    /// <summary>Nobody's office: a term that ends by itself, or the firm's own date. Never rolled.</summary>
    None,
}

/// <summary>A day on which federal offices in Washington were closed by order: snow, mourning, an executive order. Data, never computed.</summary>
public sealed record Closure(DateOnly Date, string Reason, string? Source = null);
