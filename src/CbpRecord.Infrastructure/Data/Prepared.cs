using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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
                entry.Property(SortKeys.Column).CurrentValue = SortKeys.Of(entry.Property("Name").CurrentValue as string ?? "", IdOf(entry));
    }

    private static Guid IdOf(EntityEntry entry) => entry.Entity switch
    {
        Client client => client.Id.Value,
        Right right => right.Id.Value,
        var other => throw new InvalidOperationException($"{other.GetType().Name} has a sort key and no id known here."),
    };
}
