using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>
/// An annotation's look without the annotation: its appearance becomes part of the page, its action and its data stay behind.
/// Kept: what a viewer would show (stamps, notes' icons, filled fields). Lost: what has no appearance of its own, and every link.
/// </summary>
internal static class Flatten
{
    private const int Hidden = 2, NoView = 32;
    private const int AtMostOnOnePage = 2000;

    /// <summary>The appearance streams of a page's annotations with the matrix that sets each into its rectangle.</summary>
    public static IEnumerable<(IToken Appearance, double[] Matrix)> Appearances(SourceFile source, SourcePage page)
    {
        foreach (var item in (source.Entry<ArrayToken>(page.Dictionary, "Annots")?.Data ?? []).Take(AtMostOnOnePage))
        {
            if (source.Resolve<DictionaryToken>(item) is not { } annotation || source.Resolve(annotation.Entry("Subtype")).IsName("Popup")) continue;
            if (((source.Entry<NumericToken>(annotation, "F")?.Int ?? 0) & (Hidden | NoView)) != 0) continue;
            if (Appearance(source, annotation) is not { } appearance || source.Resolve<StreamToken>(appearance) is not { } stream) continue;
            if (source.Rectangle(source.Entry<ArrayToken>(annotation, "Rect")) is not { } rect) continue;
            if (Matrix(source, stream.StreamDictionary, rect) is { } matrix) yield return (appearance, matrix);
        }
    }

    private static IToken? Appearance(SourceFile source, DictionaryToken annotation)
    {
        var normal = source.Entry<DictionaryToken>(annotation, "AP")?.Entry("N");
        if (source.Resolve(normal) is not DictionaryToken states) return normal;
        return source.Resolve<NameToken>(annotation.Entry("AS")) is { } state ? states.Entry(state.Data) : null;
    }

    /// <summary>The appearance's box, turned by its own matrix, is fitted to the rectangle (ISO 32000-1, 12.5.5, algorithm 8.1).</summary>
    private static double[]? Matrix(SourceFile source, DictionaryToken form, (double Left, double Bottom, double Right, double Top) rect)
    {
        if (source.Rectangle(source.Entry<ArrayToken>(form, "BBox")) is not { } box) return null;
        var m = source.Entry<ArrayToken>(form, "Matrix")?.Data.Select(t => source.Resolve<NumericToken>(t)?.Data ?? 0).ToArray() is { Length: 6 } own
            ? own : [1, 0, 0, 1, 0, 0];
        var corners = new[] { (box.Left, box.Bottom), (box.Right, box.Bottom), (box.Left, box.Top), (box.Right, box.Top) }
            .Select(p => (X: m[0] * p.Item1 + m[2] * p.Item2 + m[4], Y: m[1] * p.Item1 + m[3] * p.Item2 + m[5])).ToList();
        var (left, right, bottom, top) = (corners.Min(c => c.X), corners.Max(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.Y));
        if (right - left < 1e-6 || top - bottom < 1e-6) return null;
        var (sx, sy) = ((rect.Right - rect.Left) / (right - left), (rect.Top - rect.Bottom) / (top - bottom));
        return [sx, 0, 0, sy, rect.Left - left * sx, rect.Bottom - bottom * sy];
    }
}
