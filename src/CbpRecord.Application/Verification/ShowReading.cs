using CbpRecord.Application.Packets;
using CbpRecord.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Verification;

/// <summary>One second reading: what to read and from which papers; both dates only when both are in.</summary>
[Requires(Permission.VerifyDates)]
public sealed record ShowReading(Guid Id) : IQuery<ReadingView>;

/// <param name="First">Null until both readings are in; so is <paramref name="Second"/>.</param>
/// <param name="FirstBy">Who typed the first; null where it is the USPTO's file or was not kept.</param>
public sealed record ReadingView(Guid Id, long Version, ReadingState State, RightName Right, TriggerFact Fact, string? About, bool IsYear, string Reader, bool IsMine, DateTime TakenAt,
    IReadOnlyList<KeptPaper> Papers, DateOnly? First, string? FirstBy, bool FromRegister, DateOnly? Second, DateOnly? SettledOn, string? SettledBy, string? Reason);

internal sealed class ShowReadingHandler(ICbpRecordDb db, Readings readings, CurrentActor current) : IRequestHandler<ShowReading, Result<ReadingView>>
{
    public async Task<Result<ReadingView>> Handle(ShowReading request, CancellationToken cancellationToken)
    {
        if (await db.SecondReadings.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken) is not { } reading) return Error.NotFound(request.Id);
        if (await readings.Matter(reading.RightId, cancellationToken) is not { } matter) return Error.NotFound(request.Id);
        var ids = new List<PersonId?> { reading.ReaderId, reading.FirstBy, reading.SettledBy };
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var both = reading.State is not (ReadingState.Taken or ReadingState.GivenBack);
        var right = matter.Right;
        return new ReadingView(reading.Id, reading.Version, reading.State, new(right.Id, right.Name, right.NumberPrinted ?? right.Number, right.ClientId), reading.Fact, reading.About, reading.Trigger.IsYear,
            people.GetValueOrDefault(reading.ReaderId, "—"), reading.ReaderId == current.Actor.Id, reading.TakenAt, await readings.Papers(matter, cancellationToken),
            both ? reading.First : null, reading.FirstBy is { } by ? people.GetValueOrDefault(by) : null, reading.FromRegister, both ? reading.Second : null,
            reading.SettledOn, reading.SettledBy is { } settler ? people.GetValueOrDefault(settler) : null, reading.Reason);
    }
}
