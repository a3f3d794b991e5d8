using CbpRecord.Domain.Packets;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>The sheet before each exhibit: its letter, its title, and which file it is.</summary>
internal static class SlipSheet
{
    public static IEnumerable<Block> Of(Exhibit exhibit)
    {
        var document = exhibit.Document;
        yield return new Heading(1, $"Exhibit {exhibit.Letter}", null, $"Exhibit {exhibit.Letter}: {document.Title}", ExhibitIndex.AnchorOf(exhibit));
        yield return new Paragraph(Words.Bold(document.Title), Size.Large) { After = 12 };
        yield return new KeyValues(
        [
            new("File as received", document.FileName),
            new("Pages that follow", document.Problem is null ? $"{document.Pages}" : "none"),
            new("Hash of the file as received (SHA-256)", document.Document.Hash.Length > 0 ? document.Document.Hash : null),
        ]);
        if (document.Problem is { } problem)
            yield return new Notice("This exhibit is not in the packet", [new(problem.Text, problem.Code, problem.Cites, problem.RemedyText)], Tone.Draft);
        if (document.ActiveContent.Count > 0)
            yield return new Notice("Not carried into the packet", [.. document.ActiveContent.Select(a => new NoticeItem(a))]);
    }
}
