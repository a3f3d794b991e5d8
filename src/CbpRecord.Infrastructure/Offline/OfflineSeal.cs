using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CbpRecord.Application.Offline;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Offline;

/// <summary>What a docket's manifest says: of when, how many rows, and the SHA-256 of every file beside it.</summary>
internal sealed record Manifest(string AsOf, long Rows, SortedDictionary<string, string> Files, string PublicKey);

/// <summary>Signs the manifest of an offline docket (ECDSA, P-256, SHA-256), and checks one, with nothing but the file and a public key.</summary>
public static class OfflineSeal
{
    internal const string ManifestName = "manifest.json", SignatureName = "manifest.sig";
    internal static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The first 16 bytes of the SHA-256 of the public key, in hex.</summary>
    public static string FingerprintOf(string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..32];
    }

    /// <param name="knownKey">The key it must be signed by, as PEM; null takes the one it names, and says that it is not known.</param>
    public static Result<OfflineCheck> Check(Stream docket, string? knownKey)
    {
        try
        {
            using var zip = new ZipArchive(docket, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry(ManifestName) is not { } manifestFile || zip.GetEntry(SignatureName) is not { } signatureFile) return OfflineErrors.NotOne;
            var bytes = Read(manifestFile);
            if (JsonSerializer.Deserialize<Manifest>(bytes, Json) is not { PublicKey: { } named, Files: not null } manifest) return OfflineErrors.NotOne;
            var fingerprint = FingerprintOf(named);
            var faults = new List<Error>();
            if (knownKey is not null && FingerprintOf(knownKey) != fingerprint) faults.Add(OfflineErrors.OtherKey(fingerprint));
            using var key = ECDsa.Create();
            key.ImportFromPem(knownKey ?? named);
            if (!key.VerifyData(bytes, Read(signatureFile), HashAlgorithmName.SHA256)) faults.Add(OfflineErrors.Forged);
            var held = zip.Entries.Where(e => e.FullName is not (ManifestName or SignatureName)).ToLookup(e => e.FullName);
            foreach (var (name, hash) in manifest.Files)
                if (!held[name].Any()) faults.Add(OfflineErrors.FileMissing(name));
                else if (held[name].Any(e => HashOf(e) != hash)) faults.Add(OfflineErrors.FileChanged(name));
            faults.AddRange(held.Where(h => !manifest.Files.ContainsKey(h.Key) || h.Count() > 1).Select(h => OfflineErrors.FileAdded(h.Key)));
            return new OfflineCheck(manifest.AsOf, manifest.Rows, fingerprint, knownKey is not null, faults);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or ArgumentException or CryptographicException or EndOfStreamException)
        {
            return OfflineErrors.NotOne;
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string HashOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
