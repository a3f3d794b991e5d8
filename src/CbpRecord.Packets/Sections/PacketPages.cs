using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The whole packet as a document: cover, transmittal, application, index, and each exhibit behind its slip-sheet.</summary>
internal static class PacketPages
{
    public static PacketDocument Of(PacketPlan plan, IReadOnlyDictionary<DocumentId, byte[]> documents, IChineseWords? words = null)
    {
        var title = $"{Titles.OfTransaction(plan.Facts).English}: {plan.Facts.Right.Name}";
        return new()
        {
            Title = title, Subject = "Recordation with U.S. Customs and Border Protection", Author = plan.Settings.Firm is [var firm, ..] ? firm : plan.Facts.Agent?.Firm ?? plan.Facts.Contact?.Firm ?? "",
            PreparedOn = plan.PreparedOn, PlanHash = plan.Hash, Watermark = plan.IsDraft ? "DRAFT" : null,
            Running = new(plan.Facts.Right.Title is { Length: > 0 } mark ? mark : plan.Facts.Right.Name, (plan.IsDraft ? "DRAFT · " : "") + FormWords.Of(plan.Facts.Transaction),
                $"Prepared {Bits.Day(plan.PreparedOn)} · plan {plan.Hash[..12]}"),
            Parts = [.. Parts(plan, documents, words)],
        };
    }

    private static IEnumerable<Part> Parts(PacketPlan plan, IReadOnlyDictionary<DocumentId, byte[]> documents, IChineseWords? words)
    {
        yield return new OwnPages([.. Cover.Of(plan, words)]);
        yield return new OwnPages([.. Transmittal.Of(plan)]);
        yield return new OwnPages([.. Application(plan, documents), .. plan.Exhibits.Count == 0 ? ExhibitIndex.Of(plan) : []]);
        foreach (var (index, image) in plan.Facts.Images.Index().Where(i => i.Item is { Problem: null, Width: 0 }))
            if (documents.TryGetValue(image.Document, out var pdf)) yield return new ExhibitPages($"image {index + 1}", image.Caption ?? image.FileName, pdf);
        if (plan.Exhibits.Count > 0) yield return new OwnPages([.. ExhibitIndex.Of(plan)]);
        foreach (var exhibit in plan.Exhibits)
        {
            yield return new OwnPages([.. SlipSheet.Of(exhibit)]);
            if (exhibit.Document.Problem is null && documents.TryGetValue(exhibit.Document.Document, out var bytes))
                yield return new ExhibitPages(exhibit.Letter, exhibit.Document.Title, bytes);
        }
    }

    private static IEnumerable<Block> Application(PacketPlan plan, IReadOnlyDictionary<DocumentId, byte[]> documents)
    {
        yield return Bits.Heading(1, Titles.OfTransaction(plan.Facts), plan, "application");
        foreach (var section in plan.Sections.Where(s => s.Kind != SectionKind.Transmittal))
        {
            List<Block> blocks = [Bits.Heading(2, Titles.Of(section.Kind, plan.Facts), plan, $"section-{section.Kind}"), .. Bits.Cites(section), .. Blocks(plan, section, documents)];
            if (StaysTogether(section, blocks)) yield return new Together(blocks);
            else foreach (var block in blocks) yield return block;
        }
    }

    /// <summary>A short section is not cut by the end of a page.</summary>
    private static bool StaysTogether(Section section, List<Block> blocks) =>
        section.Kind is not (SectionKind.Images or SectionKind.Statements or SectionKind.Injury or SectionKind.Reasons) && section.Entries.Count <= 10
        && blocks.OfType<Table>().All(t => t.Rows.Count <= 8);

    private static IEnumerable<Block> Blocks(PacketPlan plan, Section section, IReadOnlyDictionary<DocumentId, byte[]> documents) => section.Kind switch
    {
        SectionKind.Owner => Owner.Of(plan, section),
        SectionKind.Classes => Goods.Of(plan),
        SectionKind.Licensees => AuthorizedUsers.Licensees(plan, section),
        SectionKind.RelatedCompanies => AuthorizedUsers.Related(plan, section),
        SectionKind.Manufacture => Manufacture.Of(plan),
        SectionKind.GrayMarket => GrayMarket.Of(plan),
        SectionKind.Statements => Statements.OfTradeName(plan),
        SectionKind.Affidavit => Statements.Affidavit(plan, section),
        SectionKind.Images => Images.Of(plan, documents),
        SectionKind.Fees => Fees.Of(plan),
        SectionKind.Signature => Statements.Signature(plan),
        SectionKind.Injury or SectionKind.Reasons or SectionKind.Changes or SectionKind.Performers => RightFacts.Told(plan, section),
        _ => RightFacts.Of(plan, section),
    };
}
