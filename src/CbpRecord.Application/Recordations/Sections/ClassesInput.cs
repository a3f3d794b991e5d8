using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>The classes chosen to be recorded, of those registered. Each costs a fee (19 CFR 133.3(b)).</summary>
public sealed record ClassesInput : SectionInput, IFromAnswers<ClassesInput>
{
    public List<string> Classes { get; init; } = [];

    public override CaseSection Section => CaseSection.Classes;
    public static ClassesInput From(ApplicationAnswers said) => new() { Classes = [.. said.ClassesToRecord ?? []] };

    public override ApplicationAnswers Into(ApplicationAnswers said) =>
        said with { ClassesToRecord = [.. Classes.Where(c => !string.IsNullOrWhiteSpace(c)).Distinct().Order(StringComparer.Ordinal)] };
}
