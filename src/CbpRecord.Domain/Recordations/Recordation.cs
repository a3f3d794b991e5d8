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

    /// <summary>The last day of protection (inclusive), derived from the right and the approval.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>The last day to renew at CBP: after expiry for a mark, before it for a copyright; derived.</summary>
    public DateOnly? RenewalClosesOn { get; private set; }

    /// <summary>The end that CBP stated when it granted an extension (19 CFR 133.7(b)).</summary>
    public DateOnly? ExtendedTo { get; private set; }

    /// <summary>The last day of the term that a CBP renewal was approved for; null before the first renewal.</summary>
    public DateOnly? RenewedThrough { get; private set; }

    public static Recordation Open(CaseId id, string reference, Right right, DateOnly on) => new()
    {
        Id = id, Reference = reference, Right = right, RightId = right.Id, ClientId = right.ClientId, Transaction = TransactionKind.New, OpenedOn = on,
    };

    /// <summary>CBP approved: the number as printed, and the effective date.</summary>
    public Result Approve(string number, DateOnly effectiveOn, DateOnly today, Hand hand)
    {
        if (string.IsNullOrWhiteSpace(number)) return RecordationErrors.NumberMissing.At("Number");
        if (effectiveOn > today) return RecordationErrors.EffectiveInTheFuture(effectiveOn).At("EffectiveOn");
        var moved = AfterFiling(effectiveOn, hand, MoveKind.Acknowledged, null);
        if (moved.Refused) return moved;
        TakeNumber(number, effectiveOn);
        Move(new CaseMove(MoveKind.Approved, effectiveOn, hand.At, hand.By, hand.ByName) { Document = hand.Document, Note = hand.Note, Number = number.Trim() });
        return Result.Done;
    }

    /// <summary>Takes over a recordation that somebody else obtained earlier: its number and effective date, without a filing of ours.</summary>
    public Result TakeOver(string number, DateOnly effectiveOn, DateOnly today, Hand hand)
    {
        if (Stage is not (Stage.Draft or Stage.ReadyToFile)) return RecordationErrors.AlreadyDecided(Reference);
        if (string.IsNullOrWhiteSpace(number)) return RecordationErrors.NumberMissing.At("Number");
        if (effectiveOn > today) return RecordationErrors.EffectiveInTheFuture(effectiveOn).At("EffectiveOn");
        TakeNumber(number, effectiveOn);
        Move(new CaseMove(MoveKind.Approved, effectiveOn, hand.At, hand.By, hand.ByName) { Document = hand.Document, Note = hand.Note, Number = number.Trim() });
        return Result.Done;
    }

    /// <summary>What the rules made of the facts; called with each derivation, never typed.</summary>
    public void Derive(DateOnly? expiresOn, DateOnly? renewalClosesOn) => (ExpiresOn, RenewalClosesOn) = (expiresOn, renewalClosesOn);

    /// <summary>A renewal of ours was approved for the term ending on that day.</summary>
    public void Renewed(DateOnly through) => (RenewedThrough, ExtendedTo) = (through, null);

    public void Extended(DateOnly to) => ExtendedTo = to;

    /// <summary>The word that people use for where it stands on a day (domain reference, section 3.5).</summary>
    public RecordationStatus StatusOn(DateOnly today, DateOnly? renewalOpensOn = null, bool extensionRequested = false) =>
        RecordationStatuses.Of(this, today, renewalOpensOn, extensionRequested);

    protected override Result MayBeFiled(DateOnly on) =>
        Right is Trademark { ExpiresOn: { } expired } mark && on > expired ? RecordationErrors.RegistrationIsNotCurrent(mark.NumberPrinted ?? mark.Name) : Result.Done;

    private void TakeNumber(string number, DateOnly effectiveOn)
    {
        NumberPrinted = number.Trim();
        NumberKey = RecordationNumber.Of(number).SearchKey;
        EffectiveOn = effectiveOn;
    }
}
