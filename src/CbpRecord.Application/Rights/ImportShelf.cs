using System.Security.Cryptography;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Rights;

/// <summary>Keeps the imported files themselves, so that every value's source can be opened again. Bulk data is named by its hash only.</summary>
internal sealed class ImportShelf(ICbpRecordDb db, IDocumentStore store, CurrentActor current, Today today)
{
    /// <summary>Files up to this size are kept.</summary>
    private const long Most = 25_000_000;

    public async Task<IReadOnlyList<ImportedFile>> Keep(ImportBatchId batch, IReadOnlyList<ImportFile> files, ClientId? client, CancellationToken cancellation)
    {
        var kept = new List<ImportedFile>(files.Count);
        foreach (var file in files)
        {
            await using var content = file.Open();
            if (content.Length > Most)
            {
                kept.Add(new(file.Name, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)), content.Length));
                continue;
            }
            var document = await store.Put(content, cancellation);
            kept.Add(new(file.Name, document.Hash, content.Length));
            db.Documents.Add(new(document, DocumentUse.UsptoRecord, batch.ToString(), client, file.Name, TypeOf(file.Name), content.Length, today.Utc, current.Actor.Id));
        }
        return kept;
    }

    private static string TypeOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".XML" => "application/xml",
        ".ZIP" => "application/zip",
        _ => "application/octet-stream",
    };
}

internal static class ImportFiles
{
    /// <summary>Every case file of every file, one after another.</summary>
    public static IEnumerable<UsptoReading> Readings(this IReadOnlyList<ImportFile> files, IUsptoReader reader)
    {
        foreach (var file in files)
        {
            using var content = file.Open();
            foreach (var reading in reader.Read(file.Name, content)) yield return reading;
        }
    }
}
