using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data;

/// <summary>What every save does to what it saves: versions rise, and sort keys follow names.</summary>
internal static class Prepared
{
    public static void Raise(CbpRecordDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Aggregate>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            var version = entry.Property(a => a.Version);
            version.CurrentValue = entry.State == EntityState.Added ? 1 : version.OriginalValue + 1;
        }
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
            if (entry.Metadata.FindProperty(SortKeys.Column) is not null)
                entry.Property(SortKeys.Column).CurrentValue = SortKeys.Of(entry.Property("Name").CurrentValue as string ?? "");
    }
}
