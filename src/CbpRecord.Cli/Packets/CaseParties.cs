using System.Text.RegularExpressions;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Cli.Packets;

/// <summary>The people and the statements of a case file.</summary>
internal static partial class CaseParties
{
    public static PacketFacts Read(CaseNode root, RightFacts right) => new(right, Transaction(root.Text("transaction")!))
    {
        Owner = root.At("owner") is { } owner ? Owner(owner) : null, Contact = root.At("contact") is { } contact ? Person(contact) : null,
        Agent = root.At("agent") is { } agent ? Person(agent) : null,
        PlacesOfManufacture = [.. root.List("placesOfManufacture").Select(p => new PlaceOfManufacture(p.Text("name"), p.Text("city"), p.Text("country") ?? ""))],
        Licensees = [.. root.List("licensees").Select(l => new Licensee(l.Text("name") ?? "", Address(l), l.Text("useAuthorised"), l.Day("validFrom"), l.Day("validTo")))],
        RelatedCompanies = [.. root.List("relatedCompanies").Select(Related)],
        GrayMarket = root.At("grayMarket") is { } gray ? new(gray.Flag("wanted") ?? false, gray.Flag("leverRule") ?? false, gray.Texts("differences")) : GrayMarket.NotWanted,
        Injury = root.Text("injury"), Performers = root.Texts("performers"),
        Statements = [.. root.List("statements").Select(s => new TradeNameStatement(s.Text("by")!, s.Text("relation") == "owner" ? StatementBy.Owner : StatementBy.Independent, s.Text("text") ?? ""))],
        Recordation = root.At("recordation") is { } recorded ? new(recorded.Text("number"), recorded.Day("effectiveOn"), recorded.Day("expiresOn"), recorded.Day("extendedTo")) : null,
        Changes = root.At("changes") is null ? null : root.Texts("changes"), Reasons = root.Text("reasons"), TimeLimit = root.Text("timeLimit"),
        FormerName = root.Text("formerName"), AlsoCovers = root.Texts("alsoCovers"), Reference = root.Text("reference"),
    };

    private static TransactionKind Transaction(string word) => word switch
    {
        "renewal" => TransactionKind.Renewal, "owner-change" => TransactionKind.OwnerChange, "name-change" => TransactionKind.NameChange,
        "contact-change" => TransactionKind.ContactChange, "extension" => TransactionKind.Extension, _ => TransactionKind.New,
    };

    private static Owner Owner(CaseNode owner) => new(Kind(owner), owner.Text("name") ?? "", owner.Text("nameChinese"), Address(owner), owner.Text("citizenship"),
        owner.Text("organisedUnder"), [.. owner.List("partners").Select(p => new OwningPartner(p.Text("name") ?? "", p.Text("citizenship")))]);

    /// <summary>As stated; else partners make a partnership, a place of organisation or a company's name a company, anything else a person.</summary>
    private static OwnerKind Kind(CaseNode owner) => owner.Text("kind") switch
    {
        "person" => OwnerKind.Person, "partnership" => OwnerKind.Partnership, "company" => OwnerKind.Company,
        _ => owner.List("partners").Any() ? OwnerKind.Partnership : owner.Text("organisedUnder") is { Length: > 0 } ? OwnerKind.Company
            : owner.Text("citizenship") is { Length: > 0 } ? OwnerKind.Person : CompanyName().IsMatch(owner.Text("name") ?? "") ? OwnerKind.Company : OwnerKind.Person,
    };

    private static Contact Person(CaseNode person) => new(person.Text("name") ?? "", person.Text("firm"), person.Text("phone"), person.Text("email"), Address(person));

    private static Address? Address(CaseNode holder) => holder.At("address") is { } address
        ? new(address.Text("line1") ?? "", address.Text("line2"), address.Text("city") ?? "", address.Text("region"), address.Text("postalCode"), address.Text("country") ?? "") : null;

    private static RelatedCompany Related(CaseNode company) => new(company.Text("name") ?? "", Address(company), company.Text("relation") switch
    {
        "parent" => Relation.Parent, "subsidiary" => Relation.Subsidiary, "common-ownership" => Relation.CommonOwnership, _ => Relation.CommonControl,
    }, company.Flag("usesMarkAbroad") ?? false, company.Decimal("ownershipPercent"));

    [GeneratedRegex(@"\b(Co|Company|Corp|Corporation|Inc|Incorporated|Ltd|Limited|LLC|L\.L\.C|LLP|PLC|GmbH|AG|KG|S\.?A|S\.?r\.?l|B\.?V|N\.?V|AB|Oy|JSC|Pty|Pte|KK|Group|Holdings|Foundation|Association|University)\b\.?|公司|集团|有限",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CompanyName();
}
