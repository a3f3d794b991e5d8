using CbpRecord.Application.Deadlines;
using CbpRecord.Domain.Deadlines;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Renewals;
using CbpRecord.Domain.Rights;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Renewals;

/// <summary>Opens renewal work: when a person asks for it, and by itself when a renewal of the registration is shown.</summary>
public sealed class RenewalTasks(ICbpRecordDb db, Docketing docketing, ILawInForce law, Today today)
{
    /// <summary>Whether these values of a record, taken anew, may show a renewal.</summary>
    public static bool MayShow(IEnumerable<string> changed) => changed.Any(field => field is nameof(TrademarkRecord.RenewedOn) or nameof(TrademarkRecord.InternationalRenewedOn));

    /// <summary>
    /// Called by whoever has just put a renewal of the registration onto a right, before deadlines are derived and saved: when CBP would take
    /// the recordation's own renewal now, its case is opened at once. Adds to the tracker; saves nothing.
    /// </summary>
    /// <returns>The case that was opened, or null when there is nothing to renew or the case is open already.</returns>
    public async Task<Renewal?> OpenFor(Right right, CancellationToken cancellation)
    {
        if (right is not Trademark) return null;
        var cases = await docketing.CasesOf(right.Id, cancellation);
        if (RenewalWindow.Open(docketing.Derived(Matter.Of(right, cases, []), await law.Read(cancellation)), today.Date) is null) return null;
        if (cases.OfType<Recordation>().LastOrDefault(r => r.Stage == Stage.Recorded) is not { } recordation) return null;
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
