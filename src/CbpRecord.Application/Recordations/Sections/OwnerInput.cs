using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>The owner: a person, a partnership with every partner, or a company with its place of organisation (19 CFR 133.2(a)).</summary>
public sealed record OwnerInput : SectionInput, IFromAnswers<OwnerInput>
{
    public OwnerKind Kind { get; init; } = OwnerKind.Company;
    public string? Name { get; init; }
    public string? NameChinese { get; init; }
    public AddressInput Address { get; init; } = new();
    public string? Citizenship { get; init; }
    public string? OrganisedUnder { get; init; }
    public List<PartnerRow> Partners { get; init; } = [];

    public sealed record PartnerRow
    {
        public string? Name { get; init; }
        public string? Citizenship { get; init; }
    }

    public override CaseSection Section => CaseSection.Owner;
    public override void AddRow() => Partners.Add(new());
    public override void RemoveRow(int index) { if (index >= 0 && index < Partners.Count) Partners.RemoveAt(index); }

    public static OwnerInput From(ApplicationAnswers said) => said.Owner is not { } owner ? new() : new()
    {
        Kind = owner.Kind, Name = owner.Name, NameChinese = owner.NameChinese, Address = AddressInput.From(owner.Address),
        Citizenship = owner.Citizenship, OrganisedUnder = owner.OrganisedUnder,
        Partners = [.. owner.Partners.Select(p => new PartnerRow { Name = p.Name, Citizenship = p.Citizenship })],
    };

    public override ApplicationAnswers Into(ApplicationAnswers said)
    {
        var partners = Kind != OwnerKind.Partnership ? [] : Partners.Where(p => Text(p.Name) is not null || Text(p.Citizenship) is not null)
            .Select(p => new OwningPartner(Text(p.Name) ?? "", Text(p.Citizenship))).ToList();
        return said with
        {
            Owner = new(Kind, Text(Name) ?? "", Text(NameChinese), Address.Read(), Kind == OwnerKind.Person ? Text(Citizenship) : null,
                Kind == OwnerKind.Person ? null : Text(OrganisedUnder), partners),
        };
    }
}
