using System.Data.Common;
using CbpRecord.Application.Audit;
using CbpRecord.Domain.Rights;
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
    public async Task<int> Write(CbpRecordDb db, Act? act, CancellationToken cancellation)
    {
        try
        {
            foreach (var group in rows.GroupBy(r => r.GetType()).OrderBy(g => g.Key.IsAssignableTo(typeof(Right)) ? 0 : 1))
                await Write(db, BulkTable.For(db, group.Key), group, cancellation);
            if (act is not null)
            {
                await Write(db, BulkTable.For(db, typeof(Act)), [act], cancellation);
                await Write(db, BulkTable.For(db, typeof(Change)).With(nameof(Change.ActNumber), act.Number), act.Changes, cancellation);
            }
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

    private Task Write(CbpRecordDb db, BulkTable table, IEnumerable<object> rows, CancellationToken cancellation) =>
        db is PostgresCbpRecordDb ? PostgresCopy.Write(db, table, Values(table, rows), cancellation) : SqliteInsert.Write(db, table, Values(table, rows), cancellation);

    private IEnumerable<object?[]> Values(BulkTable table, IEnumerable<object> rows) => rows.Select(r => read.TryGetValue(r, out var values) ? values : table.Values(r));
}
