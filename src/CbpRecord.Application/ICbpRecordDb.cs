using CbpRecord.Application.Audit;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Enforcement;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CbpRecord.Application;

/// <summary>The database as use cases see it: sets already filtered to what the actor may see, and one save.</summary>
public interface ICbpRecordDb
{
    DbSet<Client> Clients { get; }
    DbSet<Person> People { get; }
    DbSet<Right> Rights { get; }
    DbSet<CbpCase> Cases { get; }
    DbSet<Recordation> Recordations { get; }
    DbSet<Renewal> Renewals { get; }
    DbSet<BorderCase> BorderCases { get; }
    DbSet<Obligation> Obligations { get; }
    DbSet<Domain.Verification.SecondReading> SecondReadings { get; }
    DbSet<Packets.StoredDocument> Documents { get; }
    DbSet<Search.SearchTerm> SearchTerms { get; }
    DbSet<Act> Acts { get; }
    DbSet<Change> Changes { get; }
    DbSet<T> Set<T>() where T : class;
    EntityEntry<T> Entry<T>(T entity) where T : class;

    /// <summary>
    /// Queues a new row that the next save writes by prepared commands, past the tracker: the same transaction, the same act and
    /// chain. For imports of thousands. Rights are told in the trail; rows that follow from them (deadlines, search terms) are not.
    /// </summary>
    void AddInBulk(object row);

    /// <summary>Says what the deadlines of a right were derived from; the next save keeps it in the same transaction. The last one said counts.</summary>
    void Stamp(Deadlines.DerivedFrom stamp);

    /// <summary>Whether the kept per-day counts answer for this actor. Not for somebody who must not see a right just now: those figures would betray its days.</summary>
    bool KeptCountsHold { get; }

    /// <summary>What of a right this request has read or added, and not removed. Looked up by the right, so that a request over thousands of rights does not walk through all of them for each.</summary>
    IEnumerable<T> Here<T>(RightId right) where T : class;

    /// <summary>Drops everything read and changed, saved or not, but the one entity that is worked on.</summary>
    void Forget(object? keep = null);

    /// <summary>Saves everything changed, with the act and its changes, in one transaction.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellation = default);

    /// <summary>The same, refusing with <c>changed-meanwhile</c> when the aggregate is not at the version the form carried.</summary>
    Task<Result> SaveAsync(Aggregate aggregate, long version, CancellationToken cancellation = default);

    /// <summary>The next number of a series ("R"), kept in the same transaction as the save that uses it.</summary>
    Task<string> NextReference(string series, CancellationToken cancellation);

    /// <summary>Lets the database look at its tables again where they have grown since, so that it goes on choosing the right index. Cheap where nothing has.</summary>
    Task LookAtTables(CancellationToken cancellation);

    /// <summary>Whether the failure of a save was a clash with a unique index.</summary>
    bool IsTaken(Exception failure);
}
