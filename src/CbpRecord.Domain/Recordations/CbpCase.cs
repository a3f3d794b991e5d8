using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Recordations;

/// <summary>How far a case is, derived from its moves and kept so that lists can be filtered by it.</summary>
public enum Stage { Draft, ReadyToFile, Submitted, UnderReview, InfoRequested, Recorded, Denied, Cancelled }

/// <summary>One application to CBP from draft to decision: its content, files, packets and moves.</summary>
public abstract class CbpCase : Aggregate, IOfClient
{
    public CaseId Id { get; private set; }

    /// <summary>The firm's number for the case ("R-1042"), unique.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Where it stands in lists: the newest first; unique, and compared byte by byte.</summary>
    public string ListKey { get; private set; } = "";
    public RightId RightId { get; private set; }
    public Right Right { get; private set; } = null!;
    public ClientId? ClientId { get; private set; }
    public TransactionKind Transaction { get; private set; }
    public ApplicationAnswers Application { get; private set; } = new();
    public IReadOnlyList<CaseImage> Images { get; private set; } = [];
    public IReadOnlyList<CaseExhibit> Exhibits { get; private set; } = [];
    public IReadOnlyList<CasePacket> Packets { get; private set; } = [];
    public IReadOnlyList<CaseMove> Moves { get; private set; } = [];
    public Stage Stage { get; private set; }
    public DateOnly OpenedOn { get; private set; }
    public DateOnly? FiledOn { get; private set; }
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>When CBP wants its answer, while a request is open.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>Goes with its right to the client it was found to belong to.</summary>
    public void Belong(ClientId? client) => ClientId = client;

    public bool IsOpenForEditing => Stage is Stage.Draft or Stage.ReadyToFile or Stage.Denied;

    /// <summary>In the order they were opened.</summary>
    public static IReadOnlyList<CbpCase> InOrder(IEnumerable<CbpCase> cases) => [.. cases.OrderBy(c => c.OpenedOn).ThenBy(c => c.Id.Value)];

    /// <summary>Begins a case of a right; the client is the right's.</summary>
    protected static T Begin<T>(T item, CaseId id, string reference, Right right, TransactionKind transaction, DateOnly on) where T : CbpCase
    {
        (item.Id, item.Reference, item.Right, item.RightId, item.ClientId) = (id, reference, right, right.Id, right.ClientId);
        (item.Transaction, item.OpenedOn) = (transaction, on);
        item.ListKey = Shared.ListKey.LatestFirst(on, reference);
        return item;
    }

    /// <summary>Replaces the answers. A filed application is not rewritten: CBP has it as it was.</summary>
    public Result Write(ApplicationAnswers application)
    {
        if (!IsOpenForEditing) return Closed();
        Application = application;
        if (Stage == Stage.ReadyToFile) Stage = Stage.Draft;
        return Result.Done;
    }

    public Result Add(CaseImage image) => Edit(() => Images = [.. Images.Where(i => i.Id != image.Id), image]);
    public Result RemoveImage(Guid id) => Images.All(i => i.Id != id) ? Error.NotFound(id) : Edit(() => Images = [.. Images.Where(i => i.Id != id)]);
    public Result Caption(Guid id, string? caption) => Images.All(i => i.Id != id) ? Error.NotFound(id)
        : Edit(() => Images = [.. Images.Select(i => i.Id == id ? i with { Caption = caption } : i)]);

    public Result Add(CaseExhibit exhibit) => Edit(() => Exhibits = [.. Exhibits, exhibit]);
    public Result RemoveExhibit(Guid id) => Exhibits.All(e => e.Id != id) ? Error.NotFound(id) : Edit(() => Exhibits = [.. Exhibits.Where(e => e.Id != id)]);
    public Result RetitleExhibit(Guid id, string title) => Exhibits.All(e => e.Id != id) ? Error.NotFound(id)
        : Edit(() => Exhibits = [.. Exhibits.Select(e => e.Id == id ? e with { Title = title } : e)]);

    /// <summary>Moves an exhibit to a place (0 is the first); the letters follow the places.</summary>
    public Result MoveExhibit(Guid id, int place)
    {
        if (Exhibits.FirstOrDefault(e => e.Id == id) is not { } moved) return Error.NotFound(id);
        var others = Exhibits.Where(e => e.Id != id).ToList();
        others.Insert(Math.Clamp(place, 0, others.Count), moved);
        return Edit(() => Exhibits = others);
    }

