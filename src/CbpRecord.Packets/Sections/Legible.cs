using System.Text;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Sections;

/// <summary>
/// The same document with every character that no font holds written as its code in brackets ("[U+20BB7]"): a draft that shows where
/// the gap is. A packet that is filed is refused instead.
/// </summary>
internal sealed class Legible(Func<string, IReadOnlyList<Rune>> missing)
{
    public PacketDocument Of(PacketDocument document) => document with
    {
        Title = Of(document.Title), Running = document.Running with { HeaderLeft = Of(document.Running.HeaderLeft), HeaderRight = Of(document.Running.HeaderRight), FooterLeft = Of(document.Running.FooterLeft) },
        Parts = [.. document.Parts.Select(part => part switch
        {
            OwnPages own => own with { Blocks = Of(own.Blocks) },
            ExhibitPages exhibit => exhibit with { Title = Of(exhibit.Title), Bookmark = Maybe(exhibit.Bookmark) },
            _ => part,
        })],
    };

    public string Of(string text)
    {
        foreach (var rune in missing(text)) text = text.Replace(rune.ToString(), $"[U+{rune.Value:X4}]", StringComparison.Ordinal);
        return text;
    }

    private IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks) => [.. blocks.Select(Of)];

    private Block Of(Block block) => block switch
    {
        Heading heading => heading with { Text = Of(heading.Text), Zh = Maybe(heading.Zh), Bookmark = Maybe(heading.Bookmark) },
        Paragraph paragraph => paragraph with { Words = Of(paragraph.Words) },
        Items items => items with { Entries = [.. items.Entries.Select(Of)] },
        Choices choices => choices with { Entries = [.. choices.Entries.Select(c => c with { Words = Of(c.Words) })] },
        Together together => together with { Blocks = Of(together.Blocks) },
        KeyValues pairs => pairs with { Rows = [.. pairs.Rows.Select(r => new KeyValue(Of(r.Label), Of(r.Value), r.Note is null ? null : Of(r.Note)))] },
        Table table => table with { Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(Of)] })] },
        Columns columns => columns with { Parts = [.. columns.Parts.Select(Of)] },
        Signatures lines => lines with { Lines = [.. lines.Lines.Select(l => l with { Filled = l.Filled is null ? null : Of(l.Filled) })] },
        Notice notice => notice with { Title = Of(notice.Title), Items = [.. notice.Items.Select(i => i with { Words = Of(i.Words), Remedy = Maybe(i.Remedy) })] },
        Picture picture => picture with { Caption = Of(picture.Caption) },
        _ => block,
    };

    private Words Of(Words words) => new([.. words.Runs.Select(r => r with { Text = Of(r.Text) })]);
    private string? Maybe(string? text) => text is null ? null : Of(text);
}
