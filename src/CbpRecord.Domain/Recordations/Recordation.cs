using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Recordations;

/// <summary>A recordation with CBP: the case that asks for it, and the protection that follows its approval.</summary>
public sealed class Recordation : CbpCase
{
    private Recordation() { }

    /// <summary>The recordation number exactly as CBP printed it.</summary>
    public string? NumberPrinted { get; private set; }

    /// <summary>Year and sequence, so that every spelling of a number is found; null when it could not be read.</summary>
    public string? NumberKey { get; private set; }

    /// <summary>The day CBP approved it: protection starts here, never on filing (19 CFR 133.4(a), 133.34).</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>It was approved while the work's registration was pending, and stays one of months: the registered work is recorded anew (19 USC 4343).</summary>
    public bool IsTemporary => Moves.LastOrDefault(m => m.Kind == MoveKind.Approved) is { Temporary: true };

    /// <summary>The last day of protection (inclusive), derived from the right and the approval.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>The last day to renew at CBP of the first term whose renewal nobody has filed: after expiry for a mark, before it for a copyright; derived.</summary>
    public DateOnly? RenewalClosesOn { get; private set; }

    /// <summary>The end that CBP stated when it granted an extension (19 CFR 133.7(b)).</summary>
    public DateOnly? ExtendedTo { get; private set; }

    /// <summary>The last day of the term that a CBP renewal was approved for; null before the first renewal.</summary>
    public DateOnly? RenewedThrough { get; private set; }

    /// <summary>The owner's name in CBP's books: as approved, or as changed there since; null when nobody here has seen it.</summary>
    public string? OwnerAtCbp { get; private set; }

    /// <summary>Opens a case. Refused for a right of a kind that CBP never records; what can still be mended is pre-flight's to say.</summary>
    public static Result<Recordation> Open(CaseId id, string reference, Right right, DateOnly on) => right.Kind == RightKind.Patent
        ? RightGaps.PatentNotRecordable() : Begin(new Recordation(), id, reference, right, TransactionKind.New, on);

    /// <summary>CBP approved: the number as printed, and the effective date.</summary>
    public Result Approve(string number, DateOnly effectiveOn, DateOnly today, Hand hand)
    {
        if (string.IsNullOrWhiteSpace(number)) return RecordationErrors.NumberMissing.At("Number");
        if (effectiveOn > today) return RecordationErrors.EffectiveInTheFuture(effectiveOn).At("EffectiveOn");
        var moved = AfterFiling(effectiveOn, hand, MoveKind.Acknowledged, null);
        if (moved.Refused) return moved;
        OwnerAtCbp = Application.Owner?.Name;
        Approved(number, effectiveOn, hand);
        return Result.Done;
    }

    /// <summary>Takes over a recordation that somebody else obtained earlier: its number and effective date, without a filing of ours.</summary>
    /// <param name="renewedThrough">The last day of the term that its last renewal at CBP was for; null when it was never renewed.</param>
    public Result TakeOver(string number, DateOnly effectiveOn, DateOnly? renewedThrough, DateOnly today, Hand hand)
    {
        if (Stage is not (Stage.Draft or Stage.ReadyToFile)) return RecordationErrors.AlreadyDecided(Reference);
        if (string.IsNullOrWhiteSpace(number)) return RecordationErrors.NumberMissing.At("Number");
        if (effectiveOn > today) return RecordationErrors.EffectiveInTheFuture(effectiveOn).At("EffectiveOn");
        if (renewedThrough <= effectiveOn) return RecordationErrors.RenewedBeforeEffective(renewedThrough.Value, effectiveOn).At("RenewedThrough");
        RenewedThrough = renewedThrough;
        Approved(number, effectiveOn, hand);
        return Result.Done;
    }

