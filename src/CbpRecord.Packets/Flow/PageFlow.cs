using System.Text;
using CbpRecord.Packets.Blocks;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Flow;

/// <summary>Stacks strips on pages: what is kept together stays together when it fits on a page, a table's header comes again.</summary>
internal sealed class PageFlow(DocumentLook look, FontSet fonts)
{
    private readonly List<Rune> missing = [];

    /// <summary>Characters that no face holds, each once; a document with one of them is not drawn.</summary>
    public IReadOnlyList<Rune> Missing => missing;

    public List<LaidPage> LayOut(IReadOnlyList<Block> blocks)
    {
        var strips = new BlockFlow(look, fonts, missing).Lay(blocks, look.Margin, look.Measure);
        var pages = new List<LaidPage> { NewPage() };
        double used = 0;
        for (var i = 0; i < strips.Count; i++)
        {
            var strip = strips[i];
            var atTop = used == 0;
            if (IsRoom(strip) && used + strip.Before > look.Depth) continue;
            if (!atTop && (strip.BreakBefore || used + strip.Before + Needed(strips, i) > look.Depth + 0.01))
            {
                pages.Add(NewPage());
                (used, atTop) = (0, true);
            }
            if (atTop && IsRoom(strip)) continue;
            if (atTop && strip.Header is { } header && !ReferenceEquals(header, strip)) used += Put(pages[^1], header, 0);
            if (!atTop) used += strip.Before;
            used += Put(pages[^1], strip, used);
        }
        return pages;
    }

    /// <summary>The height of a strip and of all that is kept with it; no more than its own when the whole is taller than a page.</summary>
    private double Needed(List<Strip> strips, int first)
    {
        var height = strips[first].Height;
        for (var i = first; i + 1 < strips.Count && strips[i].KeepWithNext && height <= look.Depth; i++) height += strips[i + 1].Before + strips[i + 1].Height;
        return height <= look.Depth ? height : strips[first].Height;
    }

    private static bool IsRoom(Strip strip) => strip is { Height: 0, BreakBefore: false } && strip.Marks.Count == 0 && strip.Places.Count == 0;

    private double Put(LaidPage page, Strip strip, double y)
    {
        var top = look.Margin + y;
        page.Marks.AddRange(strip.Marks.Select(m => m.Moved(0, top)));
        page.Links.AddRange(strip.Links.Select(l => l.Moved(0, top)));
        page.Bookmarks.AddRange(strip.Bookmarks.Select(b => b with { Y = b.Y + top }));
        page.Places.AddRange(strip.Places.Select(p => p with { Y = p.Y + top }));
        return strip.Height;
    }

    private LaidPage NewPage() => new(look.PageWidth, look.PageHeight);
}
