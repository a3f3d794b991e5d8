using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Verification;

/// <summary>The date as the reader found it in the document. Alike, it verifies the deadlines behind it; unlike, it opens a review.</summary>
/// <param name="Year">Of a date of which the document states the year only.</param>
[Requires(Permission.VerifyDates)]
public sealed record EnterReading(Guid Id, long Version, DateOnly? On, int? Year = null) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class EnterReadingHandler(ICbpRecordDb db, Readings readings, CurrentActor current, Today today) : IRequestHandler<EnterReading, Result>
{
    public async Task<Result> Handle(EnterReading request, CancellationToken cancellationToken)
    {
        if (await db.SecondReadings.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } reading) return Error.NotFound(request.Id);
        if (reading.Trigger.IsYear && request.Year is not (>= 1000 and <= 9999)) return VerificationErrors.YearMissing;
        if (!reading.Trigger.IsYear && request.On is null) return VerificationErrors.DayMissing;
        var entered = reading.Enter(reading.Trigger.IsYear ? new(request.Year!.Value, 1, 1) : request.On!.Value, current.Actor.Id, today.Utc, today.Date);
        if (entered.Refused) return entered;
        if (await readings.Matter(reading.RightId, cancellationToken) is { } matter) Readings.Mark(matter, await readings.Of(reading.RightId, cancellationToken));
        await readings.Uncover(reading, cancellationToken);
        return await db.SaveAsync(reading, request.Version, cancellationToken);
    }
}

/// <summary>Gives a reading back without typing; a lead may do so for somebody else.</summary>
[Requires(Permission.VerifyDates)]
public sealed record GiveBackReading(Guid Id) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class GiveBackReadingHandler(ICbpRecordDb db, Readings readings, CurrentActor current) : IRequestHandler<GiveBackReading, Result>
{
    public async Task<Result> Handle(GiveBackReading request, CancellationToken cancellationToken)
    {
        if (await db.SecondReadings.SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } reading) return Error.NotFound(request.Id);
        var given = reading.GiveBack(current.Actor.Id, current.Actor.May(Permission.ReviewDates));
        if (given.Refused) return given;
        await readings.Uncover(reading, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Done;
    }
}
