using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CbpRecord.Infrastructure.Data.Bulk;

/// <summary>
/// The deadlines that a bulk write changes beside its new rows, by one prepared statement for each set of columns. The tracker prepares a statement for each row and asks the row
/// back (RETURNING), for which SQLite first copies every page that the row touches.
/// </summary>
internal static class SqliteUpdate
{
    /// <summary>Writes them inside the transaction under way, and has the tracker take them as saved.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A deadline is stored in another version than was read.</exception>
    public static void Write(CbpRecordDb db, CancellationToken cancellation)
    {
        var table = BulkTable.For(db, typeof(Obligation));
        // One that takes another's place is left to the tracker, which knows which of the two to write first.
        var changed = db.ChangeTracker.Entries<Obligation>().Where(e => e.State == EntityState.Modified && !e.Property(o => o.Cycle).IsModified).ToList();
        foreach (var alike in changed.GroupBy(entry => string.Join(", ", Columns(entry).Select(name => $"\"{name}\" = ?"))))
        {
            var columns = Columns(alike.First()).Select(name => table.Column(name)!).ToList();
            SqliteInsert.Run(db, $"""UPDATE "{table.Name}" SET {alike.Key}, "Version" = "Version" + 1 WHERE "Id" = ? AND "Version" = ?""", alike, (entry, sink) =>
            {
                foreach (var column in columns) column.Write(entry.Entity, sink);
                sink.Id(entry.Entity.Id.Value);
                sink.Number(entry.Entity.Version - 1);              // raised before this save
            }, cancellation, static entry => throw new DbUpdateConcurrencyException($"Deadline {entry.Entity.Id} was changed since it was read."));
        }
        foreach (var entry in changed)
        {
            foreach (var property in Changed(entry))
            {
                property.OriginalValue = property.CurrentValue;
                property.IsModified = false;                        // the last one makes the row unchanged; setting its state would go through every column
            }
        }
    }

    private static IEnumerable<string> Columns(EntityEntry<Obligation> entry) =>
        Changed(entry).Select(p => p.Metadata.Name).Where(name => name != nameof(Aggregate.Version));

    private static IEnumerable<PropertyEntry> Changed(EntityEntry<Obligation> entry) => entry.Properties.Where(p => p.IsModified);
}
