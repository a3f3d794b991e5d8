using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>Foreign persons authorised to use the right, each with the use authorised and the licence's dates (19 CFR 133.2(c)).</summary>
public sealed record LicenseesInput : SectionInput, IFromAnswers<LicenseesInput>
{
    public List<Row> Rows { get; init; } = [];

    public sealed record Row
    {
        public string? Name { get; init; }
        public AddressInput Address { get; init; } = new();
        public string? UseAuthorised { get; init; }
        public DateOnly? ValidFrom { get; init; }
        public DateOnly? ValidTo { get; init; }

        public bool IsBlank => Text(Name) is null && Address.Read() is null && Text(UseAuthorised) is null && ValidFrom is null && ValidTo is null;
    }

    public override CaseSection Section => CaseSection.Licensees;
    public override void AddRow() => Rows.Add(new());
    public override void RemoveRow(int index) { if (index >= 0 && index < Rows.Count) Rows.RemoveAt(index); }

    public static LicenseesInput From(ApplicationAnswers said) => new()
    {
        Rows = [.. said.Licensees.Select(l => new Row { Name = l.Name, Address = AddressInput.From(l.Address), UseAuthorised = l.UseAuthorised, ValidFrom = l.ValidFrom, ValidTo = l.ValidTo })],
    };

    public override ApplicationAnswers Into(ApplicationAnswers said) => said with
    {
        Licensees = [.. Rows.Where(r => !r.IsBlank).Select(r => new Licensee(Text(r.Name) ?? "", r.Address.Read(), Text(r.UseAuthorised), r.ValidFrom, r.ValidTo))],
    };
}
