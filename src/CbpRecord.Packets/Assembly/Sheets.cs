using System.Globalization;
using System.Text;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Flow;
using CbpRecord.Packets.Fonts;
using CbpRecord.Packets.Images;

namespace CbpRecord.Packets.Assembly;

/// <summary>All sheets of a document in order, numbered: own pages laid out, exhibits opened, headers, footers and stamps set.</summary>
internal sealed class Sheets : IDisposable
{
    /// <summary>Room at the foot of an exhibit's page for its stamp, so that the stamp covers nothing.</summary>
    public const double StampRoom = 34;

    private readonly List<SourceFile> files = [];

    private Sheets() { }

    public List<Sheet> All { get; } = [];
    public IReadOnlyList<Rune> Missing { get; private set; } = [];

    /// <summary>The page, from 1, and the height on it of every named place.</summary>
    public Dictionary<string, (int Page, double Y)> Places { get; } = [];

    /// <exception cref="UnreadableExhibitException">An exhibit cannot be taken.</exception>
    public static Sheets Of(PacketDocument document, FontSet fonts)
    {
        var sheets = new Sheets();
        try
        {
            var flow = new PageFlow(document.Look, fonts);
            foreach (var part in document.Parts)
            {
                if (part is OwnPages own) sheets.All.AddRange(flow.LayOut(own.Blocks).Select(page => new Sheet(page)));
                else if (part is ExhibitPages exhibit) sheets.AddExhibit(exhibit, document);
            }
            for (var i = 0; i < sheets.All.Count; i++)
                foreach (var place in sheets.All[i].Page.Places) sheets.Places[place.Anchor] = (i + 1, place.Y);
            new Running(document, fonts, sheets).Set();
            sheets.Missing = [.. flow.Missing.Union(sheets.Missing)];
            return sheets;
        }
        catch
        {
            sheets.Dispose();
            throw;
        }
    }

    internal void AlsoMissing(IEnumerable<Rune> runes) => Missing = [.. Missing.Union(runes)];

    private void AddExhibit(ExhibitPages exhibit, PacketDocument document)
    {
        var first = All.Count;
        try
        {
            if (ImageHeader.Of(exhibit.Bytes) is not null) All.Add(new Sheet(PictureOf(exhibit, document.Look)) { IsOwn = false });
            else
            {
                var file = SourceFile.Open(exhibit.Bytes);
                files.Add(file);
                All.AddRange(file.Pages.Select(page => new Sheet(PaperFor(page, document.Look), file, page) { IsOwn = false }));
            }
        }
        catch (UnreadableDocumentException e)
        {
            throw new UnreadableExhibitException(exhibit.Title, e.Message, e);
        }
        var count = All.Count - first;
        for (var i = 0; i < count; i++)
            All[first + i] = All[first + i] with
            {
                Title = exhibit.Title, Stamp = string.Format(CultureInfo.InvariantCulture, document.Running.Exhibit, exhibit.Letter, i + 1, count),
            };
        if (exhibit.Bookmark is { } bookmark) All[first].Page.Bookmarks.Add(new Bookmark(2, bookmark, 0));
        if (exhibit.Anchor is { } anchor) All[first].Page.Places.Add(new Place(anchor, 0));
    }

    /// <summary>Letter, laid on its side for a page that is wider than high.</summary>
    private static LaidPage PaperFor(SourcePage page, DocumentLook look) => page.Width > page.Height
        ? new LaidPage(look.PageHeight, look.PageWidth) : new LaidPage(look.PageWidth, look.PageHeight);

    private static LaidPage PictureOf(ExhibitPages exhibit, DocumentLook look)
    {
        const double Edge = 36;
        var (width, height) = PictureFlow.Fit(exhibit.Bytes, look.PageWidth - 2 * Edge, look.PageHeight - StampRoom - 2 * Edge);
        var page = new LaidPage(look.PageWidth, look.PageHeight);
        page.Marks.Add(new ImageMark((look.PageWidth - width) / 2, Edge + (look.PageHeight - StampRoom - 2 * Edge - height) / 2, width, height, exhibit.Bytes));
        return page;
    }

    public void Dispose()
    {
        foreach (var file in files) file.Dispose();
    }
}

/// <summary>An exhibit of the document cannot be taken, and why.</summary>
internal sealed class UnreadableExhibitException(string title, string reason, Exception inner) : Exception(reason, inner)
{
    public string Title { get; } = title;
}
