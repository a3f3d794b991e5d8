namespace CbpRecord.Domain.Deadlines;

/// <summary>
/// Which kept row each derived deadline is. Of some facts a right has several (changes of owner, licences, office actions, requests of CBP), whose deadlines count by their place in the order of days: one
/// that is told later may stand earlier, and one that is taken back leaves its place to the next. A kept row goes with its fact and not with the place, so that what was done about one never passes for work on another.
/// </summary>
public sealed class Places
{
    private readonly Dictionary<(DeadlineKind, int?), Obligation> found;
    private readonly List<Obligation> left;

    public Places(IEnumerable<Obligation> kept, IReadOnlyList<Deadline> derived)
    {
        var rows = kept.ToLookup(row => KindBook.Of(row.Kind).IsPlaced);
        found = rows[false].ToDictionary(row => row.Key);
        left = [.. rows[true]];
        foreach (var deadline in derived) Take(deadline, left.Find(row => row.Key == deadline.Key && row.IsOfTheFactOf(deadline)) ?? left.Find(row => row.IsOfTheFactOf(deadline)));
        // What nobody claims follows what stands in its place now: the day of its fact was corrected.
        foreach (var deadline in derived) Take(deadline, left.Find(row => row.Key == deadline.Key && row.About == deadline.About));
        var asked = derived.Select(deadline => deadline.Key).ToHashSet();
        left.AddRange(rows[false].Where(row => !asked.Contains(row.Key)));
    }

    /// <summary>Null for a deadline that is new.</summary>
    public Obligation? Of(Deadline deadline) => found.GetValueOrDefault(deadline.Key);

    /// <summary>What no derived deadline is any more.</summary>
    public IReadOnlyList<Obligation> Left => left;

    private void Take(Deadline deadline, Obligation? row)
    {
        if (row is null || !found.TryAdd(deadline.Key, row)) return;
        left.Remove(row);
    }
}
