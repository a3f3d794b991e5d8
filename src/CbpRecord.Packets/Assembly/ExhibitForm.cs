using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>
/// A page of an exhibit as one drawing, set upright into a rectangle of our page. Nothing of it lies under the stamp, and
/// its graphics state cannot reach what we draw.
/// </summary>
internal static class ExhibitForm
{
    /// <param name="area">Where it goes, in points from the bottom left.</param>
    /// <returns>The content that draws it, and the XObjects that the content names.</returns>
    public static (string Content, Dictionary<string, IToken> XObjects) Make(SourceFile source, SourcePage page, SafeCopy copy, PacketFile target,
        (double Left, double Bottom, double Width, double Height) area)
    {
        var xobjects = new Dictionary<string, IToken> { ["Exhibit"] = Tokens.Ref(target.Add(Form(source, page, copy))) };
        var content = new StringBuilder("q ").Append(Numbers(Placement(page, area))).Append(" cm /Exhibit Do");
        foreach (var (appearance, matrix) in Flatten.Appearances(source, page))
        {
            if (Appearance(source, appearance, copy) is not { } form) continue;
            var name = $"Note{xobjects.Count}";
            xobjects[name] = Tokens.Ref(target.Add(form));
            content.Append(" q ").Append(Numbers(matrix)).Append(" cm /").Append(name).Append(" Do Q");
        }
        return (content.Append(" Q\n").ToString(), xobjects);
    }

    private static StreamToken Form(SourceFile source, SourcePage page, SafeCopy copy)
    {
        var box = page.Box;
        return StreamData.Pack(Contents(source, page),
            ("Type", Tokens.Name("XObject")), ("Subtype", Tokens.Name("Form")), ("BBox", Tokens.Numbers(box.Left, box.Bottom, box.Right, box.Top)),
            ("Resources", page.Resources is null ? Tokens.Dictionary() : Resources(page.Resources, copy)),
            ("Group", source.Entry<DictionaryToken>(page.Dictionary, "Group") is { } group ? copy.Copy(group) : null));
    }

    /// <summary>An appearance stream as a plain form: only what draws is taken over.</summary>
    private static StreamToken? Appearance(SourceFile source, IToken token, SafeCopy copy)
    {
        if (source.Resolve<StreamToken>(token) is not { } stream) return null;
        var dictionary = stream.StreamDictionary;
        return StreamData.Pack(source.Decode(stream),
            ("Type", Tokens.Name("XObject")), ("Subtype", Tokens.Name("Form")),
            ("BBox", dictionary.Entry("BBox") is { } box ? copy.Copy(box) : null),
            ("Matrix", dictionary.Entry("Matrix") is { } matrix ? copy.Copy(matrix) : null),
            ("Resources", source.Entry<DictionaryToken>(dictionary, "Resources") is { } resources ? Resources(resources, copy) : Tokens.Dictionary()),
            ("Group", dictionary.Entry("Group") is { } group ? copy.Copy(group) : null));
    }

    private static IToken Resources(DictionaryToken resources, SafeCopy copy)
    {
        var kept = new Dictionary<NameToken, IToken>();
        foreach (var key in (string[])["Font", "XObject", "ExtGState", "ColorSpace", "Pattern", "Shading", "Properties"])
            if (resources.Entry(key) is { } value) kept[Tokens.Name(key)] = value;
        return copy.Copy(new DictionaryToken(kept));
    }

    /// <summary>A page's content may be cut into streams anywhere, even within an operation: they are joined as one.</summary>
    private static byte[] Contents(SourceFile source, SourcePage page)
    {
        using var joined = new MemoryStream();
        var contents = source.Resolve(page.Dictionary.Entry("Contents"));
        foreach (var part in contents is ArrayToken array ? array.Data.Select(source.Resolve) : [contents])
        {
            if (part is not StreamToken stream) continue;
            joined.Write(source.Decode(stream));
            joined.WriteByte((byte)'\n');
            if (joined.Length > 64 << 20) throw new UnreadableDocumentException("a page of it is unreasonably large");
        }
        return joined.ToArray();
    }

    /// <summary>Turned as its /Rotate says, scaled down where it is larger than the area, never up, and set in the middle.</summary>
    private static double[] Placement(SourcePage page, (double Left, double Bottom, double Width, double Height) area)
    {
        var fit = Math.Min(1, Math.Min(area.Width / page.Width, area.Height / page.Height));
        var s = fit * page.Unit;
        var (w, h) = (page.Box.Right - page.Box.Left, page.Box.Top - page.Box.Bottom);
        var (a, b, c, d, e, f) = page.Turn switch
        {
            90 => (0d, -1d, 1d, 0d, 0d, w),
            180 => (-1d, 0d, 0d, -1d, w, h),
            270 => (0d, 1d, -1d, 0d, h, 0d),
            _ => (1d, 0d, 0d, 1d, 0d, 0d),
        };
        var left = area.Left + (area.Width - page.Width * fit) / 2;
        var bottom = area.Bottom + (area.Height - page.Height * fit) / 2;
        var (x, y) = (-page.Box.Left, -page.Box.Bottom);
        return [a * s, b * s, c * s, d * s, (a * x + c * y + e) * s + left, (b * x + d * y + f) * s + bottom];
    }

    private static string Numbers(double[] matrix) => string.Join(' ', matrix.Select(v => v.ToString("0.#####", CultureInfo.InvariantCulture)));
}
