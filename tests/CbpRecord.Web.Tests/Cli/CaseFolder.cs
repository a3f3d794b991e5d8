using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CbpRecord.Web.Tests.Cli;

/// <summary>A folder with one case file of an invented company, a picture and a two-page PDF beside it.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cbprecord-case-").FullName;

    public CaseFolder()
    {
        File.WriteAllBytes(At("mark.bmp"), Bitmap(640, 240));
        File.WriteAllBytes(At("status.pdf"), TwoPages());
    }

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Source, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);
    private static string Source => Path.Combine(Sources.Root, "tests/CbpRecord.Web.Tests/Cli/Cases");

    public string At(string name) => Path.Combine(folder, name);
    public string Packet => At("packet.pdf");

    /// <summary>Writes the case here, changed where asked, and answers its path.</summary>
    public string Case(string name, Action<JsonNode>? change = null)
    {
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Source, $"{name}.json")))!;
        change?.Invoke(json);
        File.WriteAllText(At("case.json"), json.ToJsonString());
        return At("case.json");
    }

    /// <summary>Runs the command in this process.</summary>
    public static (int Code, JsonElement Json, string Talk) Run(params string[] args)
    {
        using StringWriter output = new(), talk = new();
        var code = CbpRecord.Cli.Cli.Run(args, output, talk);
        var text = output.ToString();
        return (code, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, talk.ToString());
    }

    public (int Code, JsonElement Json, string Talk) Compose(string file, params string[] more) => Run(["packet", "--input", file, "-o", Packet, "--json", .. more]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>24 bits a pixel, a plain blue-green.</summary>
    private static byte[] Bitmap(int width, int height)
    {
        var rows = (width * 3 + 3) / 4 * 4 * height;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("BM"u8); writer.Write(54 + rows); writer.Write(0); writer.Write(54);
        writer.Write(40); writer.Write(width); writer.Write(height); writer.Write((short)1); writer.Write((short)24);
        for (var i = 0; i < 6; i++) writer.Write(i == 1 ? rows : 0);
        for (var i = 0; i < rows; i++) writer.Write((byte)(i % 3 == 2 ? 0x0B : 0x70));
        return stream.ToArray();
    }

    private static byte[] TwoPages()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 7 0 R>>>>>>", Stream("BT /F 12 Tf 72 700 Td (Status copy, page one) Tj ET"),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 6 0 R/Resources<</Font<</F 7 0 R>>>>>>", Stream("BT /F 12 Tf 72 700 Td (Status copy, page two) Tj ET"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, value) in objects.Index())
        {
            offsets.Add(text.Length);
            text.Append($"{index + 1} 0 obj\n{value}\nendobj\n");
        }
        var table = text.Length;
        text.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(o => $"{o:0000000000} 00000 n \n")));
        text.Append($"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());

        static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";
    }
}
