using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Backups;

/// <summary>Why a backup is not taken, or not put back.</summary>
public static class BackupErrors
{
    public static Error NotEmpty(string folder) => new("folder-not-empty", $"{folder} is not empty.", Remedy: $"Name a new or empty folder; nothing is overwritten.");
    public static Error NothingToBackUp(string folder) => new("nothing-to-back-up", $"There is no database in {folder}.", Remedy: $"Name the data folder with --data.");
    public static Error PostgreSql => new("backup-postgresql", $"The records are in PostgreSQL, which has its own backup.",
        Remedy: $"Back up the database with pg_dump, and copy the folder \"documents\" of the data folder after it.");
    public static Error NoBackup(string folder) => new("no-backup", $"{folder} holds no finished backup.", Remedy: $"Name the folder that `backup` wrote: it holds a {BackupManifest.FileName}.");
    public static Error OtherMode(bool demo) => new("backup-other-mode", $"This backup is of {(demo ? "the demo's invented data" : "real data")}.",
        Remedy: demo ? $"Add --demo, and it goes into a demo folder." : (FormattableString)$"Leave out --demo.");
    public static Error Altered(string file) => new("backup-altered", $"{file} is not what was backed up.", Remedy: $"Take another backup; nothing was put back from this one.");
    public static Error DocumentMissing(string hash) => new("document-missing", $"The document {hash} is named by a record, and its file is missing.", Remedy: $"Put the file back from a backup.");
    public static Error DocumentAltered(string hash) => new("document-altered", $"The file of document {hash} is not what was stored.", Remedy: $"Put the file back from a backup.");
}
