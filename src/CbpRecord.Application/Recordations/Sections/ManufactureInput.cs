using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>The places where genuine goods are made (19 CFR 133.2(b), 133.32(c)).</summary>
public sealed record ManufactureInput : SectionInput, IFromAnswers<ManufactureInput>
{
    public List<Row> Rows { get; init; } = [];

    public sealed record Row
    {
        public string? Name { get; init; }
        public string? City { get; init; }
        public string? Country { get; init; }
    }

    public override CaseSection Section => CaseSection.Manufacture;
    public override void AddRow() => Rows.Add(new());
    public override void RemoveRow(int index) { if (index >= 0 && index < Rows.Count) Rows.RemoveAt(index); }

    public static ManufactureInput From(ApplicationAnswers said) =>
        new() { Rows = [.. said.PlacesOfManufacture.Select(p => new Row { Name = p.Name, City = p.City, Country = p.Country })] };

    public override ApplicationAnswers Into(ApplicationAnswers said) => said with
    {
        PlacesOfManufacture = [.. Rows.Where(r => Text(r.Name) is not null || Text(r.City) is not null || Text(r.Country) is not null)
            .Select(r => new PlaceOfManufacture(Text(r.Name), Text(r.City), Text(r.Country) ?? ""))],
    };
}
