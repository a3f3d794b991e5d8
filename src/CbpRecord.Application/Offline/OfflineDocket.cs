using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Reports;

namespace CbpRecord.Application.Offline;

/// <summary>An offline docket that was made.</summary>
/// <param name="Name">Of its file.</param>
public sealed record OfflineDocket(string Name, DateOnly On, long Bytes);

/// <summary>What a check of an offline docket found.</summary>
/// <param name="Key">The fingerprint of the key that signed it.</param>
/// <param name="Known">The key is the one it was checked against, not only the one it names itself.</param>
public sealed record OfflineCheck(string AsOf, long Rows, string Key, bool Known, IReadOnlyList<Error> Faults);

/// <summary>Where offline dockets are made, signed, kept and checked.</summary>
public interface IOfflineShelf
{
    /// <summary>Writes, signs and keeps the docket of a day; one that was made for the day before is replaced. Reads the rows once and holds none.</summary>
    /// <param name="sheet">The rows as a sheet; asked for with the rows as they pass.</param>
    Task<OfflineDocket> Put(DateOnly on, DateTime asOf, IAsyncEnumerable<DocketRow> rows, Func<IAsyncEnumerable<DocketRow>, Task<ExportSheet>> sheet, CancellationToken cancellation);

    OfflineDocket? Latest { get; }

    Stream Open(OfflineDocket docket);

    /// <summary>The public key, as PEM; made with the private one at first use.</summary>
    string PublicKey { get; }

    string Fingerprint { get; }
}

public static class OfflineErrors
{
    /// <summary>Why somebody may not see the whole docket just now; null for who may.</summary>
    internal static Error? Hides(Actor actor) => actor.Walled.Count > 0 ? BehindWall : actor.Blindfolds.Count > 0 ? WhileReading : null;

    public static Error BehindWall => new("offline-behind-wall", $"The offline docket holds every client, and one of them is behind a wall for you.", Remedy: $"Ask a lead without a wall.");
    public static Error WhileReading => new("offline-while-reading", $"The offline docket holds every date, and you are reading one of them a second time.", Remedy: $"Type or give back the reading first.");
    public static Error NotOne => new("offline-not-one", $"This is not an offline docket: it has no manifest with a signature.");
    public static Error Forged => new("offline-forged", $"The signature does not fit the manifest: it was changed after it was signed.");
    public static Error OtherKey(string key) => new("offline-other-key", $"It was signed by another key ({key}).");
    public static Error FileChanged(string file) => new("offline-file-changed", $"{file} was changed after it was signed.");
    public static Error FileMissing(string file) => new("offline-file-missing", $"{file} is missing.");
    public static Error FileAdded(string file) => new("offline-file-added", $"{file} was added after it was signed.");
}
