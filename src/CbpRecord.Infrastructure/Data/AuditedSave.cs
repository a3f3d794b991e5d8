using CbpRecord.Application.Audit;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Infrastructure.Data;

/// <summary>
/// The act and its changes go into the same transaction as what they speak of: no change without an act, no act that half-happened.
/// </summary>
internal static class AuditedSave
{
    public static async Task<int> Save(CbpRecordDb db, DbSession session, Func<Task<int>> save, CancellationToken cancellation)
    {
        db.ChangeTracker.DetectChanges();
        if (db.Bulk.IsEmpty && db.Stamps.Count == 0 && !db.ChangeTracker.HasChanges()) return 0;
        if (session.Rehearsal.IsOn)
        {
            session.Rehearsal.Take(db);
            db.Forget();
            return 0;
        }
        // Beside the rows of a bulk write thousands may be tracked, which every look at the tracker would go through anew.
        db.ChangeTracker.AutoDetectChangesEnabled = db.Bulk.IsEmpty;
        try
        {
            return await Write(db, session, save, cancellation);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static async Task<int> Write(CbpRecordDb db, DbSession session, Func<Task<int>> save, CancellationToken cancellation)
    {
        Prepared.Raise(db);
        var changes = ChangesOf.Tracker(db);
        changes.AddRange(db.Bulk.Changes(db));
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        Act? act = null;
        try
        {
            if (session.Act.IsOpen) act = await Append(db, session, Outcome.Done, "", changes, cancellation);
            await Kept.FactsAsRead.Hold(db, cancellation);
            var upkeep = await Kept.Upkeep.Of(db, cancellation);
            if (!db.Bulk.IsEmpty && db is SqliteCbpRecordDb) Bulk.SqliteUpdate.Write(db, cancellation);
            var saved = await save();
            if (!db.Bulk.IsEmpty) saved += await db.Bulk.Write(db, act, upkeep, cancellation);
            await upkeep.Write(cancellation);
            if (own is not null) await own.CommitAsync(cancellation);
            db.Stamps.Clear();
            if (act is not null) session.Act.Written();
            return saved;
        }
        catch
        {
            if (act is not null) db.Entry(act).State = EntityState.Detached;
            foreach (var change in act?.Changes ?? []) db.Entry(change).State = EntityState.Detached;
            throw;
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }

    /// <summary>Adds the next act of the chain to the context. The caller's transaction must hold the turn until it commits.</summary>
    public static async Task<Act> Append(CbpRecordDb db, DbSession session, Outcome outcome, string codes, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        await db.TakeTurn(cancellation);
        // The chain goes on from the last act whoever saves; a blindfold hides acts from eyes, not from the chain.
        var head = await db.Acts.IgnoreQueryFilters().OrderByDescending(a => a.Number).Select(a => new { a.Number, a.Hash }).FirstOrDefaultAsync(cancellation);
        var line = 0;
        foreach (var change in changes) change.Place(++line);
        var act = Act.Next(head?.Number ?? 0, head?.Hash ?? Chain.Genesis, session.Today.Utc, session.Actor, session.Address, session.Act, outcome, codes, changes);
        if (db.Bulk.IsEmpty) db.Acts.Add(act);                  // else written with the bulk rows
        return act;
    }
}

/// <summary>Writes an act by itself through a context of its own, so that a failed handler's tracked changes cannot ride along.</summary>
internal sealed class LoneActs(IDbContextFactory contexts, DbSession session) : ILoneActs
{
    public async Task Write(ActContext act, Outcome outcome, string codes, CancellationToken cancellation)
    {
        await using var db = contexts.Create();
        await using var turn = await db.Database.BeginTransactionAsync(cancellation);
        await AuditedSave.Append(db, session, outcome, codes, [], cancellation);
        await db.SaveWithoutAct(cancellation);
        await turn.CommitAsync(cancellation);
    }
}

/// <summary>Makes a context beside the request's own.</summary>
internal interface IDbContextFactory
{
    CbpRecordDb Create();
}
