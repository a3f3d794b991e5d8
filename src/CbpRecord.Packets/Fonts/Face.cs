namespace CbpRecord.Packets.Fonts;

/// <summary>A font file under a name, as layout sees it: what it holds and how wide that is.</summary>
internal sealed class Face(string name, TrueTypeFile file)
{
    public string Name { get; } = name;
    public TrueTypeFile File { get; } = file;

    public bool Holds(int character) => File.GlyphOf(character) != 0;

    /// <summary>The character's width at size 1.</summary>
    public double Width(int character) => (double)File.AdvanceOf(File.GlyphOf(character)) / File.UnitsPerEm;
}
