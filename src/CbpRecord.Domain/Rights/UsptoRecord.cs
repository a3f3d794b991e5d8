using CbpRecord.Domain.Recordations;

namespace CbpRecord.Domain.Rights;

/// <summary>One USPTO case file, as read from the office's own file: data without judgement. The day of the reading is in <see cref="Source"/>.</summary>
public sealed record UsptoRecord
{
    public required SerialNumber Serial { get; init; }

    /// <summary>Null while the application is pending.</summary>
    public RegistrationNumber? Registration { get; init; }
    public required UsptoMark Mark { get; init; }
    public Register? Register { get; init; }

    /// <summary>The basis on which the file rests now; where several stand, 66(a) before 1(a) before 44(e), then the pending ones; null for none.</summary>
    public FilingBasis? Basis { get; init; }

    /// <summary>Every current basis.</summary>
    public IReadOnlyList<FilingBasis> Bases { get; init; } = [];
    public required UsptoStatus Status { get; init; }
    public DateOnly? FiledOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>The day from which the last renewal runs (an anniversary of the registration), not the day it was granted.</summary>
    public DateOnly? RenewedOn { get; init; }
    public DateOnly? CancelledOn { get; init; }
    public DateOnly? AbandonedOn { get; init; }

    /// <summary>The international registration behind a 66(a) file; for other files one that rests on this mark.</summary>
    public InternationalRegistration? International { get; init; }
    public IReadOnlyList<UsptoClass> Classes { get; init; } = [];

    /// <summary>Every owner block of the file: the current owners first, then back through the chain to the applicant.</summary>
    public IReadOnlyList<UsptoOwner> Owners { get; init; } = [];
    public UsptoParty? Correspondent { get; init; }
    public UsptoParty? Attorney { get; init; }
    public IReadOnlyList<UsptoEvent> Events { get; init; } = [];

    /// <summary>Texts of the file that are not goods: disclaimers, descriptions, translations, amendments.</summary>
    public IReadOnlyList<UsptoStatement> Statements { get; init; } = [];
    public required UsptoSource Source { get; init; }

    /// <summary>The owners of record now: all that stand under the latest party type.</summary>
    public IEnumerable<UsptoOwner> CurrentOwners => Owners.TakeWhile(o => o.PartyType == Owners[0].PartyType);

    /// <summary>Where the registration stands: the status code, and whether the office accepted a declaration or a renewal since.</summary>
    public RegistrationStanding Standing => Status.Standing(Registration is not null || RegisteredOn is not null) is var standing
        && standing == RegistrationStanding.Registered && (RenewedOn is not null || Acceptances.Any(a => a.Section != Maintenance.Section15))
            ? RegistrationStanding.Maintained : standing;

    /// <summary>Declarations and renewals that the office accepted, read from the events, oldest first.</summary>
    public IReadOnlyList<Acceptance> Acceptances => Acceptance.In(Events);

    /// <summary>
    /// The last day of the current term, read from the registration or its last renewal; null when there is no registration.
    /// For 66(a) the earlier of the U.S. term and the international registration's end, where the file gives it.
    /// </summary>
    public DateOnly? ExpiresOn => RegistrationTerm.EndsOn(this);
}

/// <summary>The mark: its words (empty for a mark without words), what the office says they mean, and how it is drawn.</summary>
/// <param name="DrawingCode">The office's code; the first digit is the form (4 standard characters, 2 and 3 a design, 5 stylised, 6 sound and the like).</param>
public sealed record UsptoMark(string Text, string? Translation = null, string? Transliteration = null, string? DrawingCode = null,
    bool StandardCharacters = false)
{
    /// <summary>Trademark, Service mark, Collective mark, Certification mark …</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The mark in characters that are not Latin, when its words have any; else null.</summary>
    public string? ForeignForm => Text.Any(c => c >= '\u2E80') ? Text : null;
}

/// <summary>One class of the file with its goods or services.</summary>
/// <param name="Code">The international class as printed, three digits ("009"), or A, B or 200 of the old certification and membership classes.</param>
public sealed record UsptoClass(string Code, string Goods, IReadOnlyList<string> UsClasses, string? StatusCode = null, string? StatusText = null,
    DateOnly? StatusOn = null, string? FirstUse = null, string? FirstUseInCommerce = null)
{
    /// <summary>The Nice class, or null for the codes that are none.</summary>
    public NiceClass? Nice => NiceClass.Parse(Code) is { Refused: false } parsed ? parsed.Value : null;

    /// <summary>Class status 6 is active, P and W (fees) too; a file that gives no status for the class means active.</summary>
    public bool IsActive => StatusCode is null or "" or "6" or "P" or "W";
}

/// <summary>An owner block: who owned the mark at one stage of the file.</summary>
/// <param name="PartyType">The office's code of the stage: 10 applicant, 20 at publication, 30 registrant, 31 and up later owners; the highest is current.</param>
/// <param name="EntityText">"CORPORATION", "INDIVIDUAL", "LIMITED PARTNERSHIP" …</param>
/// <param name="OrganisedUnder">State or country of organisation; for a person the country of citizenship. A state of the U.S. is written "DE, US".</param>
public sealed record UsptoOwner(int PartyType, string Name, Address? Address, OwnerKind Kind, string? EntityText, string? OrganisedUnder,
    string? StageText = null, string? AlsoKnownAs = null, string? ComposedOf = null)
{
    /// <summary>The country of the address, ISO alpha-2 where known; else of the organisation; null when the file gives neither.</summary>
    public string? Country { get; init; }
}

/// <summary>A correspondent or attorney.</summary>
public sealed record UsptoParty(string? Name, string? Firm, Address? Address, string? Phone, string? Email, string? Docket = null);

/// <summary>One line of the prosecution history. Codes are the office's four characters; ST.96 appends the type, which is kept apart.</summary>
public sealed record UsptoEvent(string Code, string? Type, string Description, DateOnly On, int? Number);

/// <summary>A text with its statement code ("D0", "TR0010", …).</summary>
public sealed record UsptoStatement(string Code, string Text);

/// <param name="RenewalDueOn">The day by which the international registration must be renewed, where the file gives it.</param>
/// <param name="EndedOn">The day the international registration ceased, where it did.</param>
public sealed record InternationalRegistration(string? Number, DateOnly? RegisteredOn, DateOnly? RenewalDueOn, DateOnly? EndedOn = null);

public enum UsptoFormat { St66, St96, Bulk }

/// <summary>The file that was read: its name, its SHA-256 (64 hex digits), and the latest day of which the file itself speaks.</summary>
public sealed record UsptoSource(string File, string Sha256, DateOnly? AsOf, UsptoFormat Format);
