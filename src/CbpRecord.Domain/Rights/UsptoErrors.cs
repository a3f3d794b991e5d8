using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>Why a file, or one case file in it, was not read. The rest of the batch goes in.</summary>
public static class UsptoErrors
{
    private static readonly FormattableString Download =
        $"Download the case again from the USPTO's TSDR (ST.96 XML, ST.66 XML or the zip) and import that file.";

    public static Error NotUspto(string found) => new("not-a-uspto-record", $"This is not a USPTO case file: it is {found}.", Remedy: Download);
    public static Error Empty() => new("file-empty", $"The file is empty.", Remedy: Download);
    public static Error Unfindable() => new("file-not-found", $"There is no such file, or it may not be opened.");
    public static Error Folder(string path) => new("file-is-folder", $"This is a folder. Name the files in it: {path}/*.");
    public static Error Malformed(int line) => new("xml-malformed", $"The XML is damaged near line {line}.", Remedy: Download);
    public static Error Dtd() => new("dtd-refused",
        $"The file declares a document type. The USPTO's case status files have none, and declared entities are never resolved here.", Remedy: Download);
    public static Error Entity(int line) => new("entity-refused",
        $"The file uses a declared entity near line {line}. Entities are never resolved here.", Remedy: Download);
    public static Error TooLarge(long most) => new("file-too-large", $"The file is larger than {most / 1_000_000} MB.", Remedy: Download);
    public static Error TooDeep() => new("xml-too-deep", $"The XML is nested more deeply than any USPTO file is.", Remedy: Download);
    public static Error CaseTooLarge(string serial) => new("case-file-too-large", $"Case file {serial} is larger than any USPTO case file is; it was left out.");
    public static Error SerialMissing() => new("serial-number-missing", $"The case file has no serial number that can be read.", Remedy: Download);
    public static Error NumberUnreadable(string text) => new("registration-number-unreadable", $"“{text}” is not a U.S. registration number.", Remedy: Download);
    public static Error DateUnreadable(string field, string text) => new("uspto-date-unreadable", $"“{text}” in {field} is not a date.", Remedy: Download);

    public static Error ZipDamaged() => new("zip-damaged", $"The zip is damaged.", Remedy: Download);
    public static Error ZipEncrypted(string entry) => new("zip-encrypted", $"“{entry}” in the zip is encrypted.", Remedy: Download);
    public static Error ZipUnsafeName(string entry) => new("zip-name-unsafe", $"“{entry}” in the zip has a name that climbs out of its folder; it was not opened.");
    public static Error ZipLink(string entry) => new("zip-link", $"“{entry}” in the zip is a link, not a file; it was not opened.");
    public static Error ZipNested(string entry) => new("zip-nested", $"“{entry}” is a zip inside the zip; it was not opened.", Remedy: $"Unpack it and import what is in it.");
    public static Error ZipTooMany(int most) => new("zip-too-many-entries", $"The zip holds more than {most} files.", Remedy: $"Import it in parts.");
    public static Error ZipTooLarge(long most) => new("zip-too-large", $"The zip unpacks to more than {most / 1_000_000} MB.", Remedy: $"Import it in parts.");
    public static Error ZipBomb(string entry) => new("zip-ratio", $"“{entry}” in the zip unpacks to far more than a case file does; it was not opened.");
    public static Error ZipWithoutRecord() => new("zip-without-record", $"The zip holds no USPTO case file.", Remedy: Download);
}
