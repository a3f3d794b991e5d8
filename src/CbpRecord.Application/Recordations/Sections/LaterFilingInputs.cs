using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>What changed since the last filing (19 CFR 133.7(a)(2)), one change a line, or that nothing did; and for works whether the author is alive.</summary>
public sealed record ChangesInput : SectionInput, IFromAnswers<ChangesInput>
{
    public bool None { get; init; }
    public string? Changes { get; init; }

    /// <summary>"yes", "no", or nothing said.</summary>
    public string? AuthorAlive { get; init; }

    public override CaseSection Section => CaseSection.Changes;

    public static ChangesInput From(ApplicationAnswers said) => new()
    {
        None = said.Changes is { Count: 0 }, Changes = Joined(said.Changes ?? []),
        AuthorAlive = said.AuthorAlive switch { true => "yes", false => "no", _ => null },
    };

    public override ApplicationAnswers Into(ApplicationAnswers said)
    {
        var lines = Lines(Changes);
        return said with
        {
            Changes = lines.Count > 0 ? lines : None ? [] : null,
            AuthorAlive = AuthorAlive switch { "yes" => true, "no" => false, _ => null },
        };
    }
}

/// <summary>Why the renewal is delayed (19 CFR 133.7(b)).</summary>
public sealed record ReasonsInput : SectionInput, IFromAnswers<ReasonsInput>
{
    public string? Reasons { get; init; }

    public override CaseSection Section => CaseSection.Reasons;
    public static ReasonsInput From(ApplicationAnswers said) => new() { Reasons = said.Reasons };
    public override ApplicationAnswers Into(ApplicationAnswers said) => said with { Reasons = Text(Reasons) };
}

/// <summary>A change of owner or name: the former name, a time limit on the rights transferred, and the other recordations it covers (19 CFR 133.5, 133.6).</summary>
public sealed record TransferInput : SectionInput, IFromAnswers<TransferInput>
{
    public string? FormerName { get; init; }
    public string? TimeLimit { get; init; }

    /// <summary>Recordation numbers as printed, one a line.</summary>
    public string? AlsoCovers { get; init; }

    public override CaseSection Section => CaseSection.Transfer;
    public static TransferInput From(ApplicationAnswers said) => new() { FormerName = said.FormerName, TimeLimit = said.TimeLimit, AlsoCovers = Joined(said.AlsoCovers) };

    public override ApplicationAnswers Into(ApplicationAnswers said) =>
        said with { FormerName = Text(FormerName), TimeLimit = Text(TimeLimit), AlsoCovers = Lines(AlsoCovers) };
}
