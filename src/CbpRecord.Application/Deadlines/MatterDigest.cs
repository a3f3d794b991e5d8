using CbpRecord.Domain.Deadlines;

namespace CbpRecord.Application.Deadlines;

/// <summary>
/// What the stored deadlines of one right were derived from, and what was stored, as digests: so that the night finds what changed
/// behind them without deriving everything. Sums of 62-bit row hashes, which do not depend on the order of rows.
/// </summary>
public sealed class MatterDigest
{
    private MatterDigest() { }

    /// <summary>For a new right written in bulk: the bulk write fills in facts and rows from the values that it writes.</summary>
    public MatterDigest(RightId right, long law) => (RightId, Law) = (right, law);

    public RightId RightId { get; private set; }

    /// <summary>Rule version, readings, closure days and horizon.</summary>
    public long Law { get; private set; }

    /// <summary>The right, its cases and its goods at the border, those values that deadlines follow from, as they were when it was derived.</summary>
    public long Facts { get; private set; }

    /// <summary>The stored deadlines, kept in step by each save.</summary>
    public long Rows { get; private set; }

    public void Fill(long facts, long rows) => (Facts, Rows) = (facts, rows);
}

/// <summary>Tells the next save what a right's deadlines were derived from.</summary>
/// <param name="Read">The records behind them as they were read: when one is stored in another version by then, or there is one more, the save clashes.</param>
/// <param name="Mend">Added to the digest of the stored rows: what it was found to be off by. Null when it was not looked at.</param>
public sealed record DerivedFrom(RightId Right, long Law, long Facts, ReadVersions Read, long? Mend = null);

/// <summary>The versions of a right, of its cases and of its goods at the border, so that nothing is derived from facts that somebody changed at the same moment.</summary>
/// <param name="Right">Null for one that is not stored yet.</param>
public sealed record ReadVersions(long? Right, IReadOnlyDictionary<Guid, long> Others)
{
    /// <summary>Of records that were not saved since they were read; new ones are left out.</summary>
    public static ReadVersions Of(Matter matter) => new(matter.Right.Version > 0 ? matter.Right.Version : null,
        matter.Cases.Select(c => (c.Id.Value, c.Version)).Concat(matter.Border.Select(b => (b.Id.Value, b.Version))).Where(o => o.Version > 0).ToDictionary(o => o.Value, o => o.Version));

    public bool IsAs(ReadVersions stored) => Right == stored.Right && Others.Count == stored.Others.Count && Others.All(o => stored.Others.GetValueOrDefault(o.Key) == o.Value);
}

/// <summary>One right as a check finds it.</summary>
/// <param name="Stale">Something behind its deadlines is not as it was when they were derived.</param>
/// <param name="Altered">The stored deadlines are not as this program last wrote them.</param>
/// <param name="Facts">The digest of the facts as they stand now.</param>
/// <param name="Mend">What the digest of the stored deadlines is off by.</param>
public readonly record struct Checked(RightId Right, bool Stale, bool Altered, long Facts, long Mend);

/// <summary>A page of rights in the order of their ids.</summary>
/// <param name="Last">The last one looked at; null when there are no more after it.</param>
/// <param name="Places">The digest of the places under which these deadlines are counted.</param>
public sealed record CheckedPage(IReadOnlyList<Checked> Rights, RightId? Last, long Places);

/// <summary>Digests of what deadlines are derived from, asked of the database past the tracker. Sees every client: for the system's own work only.</summary>
public interface IMatterDigests
{
    /// <summary>The facts of a right as it, its cases and its goods at the border stand in memory.</summary>
    long OfFacts(Matter matter);

    /// <summary>Compares the digests of the next rights with what is stored, all read in one snapshot.</summary>
    Task<CheckedPage> Check(RightId? after, int most, long law, CancellationToken cancellation);

    /// <summary>The digest that the kept per-day counts have; equal to the sum of all <see cref="CheckedPage.Places"/> when they are right.</summary>
    Task<long> OfCounts(CancellationToken cancellation);

    /// <summary>Counts every deadline anew and mends the kept counts; in the one transaction. Answers how many places were off.</summary>
    Task<int> Recount(CancellationToken cancellation);
}
