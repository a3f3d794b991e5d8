using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>The circumstances of actual or potential injury from importations (19 CFR 133.32(b)).</summary>
public sealed record InjuryInput : SectionInput, IFromAnswers<InjuryInput>
{
    public string? Injury { get; init; }

    public override CaseSection Section => CaseSection.Injury;
    public static InjuryInput From(ApplicationAnswers said) => new() { Injury = said.Injury };
    public override ApplicationAnswers Into(ApplicationAnswers said) => said with { Injury = Text(Injury) };
}

/// <summary>Performing artists and other names on a sound recording (19 CFR 133.32(f)), one a line.</summary>
public sealed record PerformersInput : SectionInput, IFromAnswers<PerformersInput>
{
    public string? Performers { get; init; }

    public override CaseSection Section => CaseSection.Performers;
    public static PerformersInput From(ApplicationAnswers said) => new() { Performers = Joined(said.Performers) };
    public override ApplicationAnswers Into(ApplicationAnswers said) => said with { Performers = Lines(Performers) };
}

/// <summary>A trade name's statements: the owner's and those of unrelated persons (19 CFR 133.13(a)).</summary>
public sealed record StatementsInput : SectionInput, IFromAnswers<StatementsInput>
{
    public List<Row> Rows { get; init; } = [];

    public sealed record Row
    {
        public string? By { get; init; }
        public StatementBy Relation { get; init; }
        public string? Text { get; init; }
    }

    public override CaseSection Section => CaseSection.Statements;
    public override void AddRow() => Rows.Add(new() { Relation = Rows.Count == 0 ? StatementBy.Owner : StatementBy.Independent });
    public override void RemoveRow(int index) { if (index >= 0 && index < Rows.Count) Rows.RemoveAt(index); }

    public static StatementsInput From(ApplicationAnswers said) =>
        new() { Rows = [.. said.Statements.Select(s => new Row { By = s.By, Relation = s.Relation, Text = s.Text })] };

    public override ApplicationAnswers Into(ApplicationAnswers said) => said with
    {
        Statements = [.. Rows.Where(r => Text(r.By) is not null || Text(r.Text) is not null).Select(r => new TradeNameStatement(Text(r.By) ?? "", r.Relation, Text(r.Text) ?? ""))],
    };
}
