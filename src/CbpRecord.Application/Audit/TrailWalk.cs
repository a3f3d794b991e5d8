namespace CbpRecord.Application.Audit;

/// <summary>One act after the other: is it the next, does it name the one before, is it what was written?</summary>
internal sealed class TrailWalk(string? wantedHead)
{
    private bool met = wantedHead is null || wantedHead == Chain.Genesis;
    private string previous = Chain.Genesis;
    private long acts, changed;
    private (long Number, Error Fault)? bad;

    /// <summary>The last act looked at that holds.</summary>
    public long Last { get; private set; }

    /// <summary>A fault is found: what stands behind it cannot be trusted either way.</summary>
    public bool IsOver => bad is not null;

    public void Step(Act act, IReadOnlyList<Change> changes)
    {
        if (IsOver) return;
        if (act.Number != Last + 1) Found(Math.Min(act.Number, Last + 1), act.Number <= Last ? TrailErrors.Altered(act.Number) : TrailErrors.Missing(Last + 1));
        else if (Chain.HashOf(act, changes) != act.Hash) Found(act.Number, TrailErrors.Altered(act.Number));
        else if (act.PreviousHash != previous) Found(act.Number, TrailErrors.Unlinked(act.Number));
        else
        {
            (Last, previous) = (act.Number, act.Hash);
            (acts, changed) = (acts + 1, changed + changes.Count);
            met |= act.Hash == wantedHead;
        }
    }

    public void Unreadable(long number) => Found(number, TrailErrors.Unreadable(number));

    /// <summary>A change that stands under no act.</summary>
    public void Stray(long number) => Found(number, TrailErrors.Stray(number));

    public TrailCheck End()
    {
        if (!IsOver && !met) Found(Last + 1, TrailErrors.Cut(Last));
        return new(acts, changed, Last, previous, bad?.Number, bad?.Fault);
    }

    private void Found(long number, Error fault) => bad = (number, fault);
}
