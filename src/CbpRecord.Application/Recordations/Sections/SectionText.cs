using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>The answers of one section as lines to read, and copied from one set of answers into another.</summary>
public static class SectionText
{
    public static IReadOnlyList<string> Of(ApplicationAnswers said, CaseSection section) => section switch
    {
        CaseSection.Classes => said.ClassesToRecord is { Count: > 0 } classes ? [string.Join(", ", classes)] : [],
        CaseSection.Owner => said.Owner is not { } owner ? [] : Some(
            [owner.Name, owner.NameChinese, One(owner.Address), owner.Citizenship, owner.OrganisedUnder, .. owner.Partners.Select(p => Join(p.Name, p.Citizenship))]),
        CaseSection.Contact => Of(said.Contact),
        CaseSection.Agent => Of(said.Agent),
        CaseSection.Manufacture => Some(said.PlacesOfManufacture.Select(p => Join(p.Name, p.City, Countries.NameOf(p.Country)))),
        CaseSection.Licensees => Some(said.Licensees.Select(l => Join(l.Name, One(l.Address), l.UseAuthorised, FormWords.Day(l.ValidFrom), FormWords.Day(l.ValidTo)))),
        CaseSection.RelatedCompanies => Some(said.RelatedCompanies.Select(c => Join(c.Name, FormWords.Of(c.Relation), One(c.Address)))),
        CaseSection.GrayMarket => Some([said.GrayMarket.Wanted ? "Gray-market protection" : null, said.GrayMarket.LeverRule ? "Lever rule" : null, .. said.GrayMarket.Differences]),
        CaseSection.Injury => Some([said.Injury]),
        CaseSection.Performers => said.Performers,
        CaseSection.Statements => Some(said.Statements.Select(s => Join(s.By, s.Text))),
        CaseSection.Changes => said.Changes ?? [],
        CaseSection.Reasons => Some([said.Reasons]),
        CaseSection.Transfer => Some([said.FormerName, said.TimeLimit, .. said.AlsoCovers]),
        _ => [],
    };

    /// <summary>The second answers with one section of the first in them.</summary>
    public static ApplicationAnswers Copy(ApplicationAnswers from, ApplicationAnswers into, CaseSection section) => section switch
    {
        CaseSection.Classes => ClassesInput.From(from).Into(into),
        CaseSection.Owner => OwnerInput.From(from).Into(into),
        CaseSection.Contact => ContactInput.From(from).Into(into),
        CaseSection.Agent => AgentInput.From(from).Into(into),
        CaseSection.Manufacture => ManufactureInput.From(from).Into(into),
        CaseSection.Licensees => LicenseesInput.From(from).Into(into),
        CaseSection.RelatedCompanies => RelatedCompaniesInput.From(from).Into(into),
        CaseSection.GrayMarket => GrayMarketInput.From(from).Into(into),
        CaseSection.Injury => InjuryInput.From(from).Into(into),
        CaseSection.Performers => PerformersInput.From(from).Into(into),
        CaseSection.Statements => StatementsInput.From(from).Into(into),
        _ => into,
    };

    private static IReadOnlyList<string> Of(Contact? person) => person is null ? [] : Some([person.Name, person.Firm, person.Phone, person.Email, One(person.Address)]);
    private static IReadOnlyList<string> Some(IEnumerable<string?> lines) => [.. lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l!)];
    private static string? One(Address? address) => FormWords.OneLine(address);
    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}

/// <summary>An address that the register prints as one text, split where that is safe. What cannot be told apart stays in the first line for a person to sort.</summary>
public static class AddressLines
{
    public static Address? Read(string? printed, string? country)
    {
        if (string.IsNullOrWhiteSpace(printed)) return string.IsNullOrWhiteSpace(country) ? null : new("", null, "", null, null, country.Trim());
        var parts = printed.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (country is { Length: > 0 } && parts.Count > 1 && string.Equals(parts[^1], country, StringComparison.OrdinalIgnoreCase)) parts.RemoveAt(parts.Count - 1);
        var postal = parts.Count > 1 && parts[^1].Any(char.IsAsciiDigit) && parts[^1].Length <= 10 ? parts[^1] : null;
        if (postal is not null) parts.RemoveAt(parts.Count - 1);
        var city = parts.Count > 1 ? parts[^1] : "";
        if (parts.Count > 1) parts.RemoveAt(parts.Count - 1);
        return new(parts[0], parts.Count > 1 ? string.Join(", ", parts.Skip(1)) : null, city, null, postal, country ?? "");
    }
}
