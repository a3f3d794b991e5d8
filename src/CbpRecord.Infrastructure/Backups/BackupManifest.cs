using System.Text.Json;

namespace CbpRecord.Infrastructure.Backups;

/// <summary>What a backup says of itself. Written last: a folder without it is no backup.</summary>
/// <param name="At">When it was taken (UTC).</param>
/// <param name="Demo">Taken of the demo's folder; it goes back only into one.</param>
/// <param name="HeadNumber">The last act of the trail in it.</param>
/// <param name="Head">That act's hash. Kept outside the database, it shows a cut trail later.</param>
/// <param name="Counts">Rows of each table.</param>
/// <param name="Database">SHA-256 of the database file.</param>
/// <param name="Documents">How many document files it holds.</param>
public sealed record BackupManifest(int Format, DateTime At, bool Demo, long HeadNumber, string Head, IReadOnlyDictionary<string, long> Counts, string Database, int Documents, long Bytes)
{
    public const int ThisFormat = 1;
    public const string FileName = "manifest.json", DatabaseName = "cbprecord.db", DocumentsName = "documents";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal async Task Write(string folder, CancellationToken cancellation)
    {
        var unfinished = Path.Combine(folder, FileName + ".unfinished");
        await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(this, Json) + "\n", cancellation);
        File.Move(unfinished, Path.Combine(folder, FileName));
    }

    /// <summary>Null when the folder holds no manifest that reads.</summary>
    public static async Task<BackupManifest?> Read(string folder, CancellationToken cancellation = default)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) return null;
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllTextAsync(file, cancellation), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
