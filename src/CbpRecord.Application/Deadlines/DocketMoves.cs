using CbpRecord.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CbpRecord.Application.Deadlines;

/// <summary>Reads out of the tracker what a derivation that is not saved did to the stored deadlines.</summary>
internal static class DocketMoves
{
    /// <summary>Every deadline that is new, that moved, or whose state changed.</summary>
    public static IReadOnlyList<DocketMove> Tracked(ICbpRecordDb db, DateOnly today) =>
        [.. db.Obligations.Local.Select(o => Of(db.Entry(o), today)).OfType<DocketMove>()];

    private static DocketMove? Of(EntityEntry<Obligation> entry, DateOnly today)
    {
        var o = entry.Entity;
        var after = Dates(entry.CurrentValues);
        if (entry.State == EntityState.Added) return Move(o.State == ObligationState.Met ? MoveOfDeadline.Met : MoveOfDeadline.Added, null, null, after);
        if (entry.State != EntityState.Modified) return null;
        var (before, was) = (Dates(entry.OriginalValues), entry.OriginalValues.GetValue<ObligationState>(nameof(Obligation.State)));
        return (was, o.State) switch
        {
            (ObligationState.Withdrawn, ObligationState.Open) => Move(MoveOfDeadline.Added, was, null, after),
            (ObligationState.Withdrawn, ObligationState.Met) => Move(MoveOfDeadline.Met, was, null, after),
            (not ObligationState.Withdrawn, ObligationState.Withdrawn) => Move(MoveOfDeadline.Removed, was, before, null),
            (ObligationState.Open, ObligationState.Met) => Move(MoveOfDeadline.Met, was, before, after),
            (ObligationState.Met, ObligationState.Open) => Move(MoveOfDeadline.OpenAgain, was, before, after),
            (not ObligationState.Withdrawn, _) when before != after => Move(MoveOfDeadline.Moved, was, before, after),
            _ => null,
        };
        DocketMove Move(MoveOfDeadline what, ObligationState? state, DeadlineDates? from, DeadlineDates? to) => new(what, o.RightId, o.Kind, o.Cycle, o.About, state, from, to, today);
    }

    private static DeadlineDates Dates(PropertyValues values)
    {
        var due = values.GetValue<DateOnly>(nameof(Obligation.DueOn));
        return new(values.GetValue<DateOnly?>(nameof(Obligation.OpensOn)), due, values.GetValue<DateOnly?>(nameof(Obligation.LastActionOn)) ?? due,
            values.GetValue<DateOnly?>(nameof(Obligation.GraceLastActionOn)), values.GetValue<DateOnly?>(nameof(Obligation.TargetOn)));
    }
}
