using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Recordations;
using static CbpRecord.Domain.Packets.FindingList;

namespace CbpRecord.Domain.Packets;

/// <summary>Classes, statements, pictures and exhibits: 19 CFR 133.3, 133.13, 133.32, 133.33.</summary>
internal static class FilingCheck
{
    public static void Classes(FindingList found, PacketFacts facts)
    {
        var right = facts.Right;
        if (right.Kind != RightKind.Trademark || right.Classes.Count == 0) return;
        var goods = right.GoodsClasses.Select(c => c.Class).ToList();
        if (facts.ClassesToRecord is not { } chosen)
            found.Warn(goods.Count > 0, () => FilingGaps.ClassesNotChosen(string.Join(", ", goods)));
        else
        {
            found.Gap(chosen.Count == 0, FilingGaps.ClassesToRecordMissing);
            foreach (var number in chosen.Distinct())
                if (right.Classes.All(c => c.Class != number)) found.Gap(FilingGaps.ClassNotRegistered(number));
                else if (!goods.Contains(number)) found.Gap(FilingGaps.ClassIsService(number));
        }
        foreach (var registered in right.GoodsClasses.Where(c => facts.ClassesRecorded.Contains(c.Class) && Blank(c.Goods)))
            found.Warn(FilingGaps.GoodsMissing(registered.Class));
    }

    public static void Work(FindingList found, PacketFacts facts)
    {
        if (facts.Right.Kind is not (RightKind.Copyright or RightKind.PendingCopyright)) return;
        found.Gap(facts.Right.SoundRecording && !facts.Performers.Any(p => !Blank(p)), FilingGaps.PerformersMissing)
            .Warn(Blank(facts.Injury), FilingGaps.InjuryMissing)
            .Warn(facts.Right.Authors.Count == 0, FilingGaps.AuthorsMissing);
        if (facts.Right.Kind == RightKind.PendingCopyright)
            found.Gap(Blank(facts.Right.Number) && facts.Exhibits.Count == 0, FilingGaps.ProofOfApplicationMissing)
                .Warn(!Blank(facts.Right.Number) && facts.Exhibits.Count == 0, FilingGaps.ProofNotAttached);
    }

    public static void Statements(FindingList found, PacketFacts facts)
    {
        if (facts.Right.Kind != RightKind.TradeName) return;
        var independent = facts.Statements.Where(s => s.Relation == StatementBy.Independent && !IsInside(facts, s)).ToList();
        var people = independent.Select(s => s.By.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        found.Gap(facts.Statements.All(s => s.Relation != StatementBy.Owner), FilingGaps.OwnerStatementMissing);
        foreach (var (index, statement) in facts.Statements.Index())
            found.Gap(Blank(statement.Text), () => FilingGaps.StatementEmpty(statement.By, index))
                .Gap(statement.Relation == StatementBy.Independent && IsInside(facts, statement), () => FilingGaps.StatementNotIndependent(statement.By, index));
        found.Gap(people < 2, () => FilingGaps.IndependentStatementsMissing(people));
    }

    public static void Images(FindingList found, PacketFacts facts)
    {
        var law = Paragraphs.Images(facts.Right.Kind);
        if (facts.Images.Count == 0)
        {
            var optional = facts.Right.Kind == RightKind.TradeName || facts.Right.SoundRecording;
            if (optional) found.Warn(FilingGaps.ImageUseful(law)); else found.Gap(FilingGaps.ImageMissing(law));
        }
        UnfitImages(found, facts);
    }

    public static void UnfitImages(FindingList found, PacketFacts facts)
    {
        foreach (var problem in facts.Images.Select(i => i.Problem).OfType<Shared.Error>()) found.Gap(problem);
    }

    public static void Exhibits(FindingList found, PacketFacts facts)
    {
        foreach (var exhibit in facts.Exhibits)
        {
            if (exhibit.Problem is { } problem) found.Gap(problem);
            found.Warn(exhibit.ActiveContent.Count > 0, () => FilingGaps.ExhibitActiveContent(exhibit.Title, string.Join(", ", exhibit.ActiveContent)));
        }
    }

    private static bool IsInside(PacketFacts facts, TradeNameStatement statement) =>
        facts.Owner is { } owner && (OwnerName.Same(owner.Name, statement.By, person: true)
            || owner.Partners.Any(p => OwnerName.Same(p.Name, statement.By, person: true)))
        || facts.RelatedCompanies.Any(r => OwnerName.Same(r.Name, statement.By));
}