    public Result Attach(CasePacket packet)
    {
        Packets = [.. Packets.Where(p => p.Document != packet.Document), packet];
        return Result.Done;
    }

    /// <summary>The one commit of the journey: somebody checked the answers and found them complete.</summary>
    public Result Confirm(DateOnly on, Findings findings, Hand hand)
    {
        if (Stage is not (Stage.Draft or Stage.Denied)) return RecordationErrors.NotADraft(Reference);
        if (!findings.Clear) return findings.Gaps.ToList();
        Move(new CaseMove(MoveKind.Checked, on, hand.At, hand.By, hand.ByName) { Note = hand.Note });
        return Result.Done;
    }

    /// <summary>Records that the application was entered at CBP. Not before it was checked, and not in the future.</summary>
    public Result File(DateOnly on, string? receipt, Money? paid, string? method, DateOnly today, Hand hand)
    {
        if (FiledOn is { } before && Stage != Stage.ReadyToFile) return RecordationErrors.AlreadyFiled(before);
        if (Stage != Stage.ReadyToFile) return RecordationErrors.NotChecked(Reference);
        if (on > today) return RecordationErrors.FiledInTheFuture(on).At("FiledOn");
        var lapsed = MayBeFiled(on);
        if (lapsed.Refused) return lapsed;
        Move(new CaseMove(MoveKind.Filed, on, hand.At, hand.By, hand.ByName)
        { Document = hand.Document, Note = hand.Note, Receipt = receipt, Paid = paid, PaymentMethod = method });
        return Result.Done;
    }

    public Result Acknowledge(DateOnly on, Hand hand) => AfterFiling(on, hand, MoveKind.Acknowledged, null);

    /// <summary>CBP asks for more; <paramref name="answerBy"/> (inclusive) becomes a deadline.</summary>
    public Result AskedForInformation(DateOnly on, DateOnly answerBy, Hand hand) =>
        answerBy < on ? RecordationErrors.AnswerBeforeRequest(answerBy) : AfterFiling(on, hand, MoveKind.InformationRequested, answerBy);

    public Result AnswerInformation(DateOnly on, Hand hand) =>
        Stage != Stage.InfoRequested ? RecordationErrors.NothingAsked(Reference) : AfterFiling(on, hand, MoveKind.InformationAnswered, null);

    public Result Deny(DateOnly on, string reason, Hand hand) => string.IsNullOrWhiteSpace(reason)
        ? RecordationErrors.DenialNeedsReason : AfterFiling(on, hand with { Note = reason }, MoveKind.Denied, null);

    public Result Cancel(DateOnly on, string reason, Hand hand)
    {
        if (Stage == Stage.Cancelled) return RecordationErrors.AlreadyCancelled(Reference);
        if (string.IsNullOrWhiteSpace(reason)) return RecordationErrors.CancellationNeedsReason;
        Move(new CaseMove(MoveKind.Cancelled, on, hand.At, hand.By, hand.ByName) { Document = hand.Document, Note = reason });
        return Result.Done;
    }

    /// <summary>Days that are the day of a step.</summary>
    private static readonly Dictionary<CaseFact, MoveKind> Steps = new() { [CaseFact.AnsweredOn] = MoveKind.InformationAnswered, [CaseFact.CancelledOn] = MoveKind.Cancelled };

    /// <summary>The days of this case that can be corrected, with how they stand.</summary>
    public virtual IReadOnlyDictionary<CaseFact, DateOnly> Correctable
    {
        get
        {
            var days = new Dictionary<CaseFact, DateOnly>();
            if (FiledOn is { } filed && Stage is not (Stage.Draft or Stage.ReadyToFile)) days[CaseFact.FiledOn] = filed;
            if (Moves.LastOrDefault(m => m is { Kind: MoveKind.InformationRequested, Until: not null }) is { } asked) days[CaseFact.AnswerBy] = asked.Until!.Value;
            foreach (var (fact, kind) in Steps)
                if (Moves.LastOrDefault(m => m.Kind == kind) is { } step) days[fact] = step.On;
            return days;
        }
    }

