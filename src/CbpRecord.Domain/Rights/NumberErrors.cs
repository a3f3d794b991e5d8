using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>What is said of a number or a class that cannot be read.</summary>
public static class NumberErrors
{
    public static Error RegistrationNumberIsUnreadable(string? text) => new("registration-number-unreadable",
        $"“{text}” is not a U.S. registration number.", Remedy: $"Write its one to seven digits, for example 4,281,391.");

    public static Error ThisIsASerialNumber(string text) => new("registration-number-is-serial",
        $"“{text}” has eight digits: that is the serial number of an application, not a registration number.",
        Remedy: $"Look up the registration number on the certificate; a pending application cannot be recorded.");

    public static Error SerialNumberIsUnreadable(string? text) => new("serial-number-unreadable",
        $"“{text}” is not a USPTO serial number.", Remedy: $"Write its eight digits, for example 87/881,347.");

    public static Error ClassIsUnreadable(string? text) => new("class-unreadable",
        $"“{text}” is not an international class.", Remedy: $"Write a number from 1 to 45, for example 9, 009 or IC 009.");

    public static Error CopyrightNumberIsUnreadable(string? text) => new("copyright-number-unreadable",
        $"“{text}” is not a copyright registration number.", Remedy: $"Write its letters and digits, for example VA 443-553 or TX 3 263 631.");

    public static Error PatentNumberIsUnreadable(string? text) => new("patent-number-unreadable",
        $"“{text}” is not a U.S. patent number.", Remedy: $"Write its digits, with D before those of a design, for example D1,012,345.");

    public static Error RecordationNumberIsMissing() => new("recordation-number-missing",
        $"Enter the recordation number as CBP printed it.");

    public static Error RecordationNumberIsUnread(string text) => new("recordation-number-unread",
        $"The recordation number “{text}” is kept as printed, but its form is not one we know, so search finds it only as written.",
        Remedy: $"Compare it with CBP's notice: usual forms are TMK 11-00163, COP 91-00163 and Issuance No. 88-019.");
}
