using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations.Sections;

/// <summary>What a person types into one section of an application. Text stays as typed until it is saved; blank is "not said yet".</summary>
public abstract record SectionInput
{
    public abstract CaseSection Section { get; }

    /// <summary>The answers with this section replaced.</summary>
    public abstract ApplicationAnswers Into(ApplicationAnswers said);

    /// <summary>What cannot be saved as it is: only what could not be read back. Gaps are pre-flight's to say.</summary>
    public virtual IEnumerable<Error> Complaints() => [];

    /// <summary>Makes room for one more row where the section has rows.</summary>
    public virtual void AddRow() { }
    public virtual void RemoveRow(int index) { }

    protected static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    protected static IReadOnlyList<string> Lines(string? typed) =>
        [.. (typed ?? "").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    protected static string Joined(IEnumerable<string> lines) => string.Join('\n', lines);
}

/// <summary>A section that can be filled from answers: the case's own, or offered ones.</summary>
public interface IFromAnswers<TSelf> where TSelf : SectionInput
{
    static abstract TSelf From(ApplicationAnswers said);
}

/// <summary>An address as typed.</summary>
public sealed record AddressInput
{
    public string? Line1 { get; init; }
    public string? Line2 { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? PostalCode { get; init; }
    public string? Country { get; init; }

    public static AddressInput From(Address? known) => known is null ? new()
        : new() { Line1 = known.Line1, Line2 = known.Line2, City = known.City, Region = known.Region, PostalCode = known.PostalCode, Country = known.Country };

    /// <summary>Null when nothing was typed.</summary>
    public Address? Read()
    {
        string?[] parts = [Line1, Line2, City, Region, PostalCode, Country];
        return parts.All(string.IsNullOrWhiteSpace) ? null
            : new(Line1?.Trim() ?? "", Blank(Line2), City?.Trim() ?? "", Blank(Region), Blank(PostalCode), Country?.Trim() ?? "");
    }

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
