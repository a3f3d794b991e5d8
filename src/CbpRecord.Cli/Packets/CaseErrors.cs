using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Packets;

/// <summary>What is wrong with a case file, each with the path of the value it is said of.</summary>
internal static class CaseErrors
{
    public static Error FileMissing(string file) => new("case-file-missing", $"There is no file {file}.", Remedy: $"Paths are read relative to the case file.");
    public static Error NotJson(string reason) => new("case-not-json", $"The case file is not JSON: {reason}");
    public static Error FieldUnknown(string path, string known) => new("case-field-unknown", $"{path} is not a field of a case file.",
        Remedy: $"Fields there: {known}.", Field: path);
    public static Error FieldMissing(string path) => new("case-field-missing", $"{path} is missing.", Field: path);
    public static Error WrongType(string path, string wanted, string found) => new("case-field-type", $"{path} must be {wanted}, not {found}.", Field: path);
    public static Error NotOneOf(string path, string value, string words) => new("case-field-value", $"{path} is {value}; it must be one of {words}.", Field: path);
    public static Error OutOfRange(string path, string wanted) => new("case-field-value", $"{path} must be {wanted}.", Field: path);
    public static Error NotADate(string path, string value) => new("case-date", $"{path} is {value}, which is not a date.", Remedy: $"Write it as 2026-12-02.", Field: path);
    public static Error OneMark(string file, int found) => new("case-one-mark", $"{file} holds {found} marks; a case is about one.", Remedy: $"Name the file of that mark.", Field: "right.tsdr");
}
