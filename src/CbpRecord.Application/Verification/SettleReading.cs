using CbpRecord.Application.Deadlines;
using CbpRecord.Application.Packets;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Verification;

/// <summary>Which date the document shows, where two readings differ.</summary>
public enum ReadingChoice { First, Second }

/// <summary>A lead looked at the document and settles the review, with the reason. When the first reading was wrong, the fact is corrected with it and the deadlines follow.</summary>
[Requires(Permission.ReviewDates)]
public sealed record SettleReading(Guid Id, long Version, ReadingChoice? Choice, string? Reason) : ICorrection
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<SettleReading>
    {
        public Validator()
        {
            RuleFor(r => r.Choice).Given(VerificationErrors.ChoiceMissing);
            RuleFor(r => r.Reason).Given(VerificationErrors.ReasonMissing);
        }
    }
}

internal sealed class SettleReadingHandler(ICbpRecordDb db, Readings readings, RightKeeper keeper, Papers papers, CurrentActor current, Today today) : IRequestHandler<SettleReading, Result>
{
    public async Task<Result> Handle(SettleReading request, CancellationToken cancellationToken)
    {
        if (await db.SecondReadings.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { State: not ReadingState.Taken } reading) return Error.NotFound(request.Id);
        if (reading.State != ReadingState.Mismatch) return VerificationErrors.NothingToReview;
        if (await readings.Matter(reading.RightId, cancellationToken) is not { } matter) return Error.NotFound(reading.RightId);
        var day = request.Choice == ReadingChoice.First ? reading.First : reading.Second!.Value;
        if (day != reading.First)
        {
            if (!matter.Triggers.Contains(reading.Trigger)) return VerificationErrors.Moved;
            var corrected = TriggerCorrection.Apply(reading.Trigger, day, matter, Typed.On(today, current), papers.Hand(null, request.Reason), today.Date);
            if (corrected.Refused) return corrected;
        }
        var settled = reading.Settle(day, request.Reason, current.Actor.Id);
        if (settled.Refused) return settled;
        await keeper.InStep(matter.Right, cancellationToken);
        return await db.SaveAsync(reading, request.Version, cancellationToken);
    }
}
