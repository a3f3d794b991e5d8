using System.Security.Cryptography;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Backups;

/// <summary>The document files of a data folder, each named by the hash of its bytes.</summary>
internal static class DocumentFiles
{
    public static string Root(string folder) => Path.Combine(folder, BackupManifest.DocumentsName, "sha256");

    public static IEnumerable<string> All(string folder) =>
        Directory.Exists(Root(folder)) ? Directory.EnumerateFiles(Root(folder), "*", SearchOption.AllDirectories) : [];

    public static string Of(string folder, string hash) => Path.Combine(Root(folder), hash[..2], hash[2..4], hash);

    /// <summary>Copies every file, each checked against its name on the way. Answers how many, and their bytes.</summary>
    public static async Task<Result<(int Files, long Bytes)>> Copy(string from, string to, CancellationToken cancellation)
    {
        var (files, bytes) = (0, 0L);
        foreach (var file in All(from))
        {
            var hash = Path.GetFileName(file);
            var target = Of(to, hash);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using (var source = File.OpenRead(file))
            await using (var copy = new FileStream(target, FileMode.CreateNew, FileAccess.Write))
            {
                await source.CopyToAsync(copy, cancellation);
                copy.Flush(flushToDisk: true);
                bytes += copy.Length;
            }
            if (await HashOf(target, cancellation) != hash) return BackupErrors.DocumentAltered(hash);
            files++;
        }
        return (files, bytes);
    }

    public static async Task<string> HashOf(string file, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }
}
