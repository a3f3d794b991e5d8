using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Backups;

/// <summary>Every document that a record names, read whole and compared with its hash.</summary>
/// <param name="Unnamed">Files that no record names: left by a crash or an undone upload, harmless.</param>
public sealed record DocumentCheck(int Named, int Unnamed, long Bytes, IReadOnlyList<Error> Faults)
{
    public static async Task<DocumentCheck> Of(CbpRecordDb db, DataFolder folder, CancellationToken cancellation = default)
    {
        var named = (await db.Documents.Select(d => d.Document).Distinct().ToListAsync(cancellation)).Select(d => d.Hash).ToList();
        var (faults, bytes) = (new List<Error>(), 0L);
        foreach (var hash in named)
        {
            var file = DocumentFiles.Of(folder.Path, hash);
            if (!File.Exists(file)) faults.Add(BackupErrors.DocumentMissing(hash));
            else if (await DocumentFiles.HashOf(file, cancellation) != hash) faults.Add(BackupErrors.DocumentAltered(hash));
            else bytes += new FileInfo(file).Length;
        }
        return new(named.Count, DocumentFiles.All(folder.Path).Select(f => Path.GetFileName(f)).Except(named).Count(), bytes, faults);
    }
}
