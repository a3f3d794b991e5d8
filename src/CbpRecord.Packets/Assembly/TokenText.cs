using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>Writes tokens as PDF text. Strings go out as hexadecimal, so that binary ones (an indexed colour table) keep every byte.</summary>
internal static class TokenText
{
    public static void Write(IToken token, Stream output)
    {
        switch (token)
        {
            case DictionaryToken dictionary: WriteDictionary(dictionary, output); break;
            case ArrayToken array:
                Put(output, "[");
                foreach (var item in array.Data) { Write(item, output); Put(output, " "); }
                Put(output, "]");
                break;
            case StreamToken stream:
                WriteDictionary(stream.StreamDictionary, output);
                Put(output, "\nstream\n");
                output.Write(stream.Data.Span);
                Put(output, "\nendstream");
                break;
            case NameToken name: WriteName(name.Data, output); break;
            case NumericToken number: Put(output, number.HasDecimalPlaces ? Decimal(number.Data) : number.Data.ToString("0", CultureInfo.InvariantCulture)); break;
            case StringToken text: WriteHex(text.GetBytes(), output); break;
            case HexToken hex: WriteHex(hex.Bytes, output); break;
            case IndirectReferenceToken reference: Put(output, $"{reference.Data.ObjectNumber} {reference.Data.Generation} R"); break;
            case BooleanToken boolean: Put(output, boolean.Data ? "true" : "false"); break;
            case null or NullToken: Put(output, "null"); break;
            default: throw new InvalidDataException($"A {token.GetType().Name} does not belong in a PDF object.");
        }
    }

    public static void Put(Stream output, string ascii)
    {
        Span<byte> bytes = stackalloc byte[ascii.Length];
        output.Write(bytes[..Encoding.ASCII.GetBytes(ascii, bytes)]);
    }

    private static void WriteDictionary(DictionaryToken dictionary, Stream output)
    {
        Put(output, "<<");
        foreach (var (key, value) in dictionary.Data)
        {
            WriteName(key, output);
            Put(output, " ");
            Write(value, output);
        }
        Put(output, ">>");
    }

    private static void WriteName(string name, Stream output)
    {
        output.WriteByte((byte)'/');
        foreach (var b in name.All(c => c <= 0xFF) ? Encoding.Latin1.GetBytes(name) : Encoding.UTF8.GetBytes(name))
        {
            if (b is > 32 and < 127 && !"()<>[]{}/%#".Contains((char)b)) output.WriteByte(b);
            else Put(output, $"#{b:X2}");
        }
    }

    private static void WriteHex(ReadOnlySpan<byte> bytes, Stream output)
    {
        Put(output, "<");
        output.Write(Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        Put(output, ">");
    }

    /// <summary>PDF knows no exponent.</summary>
    private static string Decimal(double value) =>
        double.IsFinite(value) ? value.ToString("0.##########", CultureInfo.InvariantCulture) : "0";
}
