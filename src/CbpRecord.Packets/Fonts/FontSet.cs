using System.Text;
using CbpRecord.Packets.Blocks;

namespace CbpRecord.Packets.Fonts;

/// <summary>
/// The faces a document may use, in order: Latin first, Chinese next, then the extra files of the configuration. Fonts of the
/// host are never asked.
/// </summary>
internal sealed class FontSet
{
    private static readonly Lazy<Face> Latin = Shipped("NotoSans-Regular"), LatinBold = Shipped("NotoSans-Bold"),
        LatinItalic = Shipped("NotoSans-Italic"), Chinese = Shipped("NotoSansSC-Regular"), ChineseBold = Shipped("NotoSansSC-Bold");

    private readonly IReadOnlyList<Lazy<Face>> regular, bold, italic;

    public FontSet(IReadOnlyList<Face>? extra = null)
    {
        var more = (extra ?? []).Select(face => new Lazy<Face>(face)).ToList();
        regular = [Latin, Chinese, .. more];
        bold = [LatinBold, ChineseBold, Latin, Chinese, .. more];
        italic = [LatinItalic, Latin, Chinese, .. more];
    }

    /// <summary>The shipped faces alone.</summary>
    public static FontSet Default { get; } = new();

    /// <summary>The shipped faces and the files named in the configuration.</summary>
    /// <exception cref="InvalidDataException">A file cannot be used; the message names it and says why.</exception>
    public static FontSet With(IEnumerable<string> extraFiles) => new([.. extraFiles.Select(Read)]);

    /// <summary>The face that draws the character, or null when none holds it.</summary>
    public Face? For(int character, Emphasis emphasis)
    {
        foreach (var face in FacesOf(emphasis))
            if (face.Value.Holds(character)) return face.Value;
        return null;
    }

    /// <summary>The Chinese face, for marks that both scripts have (“ ” ‘ ’ … —) where they stand among Chinese.</summary>
    public Face ForChineseMark(int character, Emphasis emphasis)
    {
        var face = emphasis == Emphasis.Bold ? ChineseBold.Value : Chinese.Value;
        return face.Holds(character) ? face : For(character, emphasis)!;
    }

    /// <summary>The characters of a text that no face holds, each once, in the order of the text.</summary>
    public IReadOnlyList<Rune> Missing(string text)
    {
        var missing = new List<Rune>();
        foreach (var rune in text.EnumerateRunes())
            if (!Invisible.Is(rune.Value) && For(rune.Value, Emphasis.Regular) is null && !missing.Contains(rune)) missing.Add(rune);
        return missing;
    }

    private IReadOnlyList<Lazy<Face>> FacesOf(Emphasis emphasis) =>
        emphasis switch { Emphasis.Bold => bold, Emphasis.Italic => italic, _ => regular };

    private static Face Read(string path)
    {
        try
        {
            return new Face(Path.GetFileNameWithoutExtension(path), new TrueTypeFile(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InvalidDataException($"The extra font {path} cannot be used: {e.Message}", e);
        }
    }

    private static Lazy<Face> Shipped(string name) => new(() =>
    {
        using var stream = typeof(FontSet).Assembly.GetManifestResourceStream($"fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Face(name, new TrueTypeFile(bytes));
    });
}
