using System.Globalization;
using UglyToad.PdfPig.Tokens;

namespace CbpRecord.Packets.Assembly;

/// <summary>A PDF file being written: objects as they come, then the cross-reference table. Nothing in it is random or of the clock.</summary>
internal sealed class PacketFile
{
    private readonly MemoryStream output;
    private readonly List<long> offsets = [0];   // object 0 is the head of the free list

    /// <param name="output">Empty; positions in it become the table's offsets.</param>
    public PacketFile(MemoryStream output)
    {
        this.output = output;
        TokenText.Put(output, "%PDF-1.7\n");
        output.Write([(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        offsets.Add(-1);
        return offsets.Count - 1;
    }

    public int Add(IToken token)
    {
        var number = Reserve();
        Write(number, token);
        return number;
    }

    public void Write(int number, IToken token)
    {
        offsets[number] = output.Position;
        TokenText.Put(output, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        TokenText.Write(token, output);
        TokenText.Put(output, "\nendobj\n");
    }

    /// <param name="identity">64 hex digits; the file's /ID, twice the same, since the file was never changed.</param>
    public void Finish(int catalog, int information, string identity)
    {
        for (var number = 1; number < offsets.Count; number++)
            if (offsets[number] < 0) Write(number, NullToken.Instance);
        var table = output.Position;
        TokenText.Put(output, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count}\n0000000000 65535 f \n"));
        foreach (var offset in offsets.Skip(1)) TokenText.Put(output, offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        TokenText.Put(output, "trailer\n");
        var id = new HexToken(identity.AsSpan());
        TokenText.Write(Tokens.Dictionary(("Size", Tokens.Number(offsets.Count)), ("Root", Tokens.Ref(catalog)),
            ("Info", Tokens.Ref(information)), ("ID", Tokens.Array(id, id))), output);
        TokenText.Put(output, string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF\n"));
    }
}
