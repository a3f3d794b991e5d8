using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Renewals;

/// <summary>A later filing on a recordation: its renewal, a request for more time, or a change of owner, name or contact.</summary>
public sealed class Renewal : CbpCase
{
    private Renewal() { }

    public CaseId RecordationId { get; private set; }
    public Recordation Recordation { get; private set; } = null!;

    /// <summary>The last day of the term to be renewed (inclusive), as it stood when the case was opened.</summary>
    public DateOnly? TermEndsOn { get; private set; }

    public static Result<Renewal> Open(CaseId id, string reference, Recordation recordation, TransactionKind transaction, ApplicationAnswers known, DateOnly on)
    {
        if (recordation.Stage != Stage.Recorded) return RecordationErrors.NotRecorded(recordation.Reference);
        var renewal = Begin(new Renewal(), id, reference, recordation.Right, transaction, on);
        (renewal.Recordation, renewal.RecordationId, renewal.TermEndsOn) = (recordation, recordation.Id, recordation.ExpiresOn);
        renewal.Write(known);
        return renewal;
    }

    /// <summary>CBP approved it. A renewal runs through the new term's last day; an extension to the day CBP stated.</summary>
    public Result Approve(DateOnly on, DateOnly? until, DateOnly today, Hand hand)
    {
        if (on > today) return RecordationErrors.EffectiveInTheFuture(on).At("On");
        if (Transaction is TransactionKind.Renewal or TransactionKind.Extension && until is null) return RenewalErrors.UntilMissing.At("Until");
        var moved = AfterFiling(on, hand, MoveKind.Acknowledged, null);
        if (moved.Refused) return moved;
        Move(new CaseMove(MoveKind.Approved, on, hand.At, hand.By, hand.ByName) { Document = hand.Document, Note = hand.Note, Until = until });
        if (Transaction == TransactionKind.Renewal) Recordation.Renewed(until!.Value);
        if (Transaction == TransactionKind.Extension) Recordation.Extended(until!.Value);
        if (Transaction is TransactionKind.OwnerChange or TransactionKind.NameChange) Recordation.OwnedBy(Application.Owner?.Name);
        return Result.Done;
    }
}

public static class RenewalErrors
{
    public static Error UntilMissing => new("renewal-until-missing", $"Enter the day that CBP's reply runs to.", "19 CFR 133.7");
    public static Error NotALaterFiling => new("transaction-new", $"Choose a renewal, an extension or a change; a new recordation is a case of its own.");
}
