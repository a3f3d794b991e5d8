using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Verification;

/// <summary>
/// Takes the second reading of a date. From here until it is typed or given back, the right and everything about it is out of the
/// reader's sight: pages, lists, counts, exports and the trail.
/// </summary>
/// <param name="At">Which of the right's dates of this kind, counted from 0 in their own order; no value is named.</param>
[Requires(Permission.VerifyDates)]
public sealed record TakeReading(Guid Id, RightId RightId, TriggerFact Fact, int At = 0) : ICommand
{
    string? IActed.Subject => RightId.ToString();
}

internal sealed class TakeReadingHandler(ICbpRecordDb db, Readings readings, CurrentActor current, Today today) : IRequestHandler<TakeReading, Result>
{
    public async Task<Result> Handle(TakeReading request, CancellationToken cancellationToken)
    {
        if (await readings.Matter(request.RightId, cancellationToken) is not { } matter) return Error.NotFound(request.RightId);
        if (matter.Triggers.Where(t => t.Fact == request.Fact).ElementAtOrDefault(request.At) is not { } trigger) return VerificationErrors.NoSuchDate;
        var before = await readings.Of(request.RightId, cancellationToken);
        if (before.Any(r => r.Settled == trigger)) return VerificationErrors.NoSuchDate;
        if (before.FirstOrDefault(r => r.Trigger == trigger && r.State is ReadingState.Taken or ReadingState.Mismatch) is { } other)
            return VerificationErrors.TakenAlready(await db.People.Where(p => p.Id == other.ReaderId).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? "—");
        var first = FirstEntry.Of(trigger, matter);
        var taken = SecondReading.Take(request.Id, matter.Right.Id, matter.Right.ClientId, trigger, first.By, first.FromRegister, current.Actor.Id, today.Utc);
        if (taken.Refused) return taken;
        db.SecondReadings.Add(taken.Value);
        (await db.People.SingleAsync(p => p.Id == current.Actor.Id, cancellationToken)).Blindfold(matter.Right.Id, matter.Keys);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
