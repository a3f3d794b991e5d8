using System.Runtime.CompilerServices;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>A file of an import: its name, its SHA-256, and how many case files of it were read and not read.</summary>
public sealed record ImportedFile(string Name, string Hash, long Bytes);

/// <summary>A case file that was not read, and why; the words can be said again in either language.</summary>
public sealed record ImportProblem(string File, string Code, string Template, IReadOnlyList<string> Arguments)
{
    public static ImportProblem Of(string file, Error error) => new(file, error.Code, error.Template, [.. error.Arguments.Select(a => $"{a}")]);
    public Error Error => new(Code, FormattableStringFactory.Create(Template, [.. Arguments]));
}

/// <summary>What one import did, so that it can be looked at later and undone as a whole.</summary>
public sealed class ImportBatch : Aggregate, IOfClient
{
    /// <summary>The first so many problems are kept; the count is of all.</summary>
    public const int ProblemsKept = 500;

    private ImportBatch() { }

    public ImportBatchId Id { get; private set; }

    /// <summary>The client whom new rights were given to; null for the unassigned.</summary>
    public ClientId? ClientId { get; private set; }
    public DateTime At { get; private set; }
    public PersonId By { get; private set; }
    public string ByName { get; private set; } = "";
    public IReadOnlyList<ImportedFile> Files { get; private set; } = [];
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>Records older than what is kept already: left alone.</summary>
    public int Older { get; private set; }
    public int Unread { get; private set; }
    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];
    public DateTime? UndoneAt { get; private set; }
    public PersonId? UndoneBy { get; private set; }
    public bool IsUndone => UndoneAt is not null;

    public static ImportBatch Begin(ImportBatchId id, ClientId? client, DateTime at, PersonId by, string byName, IReadOnlyList<ImportedFile> files) =>
        new() { Id = id, ClientId = client, At = at, By = by, ByName = byName, Files = [.. files] };

    public void Count(int added, int changed, int unchanged, int older) =>
        (Added, Changed, Unchanged, Older) = (Added + added, Changed + changed, Unchanged + unchanged, Older + older);

    public void CouldNotRead(IReadOnlyList<ImportProblem> problems)
    {
        Unread += problems.Count;
        Problems = [.. Problems.Concat(problems).Take(ProblemsKept)];
    }

    /// <summary>Whether it can be taken back: once.</summary>
    public Result Undoable => IsUndone ? ImportErrors.UndoneAlready(DateOnly.FromDateTime(UndoneAt!.Value)) : Result.Done;

    public Result Undo(DateTime at, PersonId by)
    {
        if (Undoable is { Refused: true } refused) return refused;
        (UndoneAt, UndoneBy) = (at, by);
        return Result.Done;
    }
}

/// <summary>What a right that the batch changed was before, and the version it had after: a later one means that somebody edited it since.</summary>
public sealed class ImportLine
{
    private ImportLine() { }

    public ImportLine(ImportBatchId batch, RightId right, long versionAfter, TrademarkMemory before) =>
        (BatchId, RightId, VersionAfter, Before) = (batch, right, versionAfter, before);

    public ImportBatchId BatchId { get; private set; }
    public RightId RightId { get; private set; }
    public long VersionAfter { get; private set; }
    public TrademarkMemory Before { get; private set; } = null!;

    /// <summary>The same batch changed the right once more; what it was before the first time stays.</summary>
    public void Again(long versionAfter) => VersionAfter = versionAfter;
}

/// <summary>Everything an import may change on a trademark, to be put back.</summary>
public sealed record TrademarkMemory(TrademarkRecord Record, IReadOnlyDictionary<string, Provenance> Provenance, IReadOnlyList<RightEvent> Events, ClientId? Client);
