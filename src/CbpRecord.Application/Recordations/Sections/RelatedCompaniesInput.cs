using System.Globalization;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>Parents, subsidiaries and companies under common ownership (more than 50 %) or control (19 CFR 133.2(d)).</summary>
public sealed record RelatedCompaniesInput : SectionInput, IFromAnswers<RelatedCompaniesInput>
{
    public List<Row> Rows { get; init; } = [];

    public sealed record Row
    {
        public string? Name { get; init; }
        public AddressInput Address { get; init; } = new();
        public Relation Relation { get; init; }
        public bool UsesMarkAbroad { get; init; }
        public string? OwnershipPercent { get; init; }

        public bool IsBlank => Text(Name) is null && Address.Read() is null && Text(OwnershipPercent) is null;
        public decimal? Percent => decimal.TryParse(OwnershipPercent?.Trim().TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : null;
    }

    public override CaseSection Section => CaseSection.RelatedCompanies;
    public override void AddRow() => Rows.Add(new());
    public override void RemoveRow(int index) { if (index >= 0 && index < Rows.Count) Rows.RemoveAt(index); }

    public override IEnumerable<Error> Complaints() => Rows.Index()
        .Where(r => Text(r.Item.OwnershipPercent) is not null && r.Item.Percent is not (>= 0 and <= 100))
        .Select(r => RecordationErrors.PercentMalformed.At($"Rows[{r.Index}].OwnershipPercent"));

    public static RelatedCompaniesInput From(ApplicationAnswers said) => new()
    {
        Rows = [.. said.RelatedCompanies.Select(c => new Row
        {
            Name = c.Name, Address = AddressInput.From(c.Address), Relation = c.Relation, UsesMarkAbroad = c.UsesMarkAbroad,
            OwnershipPercent = c.OwnershipPercent?.ToString(CultureInfo.InvariantCulture),
        })],
    };

    public override ApplicationAnswers Into(ApplicationAnswers said) => said with
    {
        RelatedCompanies = [.. Rows.Where(r => !r.IsBlank).Select(r => new RelatedCompany(Text(r.Name) ?? "", r.Address.Read(), r.Relation, r.UsesMarkAbroad, r.Percent))],
    };
}
