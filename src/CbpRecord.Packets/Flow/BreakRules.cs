using System.Globalization;
using System.Text;
using CbpRecord.Packets.Fonts;

namespace CbpRecord.Packets.Flow;

/// <summary>
/// Where a line may end: between words, on either side of a Chinese character, never before a mark that closes and never after
/// one that opens (the rules that GB/T 15834 asks for, and JIS X 4051 for kana).
/// </summary>
internal static class BreakRules
{
    private const string Opening = "([{（［｛〈《「『【〔〖〘〚“‘〝＄$￥¥£€№＃#";
    private const string Closing = ")]}）］｝〉》」』】〕〗〙〛”’〞、。，．,.：:；;！!？?％%‰℃°…—～·・々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
    private const int NoBreakSpace = 0xA0, NarrowNoBreakSpace = 0x202F, WordJoiner = 0x2060;

    /// <summary>Whether a line may end after the first character and the next begin with the second.</summary>
    public static bool MayBreak(int before, int after)
    {
        if (IsMark(after) || before is NoBreakSpace or NarrowNoBreakSpace or WordJoiner || after is NoBreakSpace or NarrowNoBreakSpace or WordJoiner) return false;
        if (IsSpace(after)) return false;
        if (IsSpace(before) || before == Invisible.ZeroWidthSpace || before == 0xAD) return true;
        if (Opens(before) || Closes(after)) return false;
        if (IsIdeographic(before) || IsIdeographic(after)) return true;
        return before is '-' or '–' or '—' or '/' && char.IsLetter((char)Math.Min(after, 0xFFFF));
    }

    public static bool Opens(int c) => c <= 0xFFFF && Opening.Contains((char)c);

    public static bool Closes(int c) => c <= 0xFFFF && Closing.Contains((char)c);

    public static bool IsSpace(int c) => c is ' ' or '\t' or 0x3000;

    /// <summary>Chinese characters, kana, Hangul and the full-width forms: a line may end beside them.</summary>
    public static bool IsIdeographic(int c) => c is >= 0x2E80 and <= 0x303E or >= 0x3040 and <= 0x33FF or >= 0x3400 and <= 0x9FFF
        or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFFEF or >= 0x20000 and <= 0x3FFFF;

    /// <summary>A mark that stands on the character before it and never leaves it.</summary>
    public static bool IsMark(int c) => c >= 0x300 && Rune.IsValid(c)
        && Rune.GetUnicodeCategory(new Rune(c)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
