using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>What people sign: the application, a trade name's three statements, a copyright's affidavit.</summary>
internal static class Statements
{
    private static readonly string[] Points =
    [
        "the name has been used in connection with this class of merchandise for at least six months;",
        "it is not identical or confusingly similar to any other trade name or registered trademark used with that class of merchandise; and",
        "the owner has the sole and exclusive right to use it in connection with that merchandise.",
    ];

    /// <summary>The statements of a trade name, each with its own lines to sign on.</summary>
    public static IEnumerable<Block> OfTradeName(PacketPlan plan)
    {
        yield return new Paragraph("Each person states, of the person's own knowledge, that:") { KeepWithNext = true };
        yield return new Items([.. Points.Select(p => (Words)p)], Numbered: true);
        if (plan.Facts.Statements.Count == 0) yield return Bits.None("No statement is given.");
        foreach (var statement in plan.Facts.Statements)
            yield return new Together(
            [
                new Heading(3, statement.Relation == StatementBy.Owner ? $"Statement of the owner, by {statement.By}" : $"Statement of {statement.By}, not related to the owner"),
                string.IsNullOrWhiteSpace(statement.Text) ? Bits.None("No text is given.") : new Paragraph(statement.Text), Lines(statement.By), new Spacer(8),
            ]);
    }

    /// <summary>The affidavit of 19 CFR 133.37(c), to be sworn before a notary; for a work under the old law its certificate.</summary>
    public static IEnumerable<Block> Affidavit(PacketPlan plan, Section section)
    {
        if (plan.Facts.Right.IsUnderTheOldLaw)
        {
            yield return new Paragraph("The work was under statutory copyright on 31 December 1977; its registration or renewal certificate is attached in place of an affidavit.") { KeepWithNext = true };
            yield return Bits.Values(plan, section.Entries);
            yield break;
        }
        yield return new Paragraph("I state that the copyright identified in this application subsists and continues to be valid, that the applicant continues to own it, and that:") { KeepWithNext = true };
        yield return Bits.Values(plan, section.Entries);
        yield return Lines(null);
        yield return new Spacer(10);
        yield return new Paragraph(Words.Muted("Sworn to before me on the day above (notary's signature and seal):"), Size.Small) { After = 34 };
    }

    /// <summary>The signature under the whole application.</summary>
    public static IEnumerable<Block> Signature(PacketPlan plan)
    {
        var signer = plan.Facts.Agent ?? plan.Facts.Contact;
        yield return new Together(
        [
            new Paragraph("Signed for the applicant. The person who signs has read this application and states that what it says is true to the best of the person's knowledge."),
            Lines(null), new Spacer(6), new Paragraph(Words.Muted(signer?.Firm is { Length: > 0 } firm ? $"Prepared by {firm}." : "Prepared for signature."), Size.Small),
        ]);
    }

    private static Signatures Lines(string? name) =>
        new([new("Signature"), new("Date"), new("Name", name), new("Title or relation to the owner")]);
}
