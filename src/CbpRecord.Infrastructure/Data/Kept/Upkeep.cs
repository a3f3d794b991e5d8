using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CbpRecord.Infrastructure.Data.Kept;

/// <summary>The place under which a deadline is counted.</summary>
internal readonly record struct Place(DateOnly On, ObligationState State, bool Verified, ClientId? Client, PersonId? Responsible)
{
    public string Key => DayCount.KeyOf(On, State, Verified, Client, Responsible);
    public static Place Of(Obligation o) => new(o.ActOn, o.State, o.Verified, o.ClientId, o.ResponsibleId);

    public static Place Was(PropertyValues values) => new(values.GetValue<DateOnly>(nameof(Obligation.ActOn)), values.GetValue<ObligationState>(nameof(Obligation.State)),
        values.GetValue<bool>(nameof(Obligation.Verified)), values.GetValue<ClientId?>(nameof(Obligation.ClientId)), values.GetValue<PersonId?>(nameof(Obligation.ResponsibleId)));
}

/// <summary>What one save does to the rows that are kept in step with deadlines: the per-day counts and the digests.</summary>
internal sealed class Upkeep(CbpRecordDb db)
{
    private readonly Dictionary<Place, int> counts = [];
    private readonly Dictionary<RightId, long> rows = [];
    private readonly Dictionary<RightId, long> whole = [];
    private List<DerivedFrom> stamps = [];

    /// <summary>Reads what the tracked changes come to. Asked inside the transaction and before the save, while the old values are known.</summary>
    public static async Task<Upkeep> Of(CbpRecordDb db, CancellationToken cancellation)
    {
        var upkeep = new Upkeep(db) { stamps = [.. db.Stamps.Values] };
        var gone = db.ChangeTracker.Entries<Right>().Where(e => e.State == EntityState.Deleted).Select(e => e.Entity.Id).ToHashSet();
        foreach (var entry in db.ChangeTracker.Entries<Obligation>()) if (!gone.Contains(entry.Entity.RightId)) upkeep.Add(entry);
        foreach (var entry in db.ChangeTracker.Entries<Recordation>()) if (!gone.Contains(entry.Entity.RightId)) upkeep.Add(entry);
        // The database removes the deadlines of a removed right by itself, read by us or not.
        foreach (var (place, count) in await KeptCounts.OfRights(db, gone, cancellation)) upkeep.Count(place, -count);
        return upkeep;
    }

    public void Count(Place place, int by) => counts[place] = counts.GetValueOrDefault(place) + by;

    /// <summary>Writes inside the transaction under way, in one order, so that two savers never wait for each other in a ring.</summary>
    public async Task Write(CancellationToken cancellation)
    {
        await KeptCounts.Write(db, counts, cancellation);
        var said = stamps.ToDictionary(s => s.Right);
        foreach (var right in rows.Keys.Union(said.Keys).OrderBy(r => r.Value))
        {
            var delta = rows.GetValueOrDefault(right);
            if (!said.TryGetValue(right, out var stamp)) { if (delta != 0) await KeptDigests.Move(db, right, delta, cancellation); }
            else if (stamp.Mend is { } mend) await KeptDigests.Stamp(db, stamp, DigestSum.Add(mend, delta), DigestSum.Add(mend, delta), cancellation);
            else await KeptDigests.Stamp(db, stamp, whole.GetValueOrDefault(right), delta, cancellation);
        }
    }

    private void Add(EntityEntry<Obligation> entry)
    {
        if (entry.State is EntityState.Modified or EntityState.Deleted) Count(Place.Was(entry.OriginalValues), -1);
        if (entry.State is EntityState.Modified or EntityState.Added) Count(Place.Of(entry.Entity), 1);
        Add(entry, entry.Entity.RightId, HashedRows.OfDeadline);
    }

    private void Add(EntityEntry<Recordation> entry) => Add(entry, entry.Entity.RightId, HashedRows.OfRecordation);

    private void Add(EntityEntry entry, RightId right, string[] names)
    {
        var told = db.Stamps.TryGetValue(right, out var stamp) && stamp.Mend is null;       // then the sum of all rows may be needed
        if (entry.State == EntityState.Unchanged && !told) return;
        var now = entry.State == EntityState.Deleted ? 0 : HashedRows.Hash(db, entry.Entity, names);
        if (entry.State is EntityState.Modified or EntityState.Deleted) Sum(rows, DigestSum.Subtract(now, HashedRows.OriginalHash(db, entry, names)));
        else if (entry.State == EntityState.Added) Sum(rows, now);
        if (told) Sum(whole, now);
        void Sum(Dictionary<RightId, long> sums, long by) => sums[right] = DigestSum.Add(sums.GetValueOrDefault(right), by);
    }
}
