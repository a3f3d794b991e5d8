namespace CbpRecord.Application.Rights;

/// <summary>A file as a door hands it over.</summary>
/// <param name="Name">As the person knows it, without folders.</param>
/// <param name="Open">Opens the bytes from their start, seekable; called again for each pass.</param>
public sealed record ImportFile(string Name, Func<Stream> Open);

/// <summary>What becomes of one case file.</summary>
public enum ImportOutcome
{
    New,
    Changed,
    Unchanged,
    /// <summary>Older than what is kept: left alone.</summary>
    Older,
    Unreadable,
}

/// <summary>One value that differs. Dates are <see cref="DateOnly"/>, everything else is text as shown.</summary>
/// <param name="Field">The name of the field in <see cref="Domain.Rights.TrademarkRecord"/>, or "Client".</param>
public sealed record FieldChange(string Field, object? Old, object? New);

/// <summary>One case file with what becomes of it.</summary>
public sealed record ImportRow(string File, ImportOutcome Outcome, RightId? Right, string? Number, string? Serial, string Mark, string? Owner,
    DateOnly? ExpiresOn, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Error> Reasons, Error? Problem)
{
    /// <summary>What the import would do to the deadlines of this right.</summary>
    public ImportDocket Docket { get; init; } = ImportDocket.Nothing;
}

/// <summary>How many deadlines of one right are added, moved, no longer asked for, met, open again; and how many of those that stay open are past.</summary>
public sealed record ImportDocket(int Added, int Moved, int Removed, int Met, int OpenAgain, int Past)
{
    public static ImportDocket Nothing { get; } = new(0, 0, 0, 0, 0, 0);
    public bool Any => Added + Moved + Removed + Met + OpenAgain > 0;
}
