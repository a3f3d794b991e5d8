using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Rights;

/// <summary>An owner of record, as the register or the client names it. The current ones come first.</summary>
/// <param name="PartyType">What the register calls the party ("10 - Original Applicant"), where a register was read.</param>
public sealed record RightOwner(string Name, string? Country, string? Address = null, string? EntityType = null, string? OrganisedUnder = null,
    string? PartyType = null, bool Current = true);

/// <summary>Where a value came from: the file's name and hash, or "form", and the day the source speaks of.</summary>
public sealed record Provenance(string Source, string? Hash, DateOnly AsOf, ImportBatchId? Batch = null)
{
    /// <summary>Who typed it; null for a file, and for what was typed before this was kept.</summary>
    public PersonId? By { get; init; }
}

/// <summary>Who looks after a matter. Reminders climb in this order, then to the firm's leads; who is away is passed over (<see cref="Domain.People.Recipients"/>).</summary>
public sealed record Responsibility(PersonId? Responsible, PersonId? Backup, PersonId? Supervisor)
{
    public static Responsibility Nobody { get; } = new(null, null, null);

    /// <summary>Everybody named, in order.</summary>
    public IEnumerable<PersonId> People => ((PersonId?[])[Responsible, Backup, Supervisor]).Where(p => p is not null).Select(p => p!.Value);

    /// <summary>A backup needs somebody to stand in for, and nobody has two parts.</summary>
    public Result Check()
    {
        var errors = new List<Error>();
        if (Responsible is null && (Backup ?? Supervisor) is not null) errors.Add(RightErrors.ResponsibleMissing);
        if (Backup is not null && Backup == Responsible) errors.Add(RightErrors.BackupIsResponsible);
        if (Supervisor is not null && (Supervisor == Responsible || Supervisor == Backup)) errors.Add(RightErrors.SupervisorIsAnother);
        return errors;
    }
}

/// <summary>An intellectual property right of a client: what is recorded with CBP, or could be.</summary>
public abstract class Right : Aggregate, IOfClient
{
    public RightId Id { get; protected set; }
    public abstract RightKind Kind { get; }
    public ClientId? ClientId { get; private set; }

    /// <summary>The mark's words, the work's title, the trade name, or the patent's title; empty for a mark without words.</summary>
    public string Name { get; protected set; } = "";

    /// <summary>The foreign title (19 CFR 133.32(e)) or the Chinese form of a mark.</summary>
    public string? NameForeign { get; protected set; }

    /// <summary>The registration number as people look for it: digits only for a mark, letters and digits for a copyright; null while none exists.</summary>
    public string? Number { get; protected set; }

    /// <summary>The number as it was printed or typed.</summary>
    public string? NumberPrinted { get; protected set; }
    public IReadOnlyList<RightOwner> Owners { get; protected set; } = [];
    public RightOwner? Owner => Owners.Count > 0 ? Owners[0] : null;

    /// <summary>The first current owner's name, kept for lists.</summary>
    public string OwnerName { get; private set; } = "";
    public Responsibility Responsibility { get; private set; } = Responsibility.Nobody;

    /// <summary>By field name: where its value came from.</summary>
    public IReadOnlyDictionary<string, Provenance> Provenance { get; protected set; } = new Dictionary<string, Provenance>();

    /// <summary>The batch that brought the right in; null when it was typed.</summary>
    public ImportBatchId? BroughtBy { get; protected set; }

    /// <summary>Facts after the register's own: what was filed, accepted, cancelled, changed. Kept in the order they were told.</summary>
    public IReadOnlyList<RightEvent> Events { get; private set; } = [];

    public void AssignTo(ClientId? client) => ClientId = client;
    public void Entrust(Responsibility responsibility) => Responsibility = responsibility;

    /// <summary>Tells a fact of its own: a filing, an acceptance, a death, a licence's end. A second fact of the same kind and day replaces the first, but for the licence of another.</summary>
    public void Tell(RightEvent fact) => Events = [.. Events.Where(e => !e.Is(fact.Kind, fact.On, fact.Note)), fact];

    /// <summary>Puts back the facts as they were told before.</summary>
    protected void Retell(IReadOnlyList<RightEvent> events) => Events = [.. events];

    /// <summary>Takes back a fact told by mistake.</summary>
    /// <param name="note">Says which, where several licences end on the day.</param>
    public Result Untell(RightEventKind kind, DateOnly on, string? note)
    {
        if (!Events.Any(e => e.Is(kind, on, note))) return RightErrors.NoSuchFact(kind.ToString(), on);
        Events = [.. Events.Where(e => !e.Is(kind, on, note))];
        return Result.Done;
    }

    protected void Own(IReadOnlyList<RightOwner> owners)
    {
        Owners = [.. owners];
        OwnerName = Owner?.Name ?? "";
    }

    /// <summary>Whether a value takes a new source: it changed, or has none yet.</summary>
    protected bool IsNews(string field, bool changed) => changed || !Provenance.ContainsKey(field);

    protected void From(Provenance source, params string[] fields)
    {
        var map = new Dictionary<string, Provenance>(Provenance);
        foreach (var field in fields) map[field] = source;
        Provenance = map;
    }
}

/// <summary>A kind of dated fact about a right that deadlines follow from.</summary>
public enum RightEventKind
{
    SectionEightAccepted, SectionEightNineAccepted, SectionFifteenAcknowledged, SectionSeventyOneAccepted, InternationalRenewed,
    UsptoRenewalFiled, Cancelled, OwnerChanged, NameChanged, AuthorDied, LicenceEnds, OwnershipEnds, UseCeased, OppositionEnds,
    OfficeActionExpungement, OfficeActionReexamination, ExclusionOrderReceived, ResponseExtended, UseResumed, ResponseFiled,
}

/// <summary>One dated fact. <paramref name="Until"/> is a second date where the fact has one (the term that a renewal runs to, the day that an office states).</summary>
public sealed record RightEvent(RightEventKind Kind, DateOnly On, DateOnly? Until = null, string? Note = null, DocumentId? Document = null, Provenance? Source = null)
{
    /// <summary>Whether it is this fact: a right has one of a kind on a day, but a licence of each licensee, whom the note names.</summary>
    public bool Is(RightEventKind kind, DateOnly on, string? note) => (Kind, On) == (kind, on) && (kind != RightEventKind.LicenceEnds || Note == note);
}
