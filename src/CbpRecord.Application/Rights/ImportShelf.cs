using System.Security.Cryptography;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Rights;

/// <summary>Keeps the imported files themselves, so that every value's source can be opened again. Bulk data is named by its hash only.</summary>
internal sealed class ImportShelf(ICbpRecordDb db, IDocumentStore store, CurrentActor current, Today today)
{
    /// <summary>Files up to this size are kept.</summary>
    private const long Most = 25_000_000;

    /// <param name="all">Whatever its size: a file that was uploaded has no other place.</param>
    public async Task<IReadOnlyList<ImportedFile>> Keep(ImportBatchId batch, IReadOnlyList<ImportFile> files, ClientId? client, CancellationToken cancellation, bool all = false)
    {
        var kept = new List<ImportedFile>(files.Count);
        foreach (var file in files)
        {
            await using var content = file.Open();
            if (content.Length > Most && !all)
            {
                kept.Add(new(file.Name, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)), content.Length));
                continue;
            }
            var document = await store.Put(content, cancellation);
            // A microsecond apart, so that the files of one upload stay in the order in which they were chosen.
            kept.Add(new(file.Name, document.Hash, content.Length));
            db.Documents.Add(new(document, DocumentUse.UsptoRecord, batch.ToString(), client, file.Name, TypeOf(file.Name), content.Length, today.Utc.AddMicroseconds(kept.Count), current.Actor.Id));
        }
        return kept;
    }

    /// <summary>The files that were uploaded for this batch and not yet taken in, with the client they were uploaded for.</summary>
    public async Task<(IReadOnlyList<ImportFile> Files, IReadOnlyList<ImportedFile> Kept, ClientId? Client)> Staged(ImportBatchId batch, CancellationToken cancellation)
    {
        var owner = batch.ToString();
        var rows = await db.Documents.AsNoTracking().Where(d => d.Owner == owner && d.Use == DocumentUse.UsptoRecord).OrderBy(d => d.At).ThenBy(d => d.Id).ToListAsync(cancellation);
        return ([.. rows.Select(d => new ImportFile(d.FileName, () => Open(d.Document)))],
            [.. rows.Select(d => new ImportedFile(d.FileName, d.Document.Hash, d.Bytes))], rows.Count > 0 ? rows[0].ClientId : null);
    }

    private Stream Open(DocumentId document) =>
        store.Open(document).GetAwaiter().GetResult() ?? throw new InvalidDataException($"The stored document {document.Hash} is missing.");

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
