using System.Text;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Shared;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;
using CbpRecord.Packets.Skia;

namespace CbpRecord.Packets.Assembly;

/// <param name="Pages">The viewer's count, exhibits included.</param>
/// <param name="PageOfAnchor">Where each named place ended up, from 1.</param>
internal sealed record Printed(int Pages, IReadOnlyDictionary<string, int> PageOfAnchor);

/// <param name="Page">Its number in the packet, from 1.</param>
internal sealed record PagePicture(int Page, byte[] Png);

/// <summary>From a document to its PDF, or to pictures of the firm's own pages. The same document gives the same bytes.</summary>
internal sealed class Press(FontSet fonts)
{
    /// <summary>Refused when a character has no font (<c>glyph-missing</c>, one error for each) or an exhibit cannot be taken (<c>exhibit-unreadable</c>).</summary>
    public Result<Printed> Print(PacketDocument document, Stream output) => WithSheets(document, sheets =>
    {
        using var renderer = new SkiaRenderer([.. sheets.All.Select(s => s.Page)]);
        using var packet = new MemoryStream();
        Assembler.Assemble(document, sheets, renderer.ToPdf(), packet);
        packet.WriteTo(output);
        return new Printed(sheets.All.Count, sheets.Places.ToDictionary(p => p.Key, p => p.Value.Page));
    });

    /// <summary>The firm's own pages (exhibits are left out) as they stand in the packet, drawn by the same code.</summary>
    /// <param name="pixelsWide">The width of each picture.</param>
    public Result<IReadOnlyList<PagePicture>> Pictures(PacketDocument document, int pixelsWide) => WithSheets<IReadOnlyList<PagePicture>>(document, sheets =>
    {
        using var renderer = new SkiaRenderer([.. sheets.All.Select(s => s.Page)]);
        return [.. sheets.All.Index().Where(s => s.Item.IsOwn).Select(s => new PagePicture(s.Index + 1, renderer.ToPng(s.Index, pixelsWide)))];
    });

    private Result<T> WithSheets<T>(PacketDocument document, Func<Sheets, T> make)
    {
        try
        {
            using var sheets = Sheets.Of(document, fonts);
            return sheets.Missing.Count > 0
                ? sheets.Missing.Select(r => PacketErrors.GlyphMissing(r.ToString(), CodePoint(r), document.Title)).ToList()
                : Result(make(sheets));
        }
        catch (UnreadableExhibitException e)
        {
            return PacketErrors.ExhibitUnreadable(e.Title, e.Message);
        }

        static Result<T> Result(T value) => value;
    }

    /// <summary>"U+20BB7".</summary>
    public static string CodePoint(Rune rune) => $"U+{rune.Value:X4}";
}
