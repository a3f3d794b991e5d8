using System.Globalization;
using System.Text;
using CbpRecord.Application.Rights;
using CbpRecord.Infrastructure.Uspto;
using CbpRecord.Testing;

namespace CbpRecord.Application.Tests.Uspto;

/// <summary>Files read the way the application reads them.</summary>
internal static class Reading
{
    private static readonly UsptoReader Reader = new();

    public static List<UsptoReading> OfFile(params string[] path)
    {
        var file = SharedData.Path(path);
        using var content = File.OpenRead(file);
        return [.. Reader.Read(Path.GetFileName(file), content)];
    }

    public static List<UsptoReading> OfBytes(string name, byte[] bytes, UsptoLimits? limits = null)
    {
        using var content = new MemoryStream(bytes, writable: false);
        return [.. (limits is null ? Reader : new UsptoReader(limits)).Read(name, content)];
    }

    public static List<UsptoReading> OfText(string name, string text) => OfBytes(name, Encoding.UTF8.GetBytes(text));

    public static List<Dictionary<string, string>> Csv(params string[] path)
    {
        var rows = File.ReadAllLines(SharedData.Path(path)).Select(CsvText.Cells).ToList();
        return [.. rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
