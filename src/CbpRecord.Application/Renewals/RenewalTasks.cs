using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Renewals;

/// <summary>Opens renewal work: when a person asks for it, and by itself when the USPTO's record shows a renewal.</summary>
public sealed class RenewalTasks(ICbpRecordDb db, Today today)
{
    /// <summary>
    /// Called by whoever has just taken a newer USPTO record onto a right, before the save: when the registration was renewed for a term
    /// that the recordation does not cover yet, the renewal case at CBP is opened at once. Adds to the tracker; saves nothing.
    /// </summary>
    /// <returns>The case that was opened, or null when there is nothing to renew or the case is open already.</returns>
    public async Task<Renewal?> OpenFor(Right right, CancellationToken cancellation)
    {
        if (right is not Trademark { RenewedOn: { } renewed, ExpiresOn: { } expires }) return null;
        var recordation = await db.Recordations.Where(r => r.RightId == right.Id && r.Stage == Stage.Recorded)
            .OrderByDescending(r => r.EffectiveOn).FirstOrDefaultAsync(cancellation);
        if (recordation is not { EffectiveOn: { } effective } || effective >= renewed || recordation.RenewedThrough >= expires) return null;
        var ended = expires.AddYears(-10);
        if (effective > ended) return null;
        // After the earlier of three months and 90 days nothing is renewed any more, unless CBP gave more time (19 CFR 133.7(a), (b)).
        var closed = ended.AddMonths(3) < ended.AddDays(90) ? ended.AddMonths(3) : ended.AddDays(90);
        if (today.Date > closed && !(recordation.ExtendedTo >= today.Date)) return null;
        if (await OpenCase(recordation, TransactionKind.Renewal, cancellation) is not null) return null;
        var opened = await Open(CaseId.New(), recordation, TransactionKind.Renewal, cancellation);
        return opened.Refused ? null : opened.Value;
    }

    /// <summary>The open case of that kind, or null.</summary>
    public async Task<Renewal?> OpenCase(Recordation recordation, TransactionKind transaction, CancellationToken cancellation) =>
        await db.Renewals.FirstOrDefaultAsync(r => r.RecordationId == recordation.Id && r.Transaction == transaction
            && r.Stage != Stage.Recorded && r.Stage != Stage.Cancelled, cancellation);

    /// <summary>Opens a case with the answers of the last application; refused when one of that kind is open. What only a person can know anew is left unsaid.</summary>
    public async Task<Result<Renewal>> Open(CaseId id, Recordation recordation, TransactionKind transaction, CancellationToken cancellation)
    {
        // The number first: of two who open at once one takes it, and the other, done again, finds the case open.
        var reference = await db.NextReference("N", cancellation);
        if (await OpenCase(recordation, transaction, cancellation) is { } open) return RecordationErrors.OpenAlready(open.Reference);
        var last = await db.Renewals.Where(r => r.RecordationId == recordation.Id && r.Stage == Stage.Recorded)
            .OrderBy(r => r.ListKey).FirstOrDefaultAsync(cancellation) as CbpCase ?? recordation;
        var known = last.Application with { Changes = null, Reasons = null, TimeLimit = null, FormerName = null, AlsoCovers = [], Answered = [], AuthorAlive = null };
        if (transaction is TransactionKind.OwnerChange or TransactionKind.NameChange)
            known = known with { FormerName = last.Application.Owner?.Name, Owner = null };
        if (transaction == TransactionKind.ContactChange) known = known with { Contact = null };
        var opened = Renewal.Open(id, reference, recordation, transaction, known, today.Date);
        if (!opened.Refused) db.Renewals.Add(opened.Value);
        return opened;
    }
}