    /// <summary>CBP published a trade name tentatively (19 CFR 133.14); <paramref name="oppositionEnds"/> is the day the notice prints.</summary>
    /// <param name="source">Who typed that day: somebody else reads it a second time.</param>
    public Result PublishTentatively(DateOnly on, DateOnly oppositionEnds, Provenance source, Hand hand)
    {
        if (Right is not TradeName) return RecordationErrors.NotATradeName;
        if (oppositionEnds < on) return RecordationErrors.AnswerBeforeRequest(oppositionEnds).At("Until");
        var moved = AfterFiling(on, hand, MoveKind.PublishedTentatively, oppositionEnds);
        if (!moved.Refused) Right.Tell(new RightEvent(RightEventKind.OppositionEnds, oppositionEnds, Document: hand.Document, Source: source));
        return moved;
    }

    public override IReadOnlyDictionary<CaseFact, DateOnly> Correctable
    {
        get
        {
            var days = new Dictionary<CaseFact, DateOnly>(base.Correctable);
            if (EffectiveOn is { } effective) days[CaseFact.EffectiveOn] = effective;
            if (ExtendedTo is { } extended) days[CaseFact.ExtendedTo] = extended;
            if (RenewedThrough is { } through) days[CaseFact.RenewedThrough] = through;
            return days;
        }
    }

    protected override Result Set(CaseFact fact, DateOnly? on)
    {
        switch (fact)
        {
            case CaseFact.EffectiveOn when on < FiledOn: return RecordationErrors.BeforeFiling(on.Value, FiledOn!.Value).At("On");
            case CaseFact.EffectiveOn:
                if (DecidedOn == EffectiveOn) DecidedInstead(on!.Value);
                EffectiveOn = on;
                return Result.Done;
            case CaseFact.ExtendedTo or CaseFact.RenewedThrough when on <= EffectiveOn: return CorrectionErrors.BeforeStart(on.Value, EffectiveOn!.Value);
            case CaseFact.ExtendedTo: ExtendedTo = on; return Result.Done;
            case CaseFact.RenewedThrough: RenewedThrough = on; return Result.Done;
            default: return base.Set(fact, on);
        }
    }

    /// <summary>What the rules made of the facts; called with each derivation, never typed.</summary>
    public void Derive(DateOnly? expiresOn, DateOnly? renewalClosesOn) => (ExpiresOn, RenewalClosesOn) = (expiresOn, renewalClosesOn);

    /// <summary>A renewal of ours was approved for the term ending on that day.</summary>
    public void Renewed(DateOnly through) => (RenewedThrough, ExtendedTo) = (through, null);

    public void Extended(DateOnly to) => ExtendedTo = to;

    /// <summary>CBP took note of a new owner, or of the owner's new name.</summary>
    public void OwnedBy(string? name) => OwnerAtCbp = name;

    /// <summary>The word that people use for where it stands on a day (domain reference, section 3.5).</summary>
    /// <param name="extensionRequested">A request for more time is filed and not decided.</param>
    public RecordationStatus StatusOn(DateOnly today, bool extensionRequested = false) =>
        Standing(extensionRequested).On(today);

    /// <summary>As <see cref="RecordationStanding.RenewBy"/>.</summary>
    public DateOnly? RenewBy => Standing(false).RenewBy;

    /// <summary>Whether CBP protects the right on the day: from approval to expiry, both included.</summary>
    public bool ProtectsOn(DateOnly day) => Stage == Stage.Recorded && EffectiveOn <= day && !(ExpiresOn < day);

    private RecordationStanding Standing(bool extensionRequested) => new(Stage, ExpiresOn, RenewalClosesOn, ExtendedTo, RenewedThrough, extensionRequested);

    protected override Result MayBeFiled(DateOnly on) =>
        Right is Trademark { ExpiresOn: { } expired } mark && on > expired ? RecordationErrors.RegistrationIsNotCurrent(mark.NumberPrinted ?? mark.Name) : Result.Done;

    private void Approved(string number, DateOnly effectiveOn, Hand hand)
    {
        NumberPrinted = number.Trim();
        NumberKey = RecordationNumber.Of(number).SearchKey;
        EffectiveOn = effectiveOn;
        Move(new CaseMove(MoveKind.Approved, effectiveOn, hand.At, hand.By, hand.ByName)
        { Document = hand.Document, Note = hand.Note, Number = NumberPrinted, Temporary = Right.Kind == RightKind.PendingCopyright ? true : null });
    }
}
