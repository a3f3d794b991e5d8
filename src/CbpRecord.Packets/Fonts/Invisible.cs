namespace CbpRecord.Packets.Fonts;

/// <summary>Characters that draw nothing by their nature; they need no glyph and are not missing.</summary>
internal static class Invisible
{
    public const int ZeroWidthSpace = 0x200B, LineFeed = 0x0A, LineSeparator = 0x2028, ParagraphSeparator = 0x2029;

    public static bool Is(int c) => c is LineFeed or 0x0D or 0x09 or 0xAD or LineSeparator or ParagraphSeparator
        or >= ZeroWidthSpace and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x2064 or >= 0x2066 and <= 0x2069
        or >= 0xFE00 and <= 0xFE0F or 0xFEFF or >= 0xE0100 and <= 0xE01EF;

    public static bool BreaksLine(int c) => c is LineFeed or LineSeparator or ParagraphSeparator;
}
