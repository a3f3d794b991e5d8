namespace CbpRecord.Domain.Recordations;

/// <summary>A postal address as it will be printed. Country is an ISO 3166 alpha-2 code where one was given, else as printed.</summary>
public sealed record Address(string Line1, string? Line2, string City, string? Region, string? PostalCode, string Country);

/// <summary>What an owner is: it decides what 19 CFR 133.2(a) asks for (citizenship, every partner, or place of organisation).</summary>
public enum OwnerKind { Person, Partnership, Company }

/// <summary>A partner of an owning partnership; 19 CFR 133.2(a) asks for the citizenship of every one.</summary>
public sealed record OwningPartner(string Name, string? Citizenship);

/// <summary>The owner of the right as applied for (19 CFR 133.2(a), 133.12(a), 133.32(a)).</summary>
/// <param name="NameChinese">The owner's Chinese name, printed beside the English one in bilingual parts; never a translation of a legal text.</param>
/// <param name="OrganisedUnder">State, country or jurisdiction of organisation, for a company or association.</param>
public sealed record Owner(OwnerKind Kind, string Name, string? NameChinese, Address? Address, string? Citizenship, string? OrganisedUnder,
    IReadOnlyList<OwningPartner> Partners);

/// <summary>The person CBP's officers call, or the agent who files.</summary>
public sealed record Contact(string Name, string? Firm, string? Phone, string? Email, Address? Address);

/// <summary>A place where genuine goods are made (19 CFR 133.2(b), 133.32(c)).</summary>
public sealed record PlaceOfManufacture(string? Name, string? City, string Country);

/// <summary>A foreign person or entity authorised to use the right (19 CFR 133.2(c), 133.12(c), 133.32(d)). Dates inclusive.</summary>
public sealed record Licensee(string Name, Address? Address, string? UseAuthorised, DateOnly? ValidFrom, DateOnly? ValidTo);

public enum Relation { Parent, Subsidiary, CommonOwnership, CommonControl }

/// <summary>A parent, subsidiary, or company under common ownership (more than 50 %) or control that may use the mark abroad (19 CFR 133.2(d)).</summary>
public sealed record RelatedCompany(string Name, Address? Address, Relation Relation, bool UsesMarkAbroad, decimal? OwnershipPercent = null);

/// <summary>Gray-market protection and the Lever-rule request with its physical and material differences (19 CFR 133.2(e)).</summary>
public sealed record GrayMarket(bool Wanted, bool LeverRule, IReadOnlyList<string> Differences)
{
    public static GrayMarket NotWanted { get; } = new(false, false, []);
}

public enum StatementBy { Owner, Independent }

/// <summary>A statement for a trade name: one of the owner and two of unrelated persons (19 CFR 133.13(a)).</summary>
public sealed record TradeNameStatement(string By, StatementBy Relation, string Text);
