namespace CbpRecord.Domain.Recordations;

/// <summary>
/// What is applied for: every field of the law and of CBP's form that is not the right's own. Null or empty is "not said yet";
/// pre-flight names it. A person may answer the sections in any order.
/// </summary>
public sealed record ApplicationAnswers
{
    /// <summary>Three-digit classes chosen to be recorded; null while nobody has chosen.</summary>
    public IReadOnlyList<string>? ClassesToRecord { get; init; }
    public Owner? Owner { get; init; }
    public Contact? Contact { get; init; }
    public Contact? Agent { get; init; }
    public IReadOnlyList<PlaceOfManufacture> PlacesOfManufacture { get; init; } = [];
    public IReadOnlyList<Licensee> Licensees { get; init; } = [];
    public IReadOnlyList<RelatedCompany> RelatedCompanies { get; init; } = [];
    public GrayMarket GrayMarket { get; init; } = GrayMarket.NotWanted;
    public string? Injury { get; init; }
    public IReadOnlyList<string> Performers { get; init; } = [];
    public IReadOnlyList<TradeNameStatement> Statements { get; init; } = [];

    /// <summary>Changes since the last filing (19 CFR 133.7(a)(2)); empty: none; null: nobody has said.</summary>
    public IReadOnlyList<string>? Changes { get; init; }

    /// <summary>Why the renewal is delayed (19 CFR 133.7(b)).</summary>
    public string? Reasons { get; init; }

    /// <summary>A time limit on the rights transferred (19 CFR 133.5(b)); "none" where there is none.</summary>
    public string? TimeLimit { get; init; }
    public string? FormerName { get; init; }

    /// <summary>Whether the author is alive, for the affidavit of 19 CFR 133.37(c); null: nobody has said. A known day of death answers it too.</summary>
    public bool? AuthorAlive { get; init; }

    /// <summary>Recordation numbers covered by the same application, beside the case's own (133.5(d), 133.6).</summary>
    public IReadOnlyList<string> AlsoCovers { get; init; } = [];

    /// <summary>Sections that a person marked as answered, "nothing to say" included ("licensees": none).</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];
}
