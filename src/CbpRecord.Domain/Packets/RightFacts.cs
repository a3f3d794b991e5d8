using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Packets;

/// <summary>A class of a registration: "009" and the goods as the register states them.</summary>
/// <param name="Class">Three digits ("009"); letters for the certification classes.</param>
public sealed record RegisteredClass(string Class, string? Goods = null)
{
    /// <summary>International classes 1 to 34 are goods, 35 to 45 services.</summary>
    public bool IsGoods => int.TryParse(Class, out var number) && number is >= 1 and <= 34;
}

/// <summary>An owner as the office's own record names it.</summary>
public sealed record OwnerOfRecord(string Name, string? Country = null);

/// <summary>
/// What is known of a right, from the office's file or typed in: enough to say whether CBP would record it. A value that is
/// not known is null or empty, never guessed.
/// </summary>
public sealed record RightFacts(RightKind Kind)
{
    /// <summary>Registration number: digits only for a mark, as printed for a work (VA 2-123-456); the application's for a pending one.</summary>
    public string? Number { get; init; }
    public string? SerialNumber { get; init; }
    /// <summary>The mark in words (empty for a mark without words), the trade name, or the work's title.</summary>
    public string? Title { get; init; }
    /// <summary>The title under which copies are known abroad, when different (19 CFR 133.32(e)).</summary>
    public string? ForeignTitle { get; init; }

    public Register? Register { get; init; }
    public FilingBasis? Basis { get; init; }
    public RegistrationStanding Standing { get; init; }
    /// <summary>The office's own words for the standing, as printed.</summary>
    public string? StatusText { get; init; }
    public DateOnly? StatusOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    /// <summary>The day of the last renewal that the office accepted.</summary>
    public DateOnly? RenewedOn { get; init; }
    /// <summary>The last day of the term that is running, or of the last that ran (inclusive).</summary>
    public DateOnly? ExpiresOn { get; init; }
    public DateOnly? InternationalRegisteredOn { get; init; }
    public IReadOnlyList<RegisteredClass> Classes { get; init; } = [];
    public IReadOnlyList<OwnerOfRecord> OwnersOfRecord { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];
    public DateOnly? AuthorDiedOn { get; init; }
    /// <summary>Whether the author is alive, for the affidavit of 19 CFR 133.37(c); null when nobody has said.</summary>
    public bool? AuthorAlive { get; init; }
    public int? CreatedYear { get; init; }
    public int? PublishedYear { get; init; }
    /// <summary>Published before 1978: under statutory copyright on 31 December 1977 (19 CFR 133.37(c)).</summary>
    public bool IsUnderTheOldLaw => PublishedYear < 1978;
    public bool WorkForHire { get; init; }
    /// <summary>Said so, or seen from the registration number (SR, SRu).</summary>
    public bool SoundRecording
    {
        get => soundRecording || Kind is RightKind.Copyright && Number?.TrimStart().StartsWith("SR", StringComparison.OrdinalIgnoreCase) == true;
        init => soundRecording = value;
    }
    private readonly bool soundRecording;
    /// <summary>The day the applicant's ownership ends (an exclusive licence, say), inclusive.</summary>
    public DateOnly? OwnershipEndsOn { get; init; }

    public DateOnly? FirstUseOn { get; init; }
    public string? Merchandise { get; init; }

    public IEnumerable<RegisteredClass> GoodsClasses => Classes.Where(c => c.IsGoods);

    /// <summary>How people name this right in a sentence: "ULTRABOOK (Reg. No. 4,281,391)"; the same in both languages.</summary>
    public string Name => (Kind, Number, Title) switch
    {
        (RightKind.Trademark, { Length: > 0 } number, { Length: > 0 } title) => $"{title} (Reg. No. {Grouped(number)})",
        (RightKind.Trademark, { Length: > 0 } number, _) => $"Reg. No. {Grouped(number)}",
        (_, { Length: > 0 } number, { Length: > 0 } title) => $"{title} ({number})",
        (_, { Length: > 0 } number, _) => number,
        (_, _, { Length: > 0 } title) => title,
        _ => "This right",
    };

    /// <summary>"4281391" as it is printed on a certificate: "4,281,391". What is not all digits stays as it is.</summary>
    public static string Grouped(string number) => number.All(char.IsAsciiDigit) && long.TryParse(number, out var value)
        ? value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture) : number;
}
