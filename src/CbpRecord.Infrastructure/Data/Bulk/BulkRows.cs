using System.Data.Common;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data.Kept;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data.Bulk;

/// <summary>New rows waiting to be written past the tracker, by prepared commands (SQLite) or COPY (PostgreSQL), in the save's own transaction.</summary>
internal sealed class BulkRows
{
    private readonly List<object> rows = [];
    private readonly Dictionary<object, object?[]> read = new(ReferenceEqualityComparer.Instance);

    public bool IsEmpty => rows.Count == 0;
    public void Add(object row) => rows.Add(row);
    public void Clear()
    {
        rows.Clear();
        read.Clear();
    }

    /// <summary>One change a right, "+" with its values, in the form of any new row. Deadlines and search terms follow from it.</summary>
    public IEnumerable<Change> Changes(CbpRecordDb db) => rows.OfType<Right>().Select(r =>
    {
        var table = BulkTable.For(db, r.GetType());
        return table.Told(r, read[r] = table.Values(r));
    });

    /// <summary>Rights first, then what names them, then the act and its changes.</summary>
    /// <exception cref="DbUpdateException">As from any save; a clash with a unique index says so through <see cref="CbpRecordDb.IsTaken"/>.</exception>
    public async Task<int> Write(CbpRecordDb db, Act? act, Upkeep upkeep, CancellationToken cancellation)
    {
        try
        {
            var sums = new Dictionary<RightId, long>();
            foreach (var group in rows.Where(r => r is not MatterDigest).GroupBy(r => r.GetType()).OrderBy(g => g.Key.IsAssignableTo(typeof(Right)) ? 0 : 1))
            {
                var table = BulkTable.For(db, group.Key);
                await Write(db, table, group.Key == typeof(Obligation) ? Counted(db, group.Cast<Obligation>(), sums, upkeep) : group, cancellation);
            }
            await WriteDigests(db, sums, cancellation);
            if (act is not null)
            {
                var (acts, changes) = (BulkTable.For(db, typeof(Act)), BulkTable.For(db, typeof(Change)).With(nameof(Change.ActNumber), act.Number));
                await Write(db, acts, [act], cancellation);
                await Write(db, changes, act.Changes, cancellation);
            }
            await db.LookAtTables(cancellation);
            return rows.Count;
        }
        catch (DbException failure)
        {
            throw new DbUpdateException("The rows of an import could not be written.", failure);
        }
        finally
        {
            Clear();
        }
    }

    private async Task Write(CbpRecordDb db, BulkTable table, IEnumerable<object> rows, CancellationToken cancellation)
    {
        if (db is PostgresCbpRecordDb) await PostgresCopy.Write(db, table, rows.Select(r => read.GetValueOrDefault(r) ?? table.Values(r)), cancellation);
        else SqliteInsert.Write(db, table, rows, read.GetValueOrDefault, cancellation);
    }

    /// <summary>Deadlines, each counted under its day and summed into its right's digest as it passes.</summary>
    private static IEnumerable<Obligation> Counted(CbpRecordDb db, IEnumerable<Obligation> deadlines, Dictionary<RightId, long> sums, Upkeep upkeep)
    {
        foreach (var deadline in deadlines)
        {
            sums[deadline.RightId] = DigestSum.Add(sums.GetValueOrDefault(deadline.RightId), HashedRows.Hash(db, deadline, HashedRows.OfDeadline));
            upkeep.Count(Place.Of(deadline), 1);
            yield return deadline;
        }
    }

    /// <summary>After the deadlines whose sums they hold. The facts are hashed from the values of the right that were written.</summary>
    private async Task WriteDigests(CbpRecordDb db, Dictionary<RightId, long> sums, CancellationToken cancellation)
    {
        var digests = rows.OfType<MatterDigest>().ToList();
        if (digests.Count == 0) return;
        var rights = rows.OfType<Right>().ToDictionary(r => r.Id);
        foreach (var digest in digests)
        {
            var right = rights[digest.RightId];
            var table = BulkTable.For(db, right.GetType());
            digest.Fill(HashedRows.Hash(table, read.TryGetValue(right, out var values) ? values : table.Values(right), HashedRows.OfRight), sums.GetValueOrDefault(digest.RightId));
        }
        var digestTable = BulkTable.For(db, typeof(MatterDigest));
        await Write(db, digestTable, digests, cancellation);
    }
}
