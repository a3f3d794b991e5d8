using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Packets;

/// <summary>The six transactions of CBP's portal that have papers (its "Check Status" has none).</summary>
public enum TransactionKind { New, Renewal, OwnerChange, NameChange, ContactChange, Extension }

/// <summary>A picture of the mark, the work or the name, in the form CBP takes, or why it has none.</summary>
/// <param name="Document">The prepared JPEG.</param>
/// <param name="Problem">Why it cannot go in; then the other figures may be 0.</param>
public sealed record PacketImage(string FileName, string? Caption, DocumentId Document, int Width, int Height, long Bytes, Error? Problem = null);

/// <summary>A document filed with the application: a PDF or a picture, as the client gave it.</summary>
/// <param name="Pages">Pages of its own that it adds behind its slip-sheet; 1 for a picture, 0 when it cannot be read.</param>
/// <param name="ActiveContent">What was found in it that is not carried into the packet (scripts, launch actions, attachments).</param>
public sealed record ExhibitDocument(string Title, string FileName, DocumentId Document, int Pages, long Bytes,
    IReadOnlyList<string> ActiveContent, Error? Problem = null);

/// <summary>The recordation that a renewal, a change or an extension is about. Its number is kept as it was printed.</summary>
/// <param name="ExpiresOn">Its last day (inclusive), as CBP or the registration states it.</param>
/// <param name="ExtendedTo">The day to which CBP extended the time to renew, from its reply (19 CFR 133.7(b)).</param>
/// <param name="Owner">The owner's name in CBP's books, where it is known.</param>
public sealed record RecordedBefore(string? Number, DateOnly? EffectiveOn, DateOnly? ExpiresOn, DateOnly? ExtendedTo = null, string? Owner = null);

/// <summary>
/// Everything that a packet needs of one case: a recordation from the database, or a case file from the command line. What is
/// not known is null or empty, and pre-flight says so; nothing is filled in on the way.
/// </summary>
public sealed record PacketFacts(RightFacts Right, TransactionKind Transaction)
{
    /// <summary>"009", "025"; null when nobody has chosen yet (then every goods class is counted, with a warning).</summary>
    public IReadOnlyList<string>? ClassesToRecord { get; init; }
    public Owner? Owner { get; init; }
    public Contact? Contact { get; init; }
    public Contact? Agent { get; init; }
    public IReadOnlyList<PlaceOfManufacture> PlacesOfManufacture { get; init; } = [];
    public IReadOnlyList<Licensee> Licensees { get; init; } = [];
    public IReadOnlyList<RelatedCompany> RelatedCompanies { get; init; } = [];
    public GrayMarket GrayMarket { get; init; } = GrayMarket.NotWanted;
    /// <summary>The circumstances of actual or potential injury (19 CFR 133.32(b)).</summary>
    public string? Injury { get; init; }
    /// <summary>Performing artists and other names on a sound recording, its label or its cover (19 CFR 133.32(f)).</summary>
    public IReadOnlyList<string> Performers { get; init; } = [];
    public IReadOnlyList<TradeNameStatement> Statements { get; init; } = [];
    public IReadOnlyList<PacketImage> Images { get; init; } = [];
    public IReadOnlyList<ExhibitDocument> Exhibits { get; init; } = [];

    public RecordedBefore? Recordation { get; init; }
    /// <summary>Changes of owner, name, address or place of manufacture since the last filing; empty: none; null: nobody has said.</summary>
    public IReadOnlyList<string>? Changes { get; init; }
    /// <summary>Why the renewal is delayed, for an extension (19 CFR 133.7(b)).</summary>
    public string? Reasons { get; init; }
    /// <summary>A time limit on the rights transferred (19 CFR 133.5(b), 133.35); "none" where there is none.</summary>
    public string? TimeLimit { get; init; }
    /// <summary>The former owner, or the owner's former name.</summary>
    public string? FormerName { get; init; }
    /// <summary>Every recordation covered by one application to change an owner or a name, beside the one above.</summary>
    public IReadOnlyList<string> AlsoCovers { get; init; } = [];
    /// <summary>The firm's own number for the matter, printed on the cover.</summary>
    public string? Reference { get; init; }

    /// <summary>Chinese subtitles go beside the English headings when the owner gave a Chinese name.</summary>
    public bool Bilingual => !string.IsNullOrWhiteSpace(Owner?.NameChinese);

    /// <summary>The classes to be recorded: those chosen, or every class of goods.</summary>
    public IReadOnlyList<string> ClassesRecorded => ClassesToRecord ?? [.. Right.GoodsClasses.Select(c => c.Class)];
}
