using CbpRecord.Packets.Flow;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>The bookmarks: an entry of a deeper level stands under the last one of a higher level.</summary>
internal sealed class Outline(PacketFile target, IReadOnlyList<int> pages)
{
    private sealed class Entry(int number, int level, string text, ArrayToken destination)
    {
        public int Number { get; } = number;
        public int Level { get; } = level;
        public string Text { get; } = text;
        public ArrayToken Destination { get; } = destination;
        public List<Entry> Below { get; } = [];
    }

    /// <returns>The outline's object; null when there is nothing in it.</returns>
    public int? Write(IReadOnlyList<Sheet> sheets)
    {
        var root = new Entry(target.Reserve(), 0, "", new ArrayToken([]));
        var open = new Stack<Entry>([root]);
        for (var i = 0; i < sheets.Count; i++)
        {
            foreach (var bookmark in sheets[i].Page.Bookmarks)
            {
                while (open.Peek().Level >= bookmark.Level && open.Count > 1) open.Pop();
                var entry = new Entry(target.Reserve(), bookmark.Level, bookmark.Text, Destination(pages[i], sheets[i].Page, bookmark.Y));
                open.Peek().Below.Add(entry);
                open.Push(entry);
            }
        }
        WriteBelow(root);
        target.Write(root.Number, Tokens.Dictionary(("Type", Tokens.Name("Outlines")), ("Count", Tokens.Number(root.Below.Count)), ("First", First(root)), ("Last", Last(root))));
        return root.Below.Count > 0 ? root.Number : null;
    }

    /// <summary>A place on a page, with a little room above it.</summary>
    public static ArrayToken Destination(int page, LaidPage laid, double y) =>
        Tokens.Array(Tokens.Ref(page), Tokens.Name("XYZ"), Tokens.Number(0), Tokens.Number(Math.Min(laid.Height, laid.Height - y + 12)), NullToken.Instance);

    private void WriteBelow(Entry parent)
    {
        for (var i = 0; i < parent.Below.Count; i++)
        {
            var entry = parent.Below[i];
            WriteBelow(entry);
            target.Write(entry.Number, Tokens.Dictionary(("Title", Tokens.Text(entry.Text)), ("Parent", Tokens.Ref(parent.Number)), ("Dest", entry.Destination),
                ("Prev", i > 0 ? Tokens.Ref(parent.Below[i - 1].Number) : null), ("Next", i + 1 < parent.Below.Count ? Tokens.Ref(parent.Below[i + 1].Number) : null),
                ("First", First(entry)), ("Last", Last(entry)), ("Count", entry.Below.Count > 0 ? Tokens.Number(-entry.Below.Count) : null)));
        }
    }

    private static IndirectReferenceToken? First(Entry entry) => entry.Below.Count > 0 ? Tokens.Ref(entry.Below[0].Number) : null;
    private static IndirectReferenceToken? Last(Entry entry) => entry.Below.Count > 0 ? Tokens.Ref(entry.Below[^1].Number) : null;
}
