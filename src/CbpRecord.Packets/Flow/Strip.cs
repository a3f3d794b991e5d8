namespace CbpRecord.Packets.Flow;

/// <summary>A slice of the measure that is never split between pages: a line, a row, a picture with its caption.</summary>
internal sealed class Strip(double height)
{
    public double Height { get; } = height;

    /// <summary>Room above, dropped at the top of a page.</summary>
    public double Before { get; init; }

    /// <summary>Not the last strip on a page while another follows.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>Starts a new page.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>Set again at the top of a page that this strip opens: the header of its table.</summary>
    public Strip? Header { get; set; }

    public List<Mark> Marks { get; } = [];
    public List<LinkBox> Links { get; } = [];
    public List<Bookmark> Bookmarks { get; } = [];
    public List<Place> Places { get; } = [];

    /// <summary>Takes over what stands in another strip, moved.</summary>
    public void Take(Strip other, double x, double y)
    {
        Marks.AddRange(other.Marks.Select(m => m.Moved(x, y)));
        Links.AddRange(other.Links.Select(l => l.Moved(x, y)));
        Bookmarks.AddRange(other.Bookmarks.Select(b => b with { Y = b.Y + y }));
        Places.AddRange(other.Places.Select(p => p with { Y = p.Y + y }));
    }

    /// <summary>One strip of several, set one below the other.</summary>
    public static Strip Joined(IReadOnlyList<Strip> strips)
    {
        var height = strips.Select((s, i) => s.Height + (i == 0 ? 0 : s.Before)).Sum();
        var joined = new Strip(height) { Before = strips.Count > 0 ? strips[0].Before : 0 };
        var y = 0d;
        for (var i = 0; i < strips.Count; i++)
        {
            if (i > 0) y += strips[i].Before;
            joined.Take(strips[i], 0, y);
            y += strips[i].Height;
        }
        return joined;
    }
}
