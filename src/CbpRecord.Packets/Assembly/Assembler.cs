using System.Globalization;
using System.Text;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Flow;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>
/// Puts the packet together: our drawn pages, the exhibits' pages under their stamps, links with the final page numbers, the
/// outline, language, title and an /ID that is the plan's hash.
/// </summary>
internal sealed class Assembler
{
    private readonly PacketDocument document;
    private readonly Sheets sheets;
    private readonly PacketFile target;
    private readonly Dictionary<SourceFile, SafeCopy> copies = [];
    private readonly int[] pages;

    private Assembler(PacketDocument document, Sheets sheets, PacketFile target)
    {
        (this.document, this.sheets, this.target) = (document, sheets, target);
        pages = [.. sheets.All.Select(_ => target.Reserve())];
    }

    /// <param name="drawn">The PDF of what we draw, one page for each sheet.</param>
    public static void Assemble(PacketDocument document, Sheets sheets, byte[] drawn, MemoryStream output)
    {
        using var own = SourceFile.Open(drawn);
        new Assembler(document, sheets, new PacketFile(output)).Write(own);
    }

    private void Write(SourceFile own)
    {
        var tree = target.Reserve();
        var copy = new SafeCopy(own, target);
        for (var i = 0; i < pages.Length; i++) WritePage(i, own.Pages[i], copy, tree);
        target.Write(tree, Tokens.Dictionary(("Type", Tokens.Name("Pages")), ("Count", Tokens.Number(pages.Length)), ("Kids", new ArrayToken([.. pages.Select(p => Tokens.Ref(p))]))));
        var outline = new Outline(target, pages).Write(sheets.All);
        var catalog = target.Add(Tokens.Dictionary(
            ("Type", Tokens.Name("Catalog")), ("Pages", Tokens.Ref(tree)), ("Lang", Tokens.Text(document.Language)),
            ("Outlines", outline is { } o ? Tokens.Ref(o) : null), ("PageMode", outline is null ? null : Tokens.Name("UseOutlines")),
            ("ViewerPreferences", Tokens.Dictionary(("DisplayDocTitle", BooleanToken.True)))));
        target.Finish(catalog, Information(), document.PlanHash);
    }

    private void WritePage(int index, SourcePage drawn, SafeCopy copy, int tree)
    {
        var sheet = sheets.All[index];
        var resources = drawn.Resources is null ? Tokens.Dictionary() : (DictionaryToken)copy.Copy(drawn.Resources);
        var contents = copy.Copy(drawn.Dictionary.Entry("Contents") ?? new ArrayToken([]));
        if (sheet is { File: { } file, Exhibit: { } exhibit })
        {
            if (!copies.TryGetValue(file, out var exhibitCopy)) copies[file] = exhibitCopy = new SafeCopy(file, target);
            var (content, xobjects) = Form(sheet, file, exhibit, exhibitCopy);
            contents = new ArrayToken([Tokens.Ref(target.Add(StreamData.Pack(Encoding.ASCII.GetBytes(content)))), .. contents is ArrayToken several ? several.Data : [contents]]);
            resources = WithXObjects(resources, xobjects);
        }
        target.Write(pages[index], Tokens.Dictionary(
            ("Type", Tokens.Name("Page")), ("Parent", Tokens.Ref(tree)), ("MediaBox", Tokens.Numbers(0, 0, sheet.Page.Width, sheet.Page.Height)),
            ("Resources", resources), ("Contents", contents), ("Annots", Links(sheet.Page))));
    }

    private (string Content, Dictionary<string, IToken> XObjects) Form(Sheet sheet, SourceFile file, SourcePage exhibit, SafeCopy copy)
    {
        try
        {
            return ExhibitForm.Make(file, exhibit, copy, target, (0, Sheets.StampRoom, sheet.Page.Width, sheet.Page.Height - Sheets.StampRoom));
        }
        catch (UnreadableDocumentException e)
        {
            throw new UnreadableExhibitException(sheet.Title ?? "", e.Message, e);
        }
    }

    private static DictionaryToken WithXObjects(DictionaryToken resources, Dictionary<string, IToken> added)
    {
        var all = resources.Entry("XObject") is DictionaryToken drawn ? drawn.Data.ToDictionary(e => NameToken.Create(e.Key), e => e.Value) : [];
        foreach (var (name, form) in added) all[Tokens.Name(name)] = form;
        return resources.With("XObject", new DictionaryToken(all));
    }

    /// <summary>Our own links only: a place in this document, no action.</summary>
    private ArrayToken? Links(LaidPage page)
    {
        var links = page.Links.Select(link =>
        {
            if (!sheets.Places.TryGetValue(link.To, out var place)) throw new InvalidOperationException($"The document points to {link.To}, which is nowhere in it.");
            return (IToken)Tokens.Ref(target.Add(Tokens.Dictionary(
                ("Type", Tokens.Name("Annot")), ("Subtype", Tokens.Name("Link")), ("Border", Tokens.Numbers(0, 0, 0)), ("F", Tokens.Number(4)),
                ("Rect", Tokens.Numbers(link.X, page.Height - link.Y - link.Height, link.X + link.Width, page.Height - link.Y)),
                ("Dest", Outline.Destination(pages[place.Page - 1], sheets.All[place.Page - 1].Page, place.Y)))));
        }).ToList();
        return links.Count == 0 ? null : new ArrayToken(links);
    }

    private int Information()
    {
        var day = new StringToken(document.PreparedOn.ToString("'D:'yyyyMMdd'000000Z'", CultureInfo.InvariantCulture));
        return target.Add(Tokens.Dictionary(("Title", Tokens.Text(document.Title)),
            ("Author", document.Author.Length > 0 ? Tokens.Text(document.Author) : null),
            ("Subject", document.Subject.Length > 0 ? Tokens.Text(document.Subject) : null),
            ("Creator", Tokens.Text("CbpRecord")), ("Producer", Tokens.Text("CbpRecord")), ("CreationDate", day), ("ModDate", day)));
    }
}
