using System.Security.Cryptography;
using CbpRecord.Application.Packets;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Documents;

/// <summary>
/// Documents as files named by their SHA-256: <c>documents/sha256/ab/cd/abcd…</c>. Written under a temporary name, flushed to
/// disk, then renamed; read-only after. A crash can leave an unnamed file, never a row without its file.
/// </summary>
public sealed class FileDocumentStore(string folder) : IDocumentStore
{
    private readonly string root = Path.Combine(folder, "documents", "sha256");
    private readonly string incoming = Path.Combine(folder, "documents", "incoming");

    public async Task<DocumentId> Put(Stream content, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(incoming);
        var temporary = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            string hash;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await content.CopyToAsync(file, cancellation);
                file.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
                file.Flush(flushToDisk: true);
            }
            var path = PathOf(new DocumentId(hash));
            if (File.Exists(path)) return new DocumentId(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.SetAttributes(temporary, FileAttributes.ReadOnly);
            File.Move(temporary, path, overwrite: true);
            return new DocumentId(hash);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.SetAttributes(temporary, FileAttributes.Normal);
                File.Delete(temporary);
            }
        }
    }

    public async Task<Stream?> Open(DocumentId document, CancellationToken cancellation = default)
    {
        var path = PathOf(document);
        if (!File.Exists(path)) return null;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) != document.Hash)
        {
            await file.DisposeAsync();
            throw new InvalidDataException($"The stored document {document.Hash} does not have that hash any more.");
        }
        file.Position = 0;
        return file;
    }

    private string PathOf(DocumentId document) =>
        document.Hash is { Length: 64 } hash && hash.All(char.IsAsciiHexDigitLower) ? Path.Combine(root, hash[..2], hash[2..4], hash)
            : throw new ArgumentException("A document is named by 64 lower-case hex digits.", nameof(document));
}
