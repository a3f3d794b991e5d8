using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.Law;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Domain.Deadlines;

/// <summary>
/// Everything the rules need to know of one right and its recordations. What is not known is null or empty, never guessed; a rule
/// that lacks a fact says so in its finding. No field depends on today.
/// </summary>
public sealed record MatterFacts
{
    public required RightKind Kind { get; init; }

    /// <summary>The U.S. registration date; for a Madrid mark the certificate's.</summary>
    public DateOnly? RegisteredOn { get; init; }
    public Register Register { get; init; } = Register.Principal;
    public FilingBasis Basis { get; init; } = FilingBasis.Use;
    public DateOnly? InternationalRegisteredOn { get; init; }

    /// <summary>The day on which the term of the last renewal began, as the register prints it. Needed for registrations before 16 November 1989 only.</summary>
    public DateOnly? RenewedOn { get; init; }

    /// <summary>The current term's end as the register prints it. Used where the terms cannot be computed, and compared where they can.</summary>
    public DateOnly? ExpiresOn { get; init; }
    public DateOnly? CancelledOn { get; init; }

    /// <summary>The day on which the latest unbroken run of use began; null means the registration date (section 15 only).</summary>
    public DateOnly? UsedSince { get; init; }

    /// <summary>What was filed or accepted, by kind of deadline.</summary>
    public IReadOnlyList<MetFact> Met { get; init; } = [];

    /// <summary>Days on which a renewal was filed at the USPTO: filed in time it meets its deadline; it is shown to CBP by its acceptance only.</summary>
    public IReadOnlyList<DateOnly> RenewalsFiledOn { get; init; } = [];

    /// <summary>In the order they were opened. The last one approved and not ended is the current one.</summary>
    public IReadOnlyList<RecordationFacts> Recordations { get; init; } = [];

    public DateOnly? AuthorDiedOn { get; init; }
    public int? CreatedYear { get; init; }
    public int? PublishedYear { get; init; }
    public bool WorkForHire { get; init; }

    /// <summary>The last day of the recordant's ownership (an exclusive licence, say), inclusive.</summary>
    public DateOnly? OwnershipEndsOn { get; init; }

    /// <summary>The start of a pending copyright's temporary recordation; it stays what it is when the work is registered.</summary>
    public DateOnly? PendingRecordedOn { get; init; }

    public DateOnly? FirstUseOn { get; init; }
    public DateOnly? OppositionEndsOn { get; init; }
    public DateOnly? UsedUntil { get; init; }

    /// <summary>Days on which the USPTO or the Copyright Office recorded a new owner or name.</summary>
    public IReadOnlyList<DateOnly> OwnerChangesOn { get; init; } = [];
    public IReadOnlyList<LicenceFacts> Licences { get; init; } = [];
    public IReadOnlyList<RequestFacts> Requests { get; init; } = [];
    public IReadOnlyList<OfficeActionFacts> OfficeActions { get; init; } = [];

    /// <summary>In the order they were entered; one that was withdrawn keeps its place and has no dates.</summary>
    public IReadOnlyList<BorderFacts> BorderEvents { get; init; } = [];

    /// <summary>The day on which the President received an ITC determination.</summary>
    public DateOnly? ItcReceivedOn { get; init; }

    public bool IsMark => Kind == RightKind.Trademark;
    public bool IsMadrid => IsMark && Basis == FilingBasis.Madrid;

    /// <summary>The recordation that counts: the last approved and not ended, else the last.</summary>
    public RecordationFacts? Recordation => Recordations.LastOrDefault(r => r is { ApprovedOn: not null, EndedOn: null }) ?? (Recordations.Count > 0 ? Recordations[^1] : null);
}

/// <summary>A fact that meets a deadline: an acceptance at the USPTO, a renewal or an extension request at CBP.</summary>
/// <param name="On">The day of the filing or of the acceptance; the first deadline of its kind still open that day, or shortly before, is met.</param>
/// <param name="TermEndsOn">Where the fact says so, the end of the term it bought.</param>
public sealed record MetFact(DeadlineKind Kind, DateOnly On, DateOnly? TermEndsOn = null);

/// <summary>One recordation at CBP.</summary>
/// <param name="ExtendedUntil">The day that CBP stated when it granted more time for the term then ending.</param>
public sealed record RecordationFacts(DateOnly? AppliedOn = null, DateOnly? ApprovedOn = null, DateOnly? EndedOn = null,
    DateOnly? ExtensionGrantedOn = null, DateOnly? ExtendedUntil = null);

/// <summary>A licence and its last day.</summary>
public sealed record LicenceFacts(string Licensee, DateOnly EndsOn);

/// <summary>CBP asked for information in a case.</summary>
/// <param name="AnswerBy">The last day to answer (inclusive), as CBP's letter prints it.</param>
/// <param name="AnsweredOn">The day of the answer, or of CBP's decision without one.</param>
public sealed record RequestFacts(string Case, DateOnly AskedOn, DateOnly AnswerBy, DateOnly? AnsweredOn = null);

/// <summary>An expungement or reexamination action. <paramref name="Extended"/>: one month was bought. <paramref name="StatedOn"/>: the day the Office itself printed.</summary>
public sealed record OfficeActionFacts(DateOnly IssuedOn, bool Extended = false, DateOnly? StatedOn = null, DateOnly? AnsweredOn = null);

/// <summary>Goods at the border. Each date starts its own clock.</summary>
public sealed record BorderFacts
{
    public string? Reference { get; init; }

    /// <summary>Null while CBP has not said what it holds the goods to be.</summary>
    public SuspectedGoods? Goods { get; init; }

    /// <summary>Whose act the importer's answer is.</summary>
    public ImportedBy ImportedBy { get; init; }
    public DateOnly? PresentedOn { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public DateOnly? DetainedOn { get; init; }
    public DateOnly? DetentionNoticeOn { get; init; }
    public DateOnly? SeizureNoticeOn { get; init; }

    /// <summary>The day of a seizure under 17 USC 1201.</summary>
    public DateOnly? DmcaSeizedOn { get; init; }

    /// <summary>What meets the clocks: the importer's answer, the data that came, the consent, the end of the detention.</summary>
    public DateOnly? AnsweredOn { get; init; }
    public DateOnly? OwnerToldOn { get; init; }
    public DateOnly? DataReceivedOn { get; init; }
    public DateOnly? ConsentedOn { get; init; }
    public DateOnly? DetentionEndedOn { get; init; }
}
