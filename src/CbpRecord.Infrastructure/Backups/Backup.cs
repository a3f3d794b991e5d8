using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;

namespace CbpRecord.Infrastructure.Backups;

/// <summary>
/// A copy of the data folder's records, taken while the site serves: the database of one moment, then every document. Files are written
/// before the rows that name them, so each row of that moment finds its file.
/// </summary>
public static class Backup
{
    /// <summary>Writes a backup into a new or empty folder and answers its manifest.</summary>
    public static async Task<Result<BackupManifest>> Take(DataFolder folder, string into, TimeProvider clock, CancellationToken cancellation = default)
    {
        if (!File.Exists(folder.Database)) return BackupErrors.NothingToBackUp(folder.Path);
        if (Directory.Exists(into) && Directory.EnumerateFileSystemEntries(into).Any()) return BackupErrors.NotEmpty(into);
        Directory.CreateDirectory(into);
        var database = Path.Combine(into, BackupManifest.DatabaseName);
        await SqliteCopy.Take(folder.Database, database, cancellation);
        var (counts, number, head, named) = await SqliteCopy.Read(database, cancellation);
        var copied = await DocumentFiles.Copy(folder.Path, into, cancellation);
        if (copied.Refused) return Result<BackupManifest>.Refuse(copied.Errors);
        if (named.FirstOrDefault(hash => !File.Exists(DocumentFiles.Of(into, hash))) is { } missing) return BackupErrors.DocumentMissing(missing);
        var manifest = new BackupManifest(BackupManifest.ThisFormat, clock.GetUtcNow().UtcDateTime, folder.Demo, number, head, counts,
            await DocumentFiles.HashOf(database, cancellation), copied.Value.Files, copied.Value.Bytes + new FileInfo(database).Length);
        await manifest.Write(into, cancellation);
        return manifest;
    }

    /// <summary>
    /// Puts a backup into a data folder that holds nothing yet, after it was checked: the database file's hash, its own integrity, the rows
    /// of each table, the head of the trail, and each document against its name. A refusal leaves the folder as it was.
    /// </summary>
    public static async Task<Result<BackupManifest>> PutBack(string from, DataFolder folder, CancellationToken cancellation = default)
    {
        if (await BackupManifest.Read(from, cancellation) is not { Format: BackupManifest.ThisFormat } manifest) return BackupErrors.NoBackup(from);
        if (manifest.Demo != folder.Demo) return BackupErrors.OtherMode(manifest.Demo);
        if (File.Exists(folder.Database) || DocumentFiles.All(folder.Path).Any()) return BackupErrors.NotEmpty(folder.Path);
        var copied = await Checked(from, manifest, folder.Path, cancellation);
        if (copied.Refused) TakeAway(folder);
        return copied.Refused ? Result<BackupManifest>.Refuse(copied.Errors) : manifest;
    }

    private static async Task<Result> Checked(string from, BackupManifest manifest, string to, CancellationToken cancellation)
    {
        var (source, target) = (Path.Combine(from, BackupManifest.DatabaseName), Path.Combine(to, BackupManifest.DatabaseName));
        if (!File.Exists(source) || await DocumentFiles.HashOf(source, cancellation) != manifest.Database)
            return BackupErrors.Altered(BackupManifest.DatabaseName);
        var documents = await DocumentFiles.Copy(from, to, cancellation);
        if (documents.Refused) return documents;
        if (documents.Value.Files != manifest.Documents) return BackupErrors.Altered(BackupManifest.DocumentsName);
        File.Copy(source, target);
        if ((await SqliteCopy.Troubles(target, cancellation)).Count > 0) return BackupErrors.Altered(BackupManifest.DatabaseName);
        var (counts, number, head, named) = await SqliteCopy.Read(target, cancellation);
        if (named.FirstOrDefault(hash => !File.Exists(DocumentFiles.Of(to, hash))) is { } missing) return BackupErrors.DocumentMissing(missing);
        return (number, head) == (manifest.HeadNumber, manifest.Head) && counts.SequenceEqual(manifest.Counts.OrderBy(c => c.Key, StringComparer.Ordinal))
            ? Result.Done : BackupErrors.Altered(BackupManifest.DatabaseName);
    }

    private static void TakeAway(DataFolder folder)
    {
        File.Delete(folder.Database);
        var documents = Path.Combine(folder.Path, BackupManifest.DocumentsName);
        if (Directory.Exists(documents)) Directory.Delete(documents, recursive: true);
    }
}
