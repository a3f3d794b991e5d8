using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Tests.Walks;

/// <summary>Every deadline as it was stored at one moment.</summary>
internal sealed record Ledger(IReadOnlyDictionary<DeadlineId, Obligation> Rows)
{
    public static async Task<Ledger> Read(TestApp app) => new(await app.Look(db => db.Obligations.AsNoTracking().ToDictionaryAsync(o => o.Id)));

    /// <summary>What a correction's preview must have said, judged by what it did: each deadline that is new, moved, or changed its state.</summary>
    public IEnumerable<string> MovesTo(Ledger after) => after.Rows.Values.Select(row => Move(Rows.GetValueOrDefault(row.Id), row)).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>How many deadlines were added, moved or withdrawn, as the rehearsal of a law counts them.</summary>
    public int DatesMovedTo(Ledger after) => after.Rows.Values.Count(now => Rows.GetValueOrDefault(now.Id) is var was && (IsAsked(was) != IsAsked(now) || IsAsked(now) && Dates(was!) != Dates(now)));

    /// <summary>A preview in the same words.</summary>
    public static IEnumerable<string> Moves(DocketPreview preview) =>
        preview.Moves.Select(m => Words(m.What, m.Right, m.Kind, m.Cycle, m.About, m.Before, m.After)).Order(StringComparer.Ordinal);

    private static string? Move(Obligation? before, Obligation after)
    {
        var (was, dates) = (before?.State ?? ObligationState.Withdrawn, Dates(after));
        MoveOfDeadline? what = (was, after.State) switch
        {
            (ObligationState.Withdrawn, ObligationState.Met) => MoveOfDeadline.Met,
            (ObligationState.Withdrawn, ObligationState.Withdrawn) => null,
            (ObligationState.Withdrawn, _) => MoveOfDeadline.Added,
            (_, ObligationState.Withdrawn) => MoveOfDeadline.Removed,
            (ObligationState.Open, ObligationState.Met) => MoveOfDeadline.Met,
            (ObligationState.Met, ObligationState.Open) => MoveOfDeadline.OpenAgain,
            _ => Dates(before!) == dates ? null : MoveOfDeadline.Moved,
        };
        return what is not { } said ? null : Words(said, after.RightId, after.Kind, after.Cycle, after.About,
            was == ObligationState.Withdrawn ? null : Dates(before!), said == MoveOfDeadline.Removed ? null : dates);
    }

    private static string Words(MoveOfDeadline what, RightId right, DeadlineKind kind, int? cycle, string? about, DeadlineDates? before, DeadlineDates? after) =>
        $"{right} {kind} {cycle} {about}: {what} {before} → {after}";

    private static bool IsAsked(Obligation? row) => row is { State: not ObligationState.Withdrawn };
    private static DeadlineDates Dates(Obligation o) => new(o.OpensOn, o.DueOn, o.LastActionOn ?? o.DueOn, o.GraceLastActionOn, o.TargetOn);
}
