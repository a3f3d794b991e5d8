using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>Why an import does not go in, or does not come out again.</summary>
public static class ImportErrors
{
    public static Error NoFiles => new("import-no-files", $"Choose at least one file.", Field: "Files");
    public static Error NoSuchClient(string code) => new("import-no-such-client", $"There is no client with the code {code}.", Field: "Client");
    public static Error NothingRead => new("import-nothing-read", $"None of the files could be read, so nothing was imported.");
    public static Error Clash => new("import-clash", $"One of these registrations is kept here already, out of your sight or since a moment ago.",
        Remedy: $"Look at the preview again; if nothing shows, ask a lead of the firm.");
    public static Error UndoneAlready(DateOnly on) => new("import-undone-already", $"This import was undone on {on}.");
    public static Error EditedSince(string right) => new("import-edited-since", $"{right} was changed after this import.",
        Remedy: $"Correct it by hand, or undo the later import first.");
    public static Error InCase(string right, string reference) => new("import-right-in-case", $"{right} is in case {reference}.",
        Remedy: $"Close the case first if the right came in by mistake.");
    public static Error DeadlineWorked(string right) => new("import-deadline-worked", $"A deadline of {right} was completed or waived.",
        Remedy: $"Reopen the deadline first if the right came in by mistake.");
    public static Error HasDocuments(string right) => new("import-right-has-documents", $"Documents were filed under {right}.",
        Remedy: $"Keep the right, or move its documents first.");
}
