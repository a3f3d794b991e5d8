using CbpRecord.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Law;

/// <summary>An attorney confirms a rehearsed reading, with the reason. From then on it makes the dates. Refused when the law changed since the rehearsal.</summary>
[Requires(Permission.ChangeReadings)]
public sealed record ChooseReading(LawChangeId Id, string? Reason) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<ChooseReading>
    {
        public Validator() => RuleFor(r => r.Reason).Given(LawAnswers.ReasonMissing);
    }
}

internal sealed class ChooseReadingHandler(ICbpRecordDb db, LawChanges changes, CurrentActor current, Today today) : IRequestHandler<ChooseReading, Result>
{
    public async Task<Result> Handle(ChooseReading request, CancellationToken cancellationToken)
    {
        var confirmed = await changes.Confirm(request.Id, LawChangeKind.Reading, request.Reason, cancellationToken);
        if (confirmed.Refused) return Result.Refuse(confirmed.Errors);
        var change = confirmed.Value;
        db.Set<ReadingChoice>().Add(new(change.Reading!, change.Option!, change.Reason!, current.Actor.Id, current.Actor.Name, today.Utc));
        return await changes.Save(cancellationToken);
    }
}

/// <summary>Confirms a rehearsed closure day: last days roll over it from then on. Refused when the law changed since the rehearsal.</summary>
[Requires(Permission.ChangeReadings)]
public sealed record AddClosureDay(LawChangeId Id) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class AddClosureDayHandler(ICbpRecordDb db, LawChanges changes, CurrentActor current, Today today) : IRequestHandler<AddClosureDay, Result>
{
    public async Task<Result> Handle(AddClosureDay request, CancellationToken cancellationToken)
    {
        var confirmed = await changes.Confirm(request.Id, LawChangeKind.Closure, null, cancellationToken);
        if (confirmed.Refused) return Result.Refuse(confirmed.Errors);
        var change = confirmed.Value;
        db.Set<ClosureDay>().Add(new(Guid.CreateVersion7(), change.ClosedOn!.Value, change.Offices!.Value, change.Reason!, change.Source, current.Actor.Id, current.Actor.Name, today.Utc));
        return await changes.Save(cancellationToken);
    }
}

/// <summary>Takes a closure day back as rehearsed, with the reason. It stays in the books. Refused when the law changed since the rehearsal.</summary>
[Requires(Permission.ChangeReadings)]
public sealed record TakeBackClosureDay(LawChangeId Id, string? Reason) : ICommand
{
    string? IActed.Subject => Id.ToString();
    string? IActed.StatedReason => Reason;

    internal sealed class Validator : AbstractValidator<TakeBackClosureDay>
    {
        public Validator() => RuleFor(r => r.Reason).Given(LawAnswers.ReasonMissing);
    }
}

internal sealed class TakeBackClosureDayHandler(ICbpRecordDb db, LawChanges changes, CurrentActor current, Today today) : IRequestHandler<TakeBackClosureDay, Result>
{
    public async Task<Result> Handle(TakeBackClosureDay request, CancellationToken cancellationToken)
    {
        var confirmed = await changes.Confirm(request.Id, LawChangeKind.TakenBack, request.Reason, cancellationToken);
        if (confirmed.Refused) return Result.Refuse(confirmed.Errors);
        var closure = await db.Set<ClosureDay>().SingleAsync(c => c.Id == confirmed.Value.ClosureId, cancellationToken);
        var taken = closure.TakeBack(confirmed.Value.Reason!, current.Actor.Id, today.Utc);
        return taken.Refused ? taken : await changes.Save(cancellationToken);
    }
}
