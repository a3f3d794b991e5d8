using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>Why a document cannot be taken; the message is a clause that follows "cannot be read:".</summary>
internal sealed class UnreadableDocumentException(string reason, Exception? inner = null) : Exception(reason, inner);

/// <summary>A page of another document with what it inherits from the nodes above it.</summary>
/// <param name="Box">The visible rectangle: the crop box within the media box, corners in order.</param>
/// <param name="Turn">Clockwise, 0, 90, 180 or 270.</param>
internal sealed record SourcePage(DictionaryToken Dictionary, DictionaryToken? Resources, (double Left, double Bottom, double Right, double Top) Box, int Turn, double Unit)
{
    public double Width => Turn is 90 or 270 ? (Box.Top - Box.Bottom) * Unit : (Box.Right - Box.Left) * Unit;
    public double Height => Turn is 90 or 270 ? (Box.Right - Box.Left) * Unit : (Box.Top - Box.Bottom) * Unit;
}

/// <summary>A PDF opened through PdfPig, within bounds. The tree of pages is walked here, because a file may tie it in a circle.</summary>
internal sealed class SourceFile : IDisposable
{
    public const int PagesAtMost = 2000;
    private const int NestingAtMost = 64;
    private readonly PdfDocument document;

    private SourceFile(PdfDocument document, DictionaryToken catalog, IReadOnlyList<SourcePage> pages) =>
        (this.document, Catalog, Pages) = (document, catalog, pages);

    public DictionaryToken Catalog { get; private set; }
    public IReadOnlyList<SourcePage> Pages { get; private set; }

    /// <exception cref="UnreadableDocumentException">Encrypted, damaged, or without pages.</exception>
    public static SourceFile Open(ReadOnlyMemory<byte> bytes)
    {
        PdfDocument? document = null;
        try
        {
            document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = BoundedFilters.Instance });
            if (document.IsEncrypted) throw new UnreadableDocumentException("it is encrypted (an owner password is enough for that)");
            var source = new SourceFile(document, document.Structure.Catalog.CatalogDictionary, []);
            source.Pages = source.WalkPages();
            return source;
        }
        catch (PdfDocumentEncryptedException e)
        {
            document?.Dispose();
            throw new UnreadableDocumentException("it is encrypted and needs a password", e);
        }
        catch (UnreadableDocumentException)
        {
            document?.Dispose();
            throw;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            document?.Dispose();
            throw new UnreadableDocumentException("its structure is damaged", e);   // PdfPig answers damage with many kinds of exception
        }
    }

    /// <summary>The token behind a reference; null when it leads nowhere or in a circle.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (var steps = 0; token is IndirectReferenceToken reference; steps++)
        {
            if (steps > 16) return null;
            token = Get(reference.Data);
        }
        return token is NullToken ? null : token;
    }

    public T? Resolve<T>(IToken? token) where T : class, IToken => Resolve(token) as T;

    public T? Entry<T>(DictionaryToken? dictionary, string key) where T : class, IToken => dictionary is null ? null : Resolve<T>(dictionary.Entry(key));

    public byte[] Decode(StreamToken stream) => StreamData.Decode(stream, this, document.Structure);

    private IToken? Get(IndirectReference reference)
    {
        try
        {
            return document.Structure.TokenScanner.Get(reference)?.Data;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new UnreadableDocumentException($"its object {reference.ObjectNumber} is damaged", e);
        }
    }

    private List<SourcePage> WalkPages()
    {
        var pages = new List<SourcePage>();
        var seen = new HashSet<IndirectReference>();
        var waiting = new Stack<(IToken Node, DictionaryToken? Resources, ArrayToken? Media, ArrayToken? Crop, int? Turn, int Depth)>();
        waiting.Push((Catalog.Entry("Pages") ?? throw new UnreadableDocumentException("it has no pages"), null, null, null, null, 0));
        while (waiting.TryPop(out var at))
        {
            if (at.Node is IndirectReferenceToken reference && !seen.Add(reference.Data)) throw new UnreadableDocumentException("its tree of pages runs in a circle");
            if (at.Depth > NestingAtMost) throw new UnreadableDocumentException("its tree of pages is nested too deep");
            if (Resolve<DictionaryToken>(at.Node) is not { } node) throw new UnreadableDocumentException("a page of it is missing");
            at.Resources = Entry<DictionaryToken>(node, "Resources") ?? at.Resources;
            at.Media = Entry<ArrayToken>(node, "MediaBox") ?? at.Media;
            at.Crop = Entry<ArrayToken>(node, "CropBox") ?? at.Crop;
            at.Turn = Entry<NumericToken>(node, "Rotate")?.Int ?? at.Turn;
            if (Entry<ArrayToken>(node, "Kids") is { } kids && !Resolve(node.Entry("Type")).IsName("Page"))
            {
                foreach (var kid in kids.Data.Reverse()) waiting.Push(at with { Node = kid, Depth = at.Depth + 1 });
                continue;
            }
            pages.Add(new SourcePage(node, at.Resources, Box(at.Media, at.Crop), ((at.Turn ?? 0) % 360 + 360) % 360 / 90 * 90,
                Entry<NumericToken>(node, "UserUnit")?.Data is > 0 and < 1000 and var unit ? unit : 1));
            if (pages.Count > PagesAtMost) throw new UnreadableDocumentException($"it has more than {PagesAtMost} pages");
        }
        return pages.Count > 0 ? pages : throw new UnreadableDocumentException("it has no pages");
    }

    private (double, double, double, double) Box(ArrayToken? media, ArrayToken? crop)
    {
        var paper = Rectangle(media) ?? (0, 0, 612, 792);
        if (Rectangle(crop) is not { } c) return paper;
        var (left, bottom, right, top) = (Math.Max(paper.Left, c.Left), Math.Max(paper.Bottom, c.Bottom), Math.Min(paper.Right, c.Right), Math.Min(paper.Top, c.Top));
        return right - left > 1 && top - bottom > 1 ? (left, bottom, right, top) : paper;
    }

    /// <summary>Four numbers as a rectangle with its corners in order; null when they are none.</summary>
    public (double Left, double Bottom, double Right, double Top)? Rectangle(ArrayToken? array)
    {
        if (array is not { Data.Count: >= 4 }) return null;
        var n = array.Data.Take(4).Select(t => Resolve<NumericToken>(t)?.Data ?? double.NaN).ToArray();
        if (n.Any(v => !double.IsFinite(v) || Math.Abs(v) > 100_000)) return null;
        var box = (Left: Math.Min(n[0], n[2]), Bottom: Math.Min(n[1], n[3]), Right: Math.Max(n[0], n[2]), Top: Math.Max(n[1], n[3]));
        return box.Right - box.Left > 1 && box.Top - box.Bottom > 1 ? box : null;
    }

    public void Dispose() => document.Dispose();
}
