using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>Short ways to make and read the tokens of a PDF file.</summary>
internal static class Tokens
{
    public static NameToken Name(string name) => NameToken.Create(name);
    public static NumericToken Number(double value) => new(Math.Round(value, 4));
    public static NumericToken Number(int value) => new(value);
    public static ArrayToken Array(params IToken[] items) => new(items);
    public static ArrayToken Numbers(params double[] values) => new([.. values.Select(v => (IToken)Number(v))]);
    public static IndirectReferenceToken Ref(int number) => new(new IndirectReference(number, 0));

    public static DictionaryToken Dictionary(params (string Key, IToken? Value)[] entries) =>
        new(entries.Where(e => e.Value is not null).ToDictionary(e => Name(e.Key), e => e.Value!));

    /// <summary>A text string for people: UTF-16 with its mark, as hexadecimal.</summary>
    public static HexToken Text(string text) => new(Convert.ToHexString([0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(text)]).AsSpan());

    public static IToken? Entry(this DictionaryToken dictionary, string key) => dictionary.TryGet(Name(key), out var value) ? value : null;

    public static bool IsName(this IToken? token, string name) => token is NameToken found && found.Data == name;
}
