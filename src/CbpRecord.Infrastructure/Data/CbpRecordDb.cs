using CbpRecord.Application;
using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Search;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Domain.Verification;
using CbpRecord.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CbpRecord.Infrastructure.Data;

/// <summary>The one model. Two thin contexts derive from it, one for each database.</summary>
public abstract class CbpRecordDb(DbContextOptions options, DbSession session) : IdentityUserContext<User, Guid>(options), ICbpRecordDb
{
    /// <summary>What this context shows. Read by the visibility filters at each query.</summary>
    public Scope Scope { get; } = session.Scope;

    public DbSet<Client> Clients => Set<Client>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Right> Rights => Set<Right>();
    public DbSet<CbpCase> Cases => Set<CbpCase>();
    public DbSet<Recordation> Recordations => Set<Recordation>();
    public DbSet<Renewal> Renewals => Set<Renewal>();
    public DbSet<BorderCase> BorderCases => Set<BorderCase>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<SecondReading> SecondReadings => Set<SecondReading>();
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();
    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();
    public DbSet<Act> Acts => Set<Act>();
    public DbSet<Change> Changes => Set<Change>();
    internal DbSet<Counter> Counters => Set<Counter>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.ReplaceService<IModelCacheKeyFactory, ModelPerSight>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CbpRecordDb).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Aggregate)) && t.BaseType is null))
            builder.Entity(type.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        Visibility.Apply(builder, this);
        foreach (var (entity, column) in new[] { (typeof(Client), SortKeys.Column), (typeof(Right), SortKeys.Column), (typeof(SearchTerm), nameof(SearchTerm.Term)), (typeof(Obligation), nameof(Obligation.DocketKey)), (typeof(DayCount), nameof(DayCount.Key)), (typeof(DerivationDifference), nameof(DerivationDifference.Key)), (typeof(CbpCase), nameof(CbpCase.ListKey)), (typeof(BorderCase), nameof(BorderCase.ListKey)), (typeof(Application.Law.LawChangeLine), nameof(Application.Law.LawChangeLine.LineKey)) })
            builder.Entity(entity).Property(column).UseCollation(ByteOrder);
    }

    /// <summary>The collation that compares byte by byte.</summary>
    protected abstract string ByteOrder { get; }

    /// <summary>One transaction: the changes, and the act that made them.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        AuditedSave.Save(this, session, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    /// <summary>Rows that the next save writes past the tracker.</summary>
    internal Bulk.BulkRows Bulk { get; } = new();

    public bool KeptCountsHold => Scope.Blind.Count == 0;

    public void AddInBulk(object row) => Bulk.Add(row);

    /// <summary>What the next save keeps of where deadlines came from.</summary>
    internal Dictionary<RightId, DerivedFrom> Stamps { get; } = [];

    public void Stamp(DerivedFrom stamp) => Stamps[stamp.Right] = stamp;

    public IEnumerable<T> Here<T>(RightId right) where T : class
    {
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;          // adding and removing are known at once; what else changed does not matter here
        try
        {
            return [.. Set<T>().Local.GetEntries("RightId", right).Where(e => e.State != EntityState.Deleted).Select(e => e.Entity)];
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    public void Forget(object? keep = null)
    {
        Bulk.Clear();
        Stamps.Clear();
        ChangeTracker.Clear();
        if (keep is not null) Attach(keep);
    }

    /// <summary>For the act that is written by itself.</summary>
    internal Task<int> SaveWithoutAct(CancellationToken cancellation) => base.SaveChangesAsync(true, cancellation);

    public async Task<Result> SaveAsync(Aggregate aggregate, long version, CancellationToken cancellation = default)
    {
        if (session.Rehearsal.IsOn && aggregate.Version != version) return Error.Changed(aggregate.GetType().Name);
        Entry(aggregate).Property(a => a.Version).OriginalValue = version;
        try
        {
            await SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateConcurrencyException clash) when (clash.Entries.Any(e => e.Entity == aggregate))
        {
            // What is shown next must be what is saved, not what could not be.
            Forget();
            return Error.Changed(aggregate.GetType().Name);
        }
    }

    public async Task<string> NextReference(string series, CancellationToken cancellation)
    {
        var counter = await Counters.FindAsync([series], cancellation);
        if (counter is null) Counters.Add(counter = new Counter(series));
        return $"{series}-{counter.Next()}";
    }

    public abstract bool IsTaken(Exception failure);

    public abstract Task LookAtTables(CancellationToken cancellation);

    /// <summary>Makes the save wait its turn where the database allows several writers, so that the chain has one order.</summary>
    internal abstract Task TakeTurn(CancellationToken cancellation);
}
