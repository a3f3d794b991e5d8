using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Offline;
using CbpRecord.Application.Reports;

namespace CbpRecord.Infrastructure.Offline;

/// <summary>Offline dockets in the data folder, the last fourteen, and the key that signs them.</summary>
internal sealed class OfflineShelf(DataFolder folder, IExporter exporter) : IOfflineShelf
{
    private const int Kept = 14;
    private static readonly Lock KeyGate = new();

    private string Place => Path.Combine(folder.Path, "offline");

    public async Task<OfflineDocket> Put(DateOnly on, DateTime asOf, IAsyncEnumerable<DocketRow> rows, Func<IAsyncEnumerable<DocketRow>, Task<ExportSheet>> sheet, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Place);
        var work = Directory.CreateTempSubdirectory("cbprecord-offline-").FullName;
        try
        {
            using var pages = new OfflinePages(work, asOf);
            var written = await exporter.Write(ExportFormat.Csv, await sheet(Passing(rows, pages, cancellation)), cancellation);
            await using (var csv = written.Value)
            await using (var file = File.Create(Path.Combine(work, "docket.csv"))) await csv.CopyToAsync(file, cancellation);
            var names = pages.Finish(Fingerprint).Append("docket.csv").ToList();
            var name = string.Create(CultureInfo.InvariantCulture, $"docket-{on:yyyy-MM-dd}.zip");
            var half = Path.Combine(Place, $"{name}.{Guid.NewGuid():N}.part");
            await Seal(half, work, names, asOf, pages.Rows, cancellation);
            File.Move(half, Path.Combine(Place, name), overwrite: true);
            foreach (var old in Files().Skip(Kept)) File.Delete(old);
            return Of(Path.Combine(Place, name));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    public OfflineDocket? Latest => Directory.Exists(Place) && Files().FirstOrDefault() is { } last ? Of(last) : null;

    public Stream Open(OfflineDocket docket)
    {
        ArgumentNullException.ThrowIfNull(docket);
        return File.OpenRead(Path.Combine(Place, Path.GetFileName(docket.Name)));
    }

    public string PublicKey { get { using var key = Key(); return key.ExportSubjectPublicKeyInfoPem() + "\n"; } }
    public string Fingerprint => OfflineSeal.FingerprintOf(PublicKey);

    private static async IAsyncEnumerable<DocketRow> Passing(IAsyncEnumerable<DocketRow> rows, OfflinePages pages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            pages.Add(row);
            yield return row;
        }
    }

    private async Task Seal(string target, string work, IReadOnlyList<string> names, DateTime asOf, long rows, CancellationToken cancellation)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var file = File.Create(target);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            await using var content = File.OpenRead(Path.Combine(work, name));
            hashes[name] = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
            content.Position = 0;
            await using var entry = await zip.CreateEntry(name).OpenAsync(cancellation);
            await content.CopyToAsync(entry, cancellation);
        }
        using var key = Key();
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new Manifest(asOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), rows, hashes, PublicKey), OfflineSeal.Json);
        foreach (var (name, bytes) in new[] { (OfflineSeal.ManifestName, manifest), (OfflineSeal.SignatureName, key.SignData(manifest, HashAlgorithmName.SHA256)) })
        {
            await using var entry = await zip.CreateEntry(name).OpenAsync(cancellation);
            await entry.WriteAsync(bytes, cancellation);
        }
    }

    /// <summary>The newest first.</summary>
    private IEnumerable<string> Files() => Directory.EnumerateFiles(Place, "docket-*.zip").OrderByDescending(Path.GetFileName, StringComparer.Ordinal);

    private static OfflineDocket Of(string path) =>
        new(Path.GetFileName(path), DateOnly.ParseExact(Path.GetFileNameWithoutExtension(path)["docket-".Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture), new FileInfo(path).Length);

    private ECDsa Key()
    {
        var path = Path.Combine(folder.Keys, "offline-docket.pem");
        lock (KeyGate)
        {
            var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            if (File.Exists(path)) { key.ImportFromPem(File.ReadAllText(path)); return key; }
            Directory.CreateDirectory(folder.Keys);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new StreamWriter(path, options)) file.Write(key.ExportPkcs8PrivateKeyPem());
            return key;
        }
    }
}
