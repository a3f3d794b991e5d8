using System.Globalization;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using static CbpRecord.Domain.Packets.FormWords;

namespace CbpRecord.Domain.Packets;

/// <summary>The values of each section, in the order of the paragraph that asks for them.</summary>
internal static class PlanEntries
{
    public static Section Of(SectionKind section, PacketFacts facts)
    {
        var kind = facts.Right.Kind;
        return section switch
        {
            SectionKind.Recordation => new(section, null, Recordation(facts)),
            SectionKind.Right => new(section, Paragraphs.Right(kind), RightEntries.Of(facts.Right)),
            SectionKind.Classes => new(section, "19 CFR 133.3(b)", Classes(facts)),
            SectionKind.Change => new(section, facts.Transaction == TransactionKind.NameChange ? Paragraphs.NewName(kind) : Paragraphs.NewOwner(kind), Change(facts)),
            SectionKind.Owner => new(section, Paragraphs.Owner(kind), OwnerOf(facts)),
            SectionKind.Contact => new(section, "CBP e-Recordation, point of contact", [.. Person("contact", "Point of contact", facts.Contact), .. facts.Agent is null ? [] : Person("agent", "Agent or attorney", facts.Agent)]),
            SectionKind.Injury => new(section, "19 CFR 133.32(b)", [new("injury", "Circumstances of actual or potential injury", facts.Injury)]),
            SectionKind.Manufacture => new(section, Paragraphs.Manufacture(kind), [.. facts.PlacesOfManufacture.Select((p, i) => new Entry($"placesOfManufacture[{i}]", $"Place of manufacture {i + 1}", Join(p.Name, p.City, Countries.NameOf(p.Country))))]),
            SectionKind.Licensees => new(section, Paragraphs.Licensees(kind), [.. facts.Licensees.SelectMany(Licensee)]),
            SectionKind.RelatedCompanies => new(section, Paragraphs.Related(kind), [.. facts.RelatedCompanies.SelectMany(Related)]),
            SectionKind.GrayMarket => new(section, "19 CFR 133.2(e)", Gray(facts.GrayMarket)),
            SectionKind.Performers => new(section, "19 CFR 133.32(f)", [new("performers", "Performing artists and other names", Many(facts.Performers, "; "))]),
            SectionKind.Affidavit => new(section, "19 CFR 133.37(c)", Affidavit(facts.Right)),
            SectionKind.Changes => new(section, Paragraphs.Changes(kind), [new("changes", "Changes since the last filing", facts.Changes is { Count: 0 } ? "None" : Many(facts.Changes ?? [], "\n"))]),
            SectionKind.Statements => new(section, "19 CFR 133.13(a)", [.. facts.Statements.Select((s, i) => new Entry($"statements[{i}]", s.Relation == StatementBy.Owner ? $"Statement of the owner, by {s.By}" : $"Statement of an unrelated person, {s.By}", s.Text))]),
            SectionKind.Images => new(section, Paragraphs.Images(kind), []),
            _ => new(section, null, []),
        };
    }

    private static List<Entry> Recordation(PacketFacts facts)
    {
        List<Entry> entries = [new("recordation.number", "Recordation number", facts.Recordation?.Number), new("recordation.effectiveOn", "Effective date", Day(facts.Recordation?.EffectiveOn)),
            new("recordation.expiresOn", "Expiration date", Day(facts.Recordation?.ExpiresOn))];
        if (facts.Recordation?.ExtendedTo is { } extended) entries.Add(new("recordation.extendedTo", "Time to renew extended by CBP to", Day(extended)));
        if (facts.AlsoCovers.Count > 0) entries.Add(new("alsoCovers", "This application also covers", Many(facts.AlsoCovers, "; ")));
        return entries;
    }

    private static List<Entry> Classes(PacketFacts facts) => [.. facts.Right.Classes.Select(c => new Entry($"classes.{c.Class}",
        $"Class {c.Class}" + (facts.ClassesRecorded.Contains(c.Class) ? ", to be recorded" : ", not recorded"), c.Goods))];

    private static List<Entry> Change(PacketFacts facts) => facts.Transaction == TransactionKind.NameChange
        ? [new("formerName", "Former name of the owner", facts.FormerName), new("owner.newName", "New name of the owner", facts.Owner?.Name)]
        : [new("formerName", "Former owner", facts.FormerName), new("owner.newName", "New owner", facts.Owner?.Name), new("timeLimit", "Time limit on the rights transferred", facts.TimeLimit)];

