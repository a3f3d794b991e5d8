using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Recordations;

/// <summary>A picture of the mark, work or name: what the client sent, and what was made of it for CBP.</summary>
/// <param name="Prepared">The JPEG in CBP's form; null when it was refused.</param>
/// <param name="Done">What was done to it, in steps, as codes with figures ("turned", "flattened", "quality 82", "scaled 1600x1200").</param>
/// <param name="Refusal">The code of the reason it cannot be used, or null.</param>
public sealed record CaseImage(Guid Id, string FileName, string? Caption, DocumentId Original, string OriginalFormat, int OriginalWidth, int OriginalHeight,
    long OriginalBytes, DocumentId? Prepared, int Width, int Height, long Bytes, IReadOnlyList<string> Done, string? Refusal = null, string? RefusalText = null);

/// <summary>A document filed with the application. Its letter is its place in the list.</summary>
public sealed record CaseExhibit(Guid Id, string Title, string FileName, DocumentId Document, string Format, int Pages, long Bytes,
    IReadOnlyList<string> ActiveContent, string? Refusal = null, string? RefusalText = null);

/// <summary>A packet that was made: earlier ones stay downloadable.</summary>
/// <param name="PlanHash">The hash of the plan: the same inputs give the same bytes.</param>
/// <param name="Plan">The plan as it was, kept as a document, so that a later one can be compared with it.</param>
public sealed record CasePacket(DocumentId Document, DocumentId Plan, string PlanHash, bool Draft, DateOnly PreparedOn, int Pages, long Bytes,
    DateTime MadeAt, PersonId MadeBy);

public enum MoveKind { Checked, Filed, Acknowledged, InformationRequested, InformationAnswered, Approved, Denied, Refiled, Cancelled, ExtensionGranted, PublishedTentatively, Corrected }

/// <summary>One step of a case: what happened, on which day, who recorded it when, and the document it rests on.</summary>
/// <param name="On">The day it happened (Washington).</param>
public sealed record CaseMove(MoveKind Kind, DateOnly On, DateTime RecordedAt, PersonId By, string ByName)
{
    public DocumentId? Document { get; init; }
    public string? Note { get; init; }

    /// <summary>A second day where the step has one: the answer date of a request, the extended end that CBP stated.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Which day a correction set right; its earlier day is in <see cref="Until"/>.</summary>
    public CaseFact? Corrects { get; init; }

    /// <summary>The recordation number exactly as printed, on approval.</summary>
    public string? Number { get; init; }

    /// <summary>On approval: true where the work's registration was pending, so that the recordation is one of months (19 USC 4343); else null.</summary>
    public bool? Temporary { get; init; }
    public string? Receipt { get; init; }
    public Money? Paid { get; init; }
    public string? PaymentMethod { get; init; }
}

/// <summary>Who takes a step, when, and on which paper.</summary>
public sealed record Hand(PersonId By, string ByName, DateTime At, DocumentId? Document = null, string? Note = null);
