using System.Globalization;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Application.Search;

/// <summary>Numbers are found in any spelling: each is one term of its own, the same for every printed form.</summary>
public static class Numbers
{
    /// <summary>The terms of a registration number in any form; a copyright's prefix belongs to it.</summary>
    public static string? OfRegistration(string? number) =>
        RegistrationNumber.Parse(number) is { Refused: false } mark ? mark.Value.Key
        : CopyrightRegistrationNumber.Parse(number) is { Refused: false } work ? Term(work.Value) : null;

    /// <summary>Year and sequence of a recordation number as one term; of a number in an unknown form, its letters and digits.</summary>
    public static string? OfRecordation(string? printed) => RecordationNumber.Parse(printed) is not { Refused: false } number ? null
        : number.Value is { Year: { } year, Sequence: { } sequence } ? string.Create(CultureInfo.InvariantCulture, $"rec{year}s{sequence}")
        : number.Value.SearchKey.ToLowerInvariant();

    /// <summary>What a query could be as a number, most exact first; each is looked for as a whole term. Empty when it is none.</summary>
    public static IReadOnlyList<string> AskedBy(string? query)
    {
        var found = new List<string>();
        if (RegistrationNumber.Parse(query) is { Refused: false } mark) found.Add(mark.Value.Key);
        if (CopyrightRegistrationNumber.Parse(query) is { Refused: false } work) found.Add(Term(work.Value));
        if (SerialNumber.Parse(query) is { Refused: false } serial) found.Add(serial.Value.Digits);
        if (RecordationNumber.Parse(query) is { Refused: false } recorded && recorded.Value.IsRead) found.Add(OfRecordation(query)!);
        return found;
    }

    private static string Term(CopyrightRegistrationNumber number) => string.Create(CultureInfo.InvariantCulture, $"{number.Prefix.ToLowerInvariant()}{number.Number}");
}