    /// <summary>Sets a day right that was recorded wrongly; the history keeps both, with the reason in <paramref name="hand"/>'s note.</summary>
    /// <param name="on">The right day; null takes back a day that CBP never stated.</param>
    public Result Correct(CaseFact fact, DateOnly? on, DateOnly today, Hand hand)
    {
        if (!Correctable.TryGetValue(fact, out var stood)) return CorrectionErrors.NoSuchFact(Reference);
        if (on == stood) return CorrectionErrors.NothingChanges;
        if (on is null && fact is not (CaseFact.ExtendedTo or CaseFact.RenewedThrough)) return CorrectionErrors.DayNeeded;
        if (on > today && fact is CaseFact.FiledOn or CaseFact.EffectiveOn or CaseFact.AnsweredOn or CaseFact.CancelledOn) return CorrectionErrors.InTheFuture(on!.Value);
        var set = Set(fact, on);
        if (!set.Refused) Moves = [.. Moves, new CaseMove(MoveKind.Corrected, on ?? stood, hand.At, hand.By, hand.ByName) { Note = hand.Note, Corrects = fact, Until = stood, Document = hand.Document }];
        return set;
    }

    protected virtual Result Set(CaseFact fact, DateOnly? on)
    {
        if (fact == CaseFact.FiledOn && on > DecidedOn) return CorrectionErrors.AfterDecision(on.Value, DecidedOn!.Value);
        if (fact == CaseFact.FiledOn) FiledOn = on;
        else if (Steps.TryGetValue(fact, out var kind)) return StepInstead(Moves.Last(m => m.Kind == kind), on!.Value);
        else
        {
            var asked = Moves.Last(m => m is { Kind: MoveKind.InformationRequested, Until: not null });
            if (on < asked.On) return RecordationErrors.AnswerBeforeRequest(on.Value).At("On");
            Moves = [.. Moves.Select(m => m == asked ? m with { Until = on } : m)];
            if (AnswerBy is not null) AnswerBy = on;
        }
        return Result.Done;
    }

    /// <summary>A step is found to be of another day; not before the one that it follows.</summary>
    private Result StepInstead(CaseMove step, DateOnly on)
    {
        var before = Moves.TakeWhile(m => m != step).LastOrDefault(m => m.Kind is not (MoveKind.Corrected or MoveKind.Checked));
        if (on < before?.On) return CorrectionErrors.BeforeWhatWent(on, before.On);
        Moves = [.. Moves.Select(m => m == step ? m with { On = on } : m)];
        return Result.Done;
    }

    /// <summary>The decision is found to be of another day.</summary>
    protected void DecidedInstead(DateOnly on) => DecidedOn = on;

    /// <summary>What the law says against filing this on that day, beside what pre-flight found.</summary>
    protected virtual Result MayBeFiled(DateOnly on) => Result.Done;

    protected Result AfterFiling(DateOnly on, Hand hand, MoveKind kind, DateOnly? until)
    {
        if (FiledOn is not { } filed || Stage is Stage.Draft or Stage.ReadyToFile) return RecordationErrors.NotFiled(Reference);
        if (Stage is Stage.Recorded or Stage.Denied or Stage.Cancelled) return RecordationErrors.AlreadyDecided(Reference);
        if (on < filed) return RecordationErrors.BeforeFiling(on, filed);
        Move(new CaseMove(kind, on, hand.At, hand.By, hand.ByName) { Document = hand.Document, Note = hand.Note, Until = until });
        return Result.Done;
    }

    protected void Move(CaseMove move)
    {
        Moves = [.. Moves, move];
        Stage = move.Kind switch
        {
            MoveKind.Checked => Stage.ReadyToFile,
            MoveKind.Filed => Stage.Submitted,
            MoveKind.Acknowledged or MoveKind.InformationAnswered or MoveKind.PublishedTentatively => Stage.UnderReview,
            MoveKind.InformationRequested => Stage.InfoRequested,
            MoveKind.Approved or MoveKind.ExtensionGranted => Stage.Recorded,
            MoveKind.Denied => Stage.Denied,
            MoveKind.Cancelled => Stage.Cancelled,
            _ => Stage,
        };
        if (move.Kind == MoveKind.Filed) (FiledOn, DecidedOn) = (move.On, null);
        if (Stage is Stage.Recorded or Stage.Denied) DecidedOn = move.On;
        AnswerBy = Stage == Stage.InfoRequested ? move.Until : null;
    }

    private Error Closed() => Stage == Stage.Cancelled ? RecordationErrors.AlreadyCancelled(Reference) : RecordationErrors.AlreadyFiled(FiledOn!.Value);

    private Result Edit(Action change)
    {
        if (!IsOpenForEditing) return Closed();
        change();
        if (Stage == Stage.ReadyToFile) Stage = Stage.Draft;
        return Result.Done;
    }
}
