using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>The groups of CBP's electronic form, in the order of the domain reference, section 3.2. Nobody here has seen the portal's own order.</summary>
public enum SheetGroup { Recordation, Right, Classes, Owner, Contact, Agent, Manufacture, Licensees, Corporate, GrayMarket, Injury, SoundRecording, Statements, Changes, Images, Payment }

/// <summary>One value to type.</summary>
/// <param name="Label">The English label, as on the form.</param>
/// <param name="Value">What to type; null when the case does not say.</param>
public sealed record SheetLine(string Field, string Label, string? Value)
{
    /// <summary>Characters as a form counts them: a surrogate pair is one.</summary>
    public int Characters => Value is null ? 0 : Value.EnumerateRunes().Count();
}

/// <summary>The values of a group.</summary>
public sealed record SheetSection(SheetGroup Group, IReadOnlyList<SheetLine> Lines);

/// <summary>Every value of a case in the order in which CBP's form asks for it, so that it can be typed in one pass.</summary>
public static class TypingSheet
{
    /// <summary>The order is data and can be corrected in one place once somebody has seen the portal.</summary>
    public const bool OrderIsConfirmed = false;

    public static IReadOnlyList<SheetSection> For(PacketPlan plan)
    {
        var facts = plan.Facts;
        SheetSection[] sections =
        [
            new(SheetGroup.Recordation, Values(plan, SectionKind.Recordation)),
            new(SheetGroup.Right, Values(plan, SectionKind.Right)),
            new(SheetGroup.Classes, Classes(facts)),
            new(SheetGroup.Owner, [.. Values(plan, SectionKind.Change), .. Owner(facts.Owner)]),
            new(SheetGroup.Contact, Person("contact", facts.Contact)),
            new(SheetGroup.Agent, Person("agent", facts.Agent)),
            new(SheetGroup.Manufacture, [.. facts.PlacesOfManufacture.SelectMany((p, i) => new[]
            {
                new SheetLine($"placesOfManufacture[{i}].name", $"Place of manufacture {i + 1}", p.Name), new($"placesOfManufacture[{i}].city", "City", p.City),
                new($"placesOfManufacture[{i}].country", "Country", Countries.NameOf(p.Country)),
            })]),
            new(SheetGroup.Licensees, [.. facts.Licensees.SelectMany(Licensee)]),
            new(SheetGroup.Corporate, [.. facts.RelatedCompanies.SelectMany(Related)]),
            new(SheetGroup.GrayMarket, Values(plan, SectionKind.GrayMarket)),
            new(SheetGroup.Injury, Values(plan, SectionKind.Injury)),
            new(SheetGroup.SoundRecording, Values(plan, SectionKind.Performers)),
            new(SheetGroup.Statements, Values(plan, SectionKind.Statements)),
            new(SheetGroup.Changes, [.. Values(plan, SectionKind.Affidavit), .. Values(plan, SectionKind.Changes), .. Values(plan, SectionKind.Reasons)]),
            new(SheetGroup.Images, [.. facts.Images.Select((image, i) => new SheetLine($"images[{i}]", $"Image {i + 1}", image.Caption ?? image.FileName))]),
            new(SheetGroup.Payment, [new("fees.total", "Amount", plan.Fees.Count == 0 ? null : plan.Total.ToDecimalString())]),
        ];
        return [.. sections.Where(s => s.Lines.Count > 0)];
    }

    private static IReadOnlyList<SheetLine> Values(PacketPlan plan, SectionKind kind) =>
        [.. plan.Sections.Where(s => s.Kind == kind).SelectMany(s => s.Entries).Select(e => new SheetLine(e.Field, e.Label, e.Text))];

    private static IReadOnlyList<SheetLine> Classes(PacketFacts facts) => facts.Right.Kind != RightKind.Trademark ? []
        : [new("classes", "International classes to record", string.Join(", ", facts.ClassesRecorded)),
            .. facts.Right.GoodsClasses.Where(c => facts.ClassesRecorded.Contains(c.Class)).Select(c => new SheetLine($"classes.{c.Class}", $"Goods in class {c.Class}", c.Goods))];

    private static IReadOnlyList<SheetLine> Owner(Owner? owner) => owner is null ? [new("owner.name", "Owner", null)]
        : [new("owner.name", "Owner", owner.Name), .. Place("owner", owner.Address),
            .. owner.Kind == OwnerKind.Person ? [new SheetLine("owner.citizenship", "Citizenship", Countries.NameOf(owner.Citizenship))] : new[] { new SheetLine("owner.organisedUnder", "Organised under the laws of", Countries.NameOf(owner.OrganisedUnder)) },
            .. owner.Partners.SelectMany((p, i) => new SheetLine[] { new($"owner.partners[{i}].name", $"Partner {i + 1}", p.Name), new($"owner.partners[{i}].citizenship", "Citizenship", Countries.NameOf(p.Citizenship)) })];

    private static IReadOnlyList<SheetLine> Person(string path, Contact? person) => person is null ? []
        : [new($"{path}.name", "Name", person.Name), new($"{path}.firm", "Firm", person.Firm), new($"{path}.phone", "Telephone", person.Phone),
            new($"{path}.email", "E-mail", person.Email), .. person.Address is null ? [] : Place(path, person.Address)];

    private static IEnumerable<SheetLine> Licensee(Licensee licensee, int i) =>
        [new($"licensees[{i}].name", $"Licensee {i + 1}", licensee.Name), .. Place($"licensees[{i}]", licensee.Address),
            new($"licensees[{i}].useAuthorised", "Use authorised", licensee.UseAuthorised), new($"licensees[{i}].validFrom", "Valid from", FormWords.Day(licensee.ValidFrom)),
            new($"licensees[{i}].validTo", "Valid to", FormWords.Day(licensee.ValidTo))];

    private static IEnumerable<SheetLine> Related(RelatedCompany company, int i) =>
        [new($"relatedCompanies[{i}].name", $"Related company {i + 1}", company.Name), new($"relatedCompanies[{i}].relation", "Relation", FormWords.Of(company.Relation)),
            .. Place($"relatedCompanies[{i}]", company.Address), new($"relatedCompanies[{i}].usesMarkAbroad", "Uses the mark abroad", FormWords.YesNo(company.UsesMarkAbroad))];

    private static IEnumerable<SheetLine> Place(string path, Address? address) =>
    [
        new($"{path}.address.line1", "Street address", Blank(address?.Line1)), new($"{path}.address.line2", "Street address, second line", Blank(address?.Line2)), new($"{path}.address.city", "City", Blank(address?.City)),
        new($"{path}.address.region", "State or province", Blank(address?.Region)), new($"{path}.address.postalCode", "Postal code", Blank(address?.PostalCode)), new($"{path}.address.country", "Country", Countries.NameOf(address?.Country)),
    ];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
