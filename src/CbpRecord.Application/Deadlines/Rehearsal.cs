using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Deadlines;

/// <summary>What becomes of a deadline when a fact changes.</summary>
public enum MoveOfDeadline { Added, Moved, Removed, Met, OpenAgain }

/// <summary>The days of a deadline, side by side with others.</summary>
public sealed record DeadlineDates(DateOnly? OpensOn, DateOnly DueOn, DateOnly LastActionOn, DateOnly? GraceLastActionOn, DateOnly? TargetOn);

/// <summary>One deadline before and after. What was done or waived stays so, whatever its days become.</summary>
public sealed record DocketMove(MoveOfDeadline What, RightId Right, DeadlineKind Kind, int? Cycle, string? About, ObligationState? State, DeadlineDates? Before, DeadlineDates? After, DateOnly Today)
{
    public KindEntry Entry => KindBook.Of(Kind);
    public bool StaysDone => State is ObligationState.Completed or ObligationState.Waived;

    /// <summary>Nothing can be done about it any more; it is shown all the same.</summary>
    public bool IsPast => After is { } after && FinalOn(after) < Today;

    /// <summary>It could still be met before the change, and no longer can.</summary>
    public bool BecomesPast => IsPast && Before is { } before && FinalOn(before) >= Today;

    private DateOnly FinalOn(DeadlineDates dates) => Entry.FinalOn(dates.LastActionOn, dates.GraceLastActionOn);
}

/// <summary>What a change would do to the docket, in the order of days.</summary>
/// <param name="NeedsReason">A fact that stood is corrected, so the trail wants to know why.</param>
public sealed record DocketPreview(IReadOnlyList<DocketMove> Moves, bool NeedsReason)
{
    /// <summary>Whether there is anything to confirm.</summary>
    public bool Asks => NeedsReason || Moves.Count > 0;
    public int Of(MoveOfDeadline what) => Moves.Count(m => m.What == what);
    public int Past => Moves.Count(m => m.IsPast);
}

/// <summary>
/// A request carried out to its save, and not saved. While it is on, the save reads from the tracker what it would have written
/// about deadlines and drops everything; so a preview is the change itself, and cannot say anything else than what confirming it does.
/// </summary>
public sealed class Rehearsal(Today today)
{
    private readonly List<DocketMove> moves = [];

    public bool IsOn { get; private set; }
    private bool needsReason;

    internal void Begin() => (IsOn, needsReason) = (true, false);

    internal DocketPreview End()
    {
        IsOn = false;
        var seen = new DocketPreview([.. moves.OrderBy(m => (m.After ?? m.Before)!.DueOn).ThenBy(m => m.Kind)], needsReason);
        moves.Clear();
        return seen;
    }

    /// <summary>Called in place of a save.</summary>
    public void Take(ICbpRecordDb db) => moves.AddRange(DocketMoves.Tracked(db, today.Date));

    /// <summary>A fact that stood is corrected: refused without a reason; a rehearsal notes that one will be asked for.</summary>
    internal Result Reason(bool corrected, string? reason)
    {
        if (!corrected || !string.IsNullOrWhiteSpace(reason)) return Result.Done;
        if (!IsOn) return CorrectionErrors.ReasonMissing;
        needsReason = true;
        return Result.Done;
    }
}
