using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>Gray-market protection, and the Lever-rule request with its physical and material differences (19 CFR 133.2(e)).</summary>
public sealed record GrayMarketInput : SectionInput, IFromAnswers<GrayMarketInput>
{
    public bool Wanted { get; init; }
    public bool LeverRule { get; init; }

    /// <summary>One difference a line.</summary>
    public string? Differences { get; init; }

    public override CaseSection Section => CaseSection.GrayMarket;

    public static GrayMarketInput From(ApplicationAnswers said) =>
        new() { Wanted = said.GrayMarket.Wanted, LeverRule = said.GrayMarket.LeverRule, Differences = Joined(said.GrayMarket.Differences) };

    public override ApplicationAnswers Into(ApplicationAnswers said) => said with { GrayMarket = new(Wanted, LeverRule, Lines(Differences)) };
}