    private static List<Entry> OwnerOf(PacketFacts facts)
    {
        if (facts.Owner is not { } owner) return [new("owner.name", "Owner", null)];
        List<Entry> entries = [new("owner.name", "Owner", owner.Name)];
        if (!string.IsNullOrWhiteSpace(owner.NameChinese)) entries.Add(new("owner.nameChinese", "Owner's Chinese name", owner.NameChinese, "zh-Hans"));
        if (facts.Transaction is TransactionKind.ContactChange or TransactionKind.Extension) return entries;
        entries.Add(new("owner.address", "Business address", OneLine(owner.Address)));
        if (owner.Kind == OwnerKind.Person || owner.Citizenship is not null) entries.Add(new("owner.citizenship", "Citizenship", Countries.NameOf(owner.Citizenship)));
        if (owner.Kind == OwnerKind.Company || owner.OrganisedUnder is not null) entries.Add(new("owner.organisedUnder", "Organised under the laws of", Countries.NameOf(owner.OrganisedUnder)));
        entries.AddRange(owner.Partners.Select((p, i) => new Entry($"owner.partners[{i}]", $"Partner {i + 1}", Join(p.Name, Countries.NameOf(p.Citizenship) ?? "citizenship not stated"))));
        return entries;
    }

    private static List<Entry> Person(string path, string role, Contact? person)
    {
        List<Entry> entries = [new($"{path}.name", role, person?.Name)];
        if (!string.IsNullOrWhiteSpace(person?.Firm)) entries.Add(new($"{path}.firm", "Firm", person.Firm));
        entries.Add(new($"{path}.phone", "Telephone", person?.Phone));
        entries.Add(new($"{path}.email", "E-mail", person?.Email));
        if (person?.Address is not null) entries.Add(new($"{path}.address", "Address", OneLine(person.Address)));
        return entries;
    }

    private static List<Entry> Licensee(Licensee licensee, int i) =>
    [
        new($"licensees[{i}].name", $"Licensee {i + 1}", licensee.Name), new($"licensees[{i}].address", "Address", OneLine(licensee.Address)),
        new($"licensees[{i}].useAuthorised", "Use authorised", licensee.UseAuthorised),
        new($"licensees[{i}].valid", "Valid", Period(licensee.ValidFrom, licensee.ValidTo)),
    ];

    private static List<Entry> Related(RelatedCompany company, int i) =>
    [
        new($"relatedCompanies[{i}].name", $"Related company {i + 1}", company.Name), new($"relatedCompanies[{i}].address", "Address", OneLine(company.Address)),
        new($"relatedCompanies[{i}].relation", "Relation", company.OwnershipPercent is { } percent ? $"{FormWords.Of(company.Relation)} ({percent.ToString(CultureInfo.InvariantCulture)} %)" : FormWords.Of(company.Relation)),
        new($"relatedCompanies[{i}].usesMarkAbroad", "Uses the mark abroad", YesNo(company.UsesMarkAbroad)),
    ];

    private static List<Entry> Gray(GrayMarket gray) =>
    [
        new("grayMarket.wanted", "Gray-market protection requested", YesNo(gray.Wanted)), new("grayMarket.leverRule", "Lever-rule protection requested", YesNo(gray.LeverRule)),
        .. gray.Differences.Select((d, i) => new Entry($"grayMarket.differences[{i}]", $"Physical and material difference {i + 1}", d)),
    ];

    /// <summary>Works under statutory copyright on 31 December 1977 are proved by a certificate; later ones by the affidavit.</summary>
    private static List<Entry> Affidavit(RightFacts right) => right.IsUnderTheOldLaw
        ? [new("right.registeredOn", "Copyright registered on", Day(right.RegisteredOn)), new("right.publishedYear", "Year of first publication", right.PublishedYear?.ToString(CultureInfo.InvariantCulture))]
        :
    [
        new("right.registeredOn", "Copyright registered on", Day(right.RegisteredOn)),
        new("right.authorAlive", "Author alive", right.AuthorDiedOn is not null ? "No" : right.AuthorAlive is { } alive ? YesNo(alive) : null),
        new("right.authorDiedOn", "Date of the author's death", Day(right.AuthorDiedOn)),
    ];

    private static string? Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null, ({ } f, null) => $"from {Day(f)}", (null, { } t) => $"to {Day(t)}", var (f, t) => $"{Day(f)} to {Day(t)}",
    };

    internal static string? Many(IReadOnlyList<string> values, string between) => values.Count == 0 ? null : string.Join(between, values);
    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
