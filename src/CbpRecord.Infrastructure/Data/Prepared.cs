using CbpRecord.Application.Rights;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Packets;
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
        foreach (var entry in db.ChangeTracker.Entries<Right>().Where(e => e.State is EntityState.Added or EntityState.Modified)) Derive(entry);
    }

    /// <summary>What lists filter rights by: the end of the term, and the days on which CBP could record it.</summary>
    private static void Derive(EntityEntry<Right> entry)
    {
        foreach (var (column, value) in Derived(entry.Entity)) entry.Property(column).CurrentValue = value;
    }

    /// <summary>The derived columns of a right with their values; the same for the tracker and for bulk rows.</summary>
    public static (string Column, DateOnly? Value)[] Derived(Right right)
    {
        var facts = CaseFacts.Of(right);
        var window = RecordableWindow.Of(facts);
        return [(RightColumns.EndsOn, facts.ExpiresOn), (RightColumns.RecordableFrom, window?.From), (RightColumns.RecordableThrough, window?.Through)];
    }

    private static Guid IdOf(EntityEntry entry) => entry.Entity switch
    {
        Client client => client.Id.Value,
        Right right => right.Id.Value,
        var other => throw new InvalidOperationException($"{other.GetType().Name} has a sort key and no id known here."),
    };
}
